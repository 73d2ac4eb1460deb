package io.jobskit.conformance.client;

import io.jobskit.conformance.failure.Words;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.conn.ConnectTimeoutException;

/** Says in words why no answer came. */
final class Trouble {

    private static final String CLOSED = "the connection was closed without an answer";
    private static final String CUT_SHORT = "the connection was closed in the middle of the answer";

    private static final String NOT_WITHIN = "no whole answer within ";
    private static final String NO_CONNECTION = "no connection to ";
    private static final String NOBODY = "nothing listens at ";

    private static final long MEGABYTE = 1_000_000;

    private Trouble() {}

    /** Whether that is what is said of a connection that was there and broke off. */
    static boolean isDropped(String trouble) {
        return trouble.equals(CLOSED) || trouble.equals(CUT_SHORT);
    }

    /** Whether that is what is said of an answer that did not come in its time, or of a door that was shut. */
    static boolean isLate(String trouble) {
        return trouble.startsWith(NOT_WITHIN) || trouble.startsWith(NO_CONNECTION) || trouble.startsWith(NOBODY);
    }

    /** Why an exchange with that address failed, of whose answer's body so many bytes had come. */
    static String of(Throwable thrown, URI uri, Duration timeout, long received) {
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "there is no host [%s]".formatted(uri.getHost());
            }
            if (cause instanceof ConnectTimeoutException) {
                return NO_CONNECTION + "%s within %s".formatted(place, Words.duration(timeout));
            }
            if (cause instanceof ConnectException) {
                return NOBODY + place;
            }
            if (cause instanceof SocketTimeoutException) {
                return NOT_WITHIN + Words.duration(timeout) + begun(received);
            }
            if (cause instanceof SSLException) {
                return "the TLS connection failed: %s".formatted(cause.getMessage());
            }
            if (cause instanceof NoHttpResponseException || cause instanceof SocketException) {
                return CLOSED;
            }
            if (cause instanceof ConnectionClosedException) {
                return CUT_SHORT;
            }
            if (cause instanceof ProtocolException) {
                return "what came back is no HTTP";
            }
        }
        Throwable cause =
                thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return "the answer could not be read: %s"
                .formatted(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    /** What comes in drops has not come; a long answer has, but for its end. */
    private static String begun(long received) {
        return received < MEGABYTE ? "" : String.format(Locale.ROOT, ", but %,d MB of one", received / MEGABYTE);
    }
}
