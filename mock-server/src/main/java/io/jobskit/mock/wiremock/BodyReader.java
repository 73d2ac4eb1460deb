package io.jobskit.mock.wiremock;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** Reads the body of a request without blocking a thread, up to a limit. */
final class BodyReader implements Runnable {

    /** What becomes of it: exactly one of these is called, once. */
    interface Outcome {
        /** The whole body. */
        void read(byte[] body);

        /** The body is larger than the limit. */
        void tooLarge();

        /** The client has gone, or sent something that is no body. */
        void failed(Throwable cause);
    }

    private static final byte[] EMPTY = {};

    private final Request request;
    private final int limit;
    private final Outcome outcome;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private BodyReader(Request request, int limit, Outcome outcome) {
        this.request = request;
        this.limit = limit;
        this.outcome = outcome;
    }

    /** Reads the body of that request and tells the outcome, at once or later. */
    static void read(Request request, int limit, Outcome outcome) {
        long length = request.getLength();
        if (length == 0) {
            outcome.read(EMPTY);
        } else if (length > limit) {
            outcome.tooLarge();
        } else {
            new BodyReader(request, limit, outcome).run();
        }
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                outcome.failed(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            take(chunk);
            if (bytes.size() > limit) {
                outcome.tooLarge();
                return;
            }
            if (last) {
                outcome.read(bytes.toByteArray());
                return;
            }
        }
    }

    private void take(Content.Chunk chunk) {
        ByteBuffer buffer = chunk.getByteBuffer();
        byte[] piece = BufferUtil.toArray(buffer);
        bytes.write(piece, 0, piece.length);
        chunk.release();
    }
}
