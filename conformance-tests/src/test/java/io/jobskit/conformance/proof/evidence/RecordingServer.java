package io.jobskit.conformance.proof.evidence;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands requests on to a server and its answers back, and keeps every byte of both as the client sent and got it. */
final class RecordingServer implements AutoCloseable {

    private final List<Spoken> recorded = new CopyOnWriteArrayList<>();
    private final Relay honest;
    private final RawServer server;

    RecordingServer(URI honest) {
        this.honest = new Relay(honest);
        this.server = RawServer.that(this::handOn);
    }

    URI address() {
        return server.address();
    }

    /** Everything that went through so far. */
    List<Spoken> recorded() {
        return List.copyOf(recorded);
    }

    private void handOn(RawServer.Asked asked, OutputStream out) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        honest.pass(asked, answer);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(asked.head().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(asked.bytes());
        // Kept before it is handed back: whoever has an answer finds it recorded.
        recorded.add(Spoken.of(request.toByteArray(), answer.toByteArray()));
        answer.writeTo(out);
        throw new IOException("The connection ends with the answer.");
    }

    @Override
    public void close() {
        server.close();
    }
}
