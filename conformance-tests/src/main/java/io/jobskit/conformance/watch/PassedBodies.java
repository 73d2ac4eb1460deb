package io.jobskit.conformance.watch;

import io.jobskit.conformance.client.BodyStore;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.NotReadException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps bodies while they pass. */
final class PassedBodies implements AutoCloseable {

    private static final Set<String> KNOWN_CODINGS = Set.of("", "identity", "gzip", "x-gzip");

    private final BodyStore store;

    /** Keeps them there, and gives them up with it. */
    PassedBodies(BodyStore store) {
        this.store = store;
    }

    /**
     * What passes until its end. A kit that cannot keep it holds up nobody.
     *
     * @throws Tee.UnwrittenException if it cannot be passed on
     * @throws IOException if it cannot be read to its end
     */
    Body passing(Tee tee) throws IOException {
        try {
            return store.read(tee);
        } catch (UncheckedIOException unkept) {
            tee.transferTo(OutputStream.nullOutputStream());
            return Body.unrecorded(new byte[0], tee.count());
        }
    }

    /** A message of which the whole body was kept; nothing is concluded of what is in a coding that the kit does not know. */
    Message message(List<Header> headers, Body body) {
        String coding = new Message(headers, new byte[0])
                .header("Content-Encoding")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (body.isEmpty()) {
            return new Message(headers, body, body);
        }
        try {
            Message message = new Message(
                    headers,
                    body,
                    KNOWN_CODINGS.contains(coding)
                            ? store.decoded(body, coding)
                            : Body.unrecorded(new byte[0], body.length()));
            // What is long may be given up before it is asked what it is.
            message.isReadable();
            return message;
        } catch (UncheckedIOException | NotReadException unkept) {
            return unrecorded(headers, body.length());
        }
    }

    /** A message whose body was not kept, or not to its end. */
    static Message unrecorded(List<Header> headers, long length) {
        Body body = Body.unrecorded(new byte[0], length);
        return new Message(headers, body, body);
    }

    @Override
    public void close() {
        store.close();
    }
}
