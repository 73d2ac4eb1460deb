package io.jobskit.conformance.http2;

import java.io.IOException;
import org.apache.hc.core5.http2.H2Error;

/** The server broke off a request, or all that are on a connection, with an error of HTTP/2. The message goes on after its name. */
public final class BrokenOffException extends IOException {

    private static final long serialVersionUID = 1L;

    private BrokenOffException(String message) {
        super(message);
    }

    /** It reset the stream of the request. */
    static BrokenOffException reset(int code) {
        return new BrokenOffException("reset the stream of the request with " + name(code));
    }

    /** It has ended the connection without having looked at the request. */
    static BrokenOffException ended(int code) {
        return new BrokenOffException("ended the connection with " + name(code));
    }

    private static String name(int code) {
        H2Error known = H2Error.getByCode(code);
        return known == null ? "the error " + Integer.toUnsignedString(code) : known.name();
    }
}
