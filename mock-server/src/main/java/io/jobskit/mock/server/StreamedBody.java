package io.jobskit.mock.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it is made. It is held back until it is certain to be large, so that a small one is sent
 * with its length; a large one is sent in chunks as it comes.
 */
final class StreamedBody extends OutputStream {

    /** The answer to HEAD is complete before its body is: its length stays unknown. */
    static final class NobodyReadsOnException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final int HELD_BACK = 64 * 1024;

    private final Response response;
    private final RequestRecord recording;
    private final boolean head;
    private final ByteArrayOutputStream heldBack = new ByteArrayOutputStream(4096);
    private @Nullable OutputStream chunks;

    StreamedBody(Response response, RequestRecord recording, boolean head) {
        this.response = response;
        this.recording = recording;
        this.head = head;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        if (heldBack.size() + length > HELD_BACK) {
            sendHeldBack();
        }
        if (length > HELD_BACK && chunks != null) {
            chunks.write(some, from, length);
        } else {
            heldBack.write(some, from, length);
        }
    }

    /** Sends what is left; the callback hears when it has been sent. */
    void finish(Callback callback) throws IOException {
        if (chunks == null) {
            recording.answering(ByteBuffer.wrap(heldBack.toByteArray()));
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, heldBack.size());
            response.write(true, ByteBuffer.wrap(heldBack.toByteArray()), callback);
        } else {
            sendHeldBack();
            chunks.close();
            callback.succeeded();
        }
    }

    private void sendHeldBack() throws IOException {
        if (head) {
            throw new NobodyReadsOnException();
        }
        OutputStream out = chunks;
        if (out == null) {
            out = Content.Sink.asOutputStream(response);
            chunks = out;
        }
        if (!recording.answerIsCut()) {
            recording.answering(ByteBuffer.wrap(heldBack.toByteArray()));
        }
        heldBack.writeTo(out);
        heldBack.reset();
    }
}
