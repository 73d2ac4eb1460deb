package io.jobskit.mock.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads the body of a request without blocking a thread, up to a limit. What is beyond it is read as well and forgotten,
 * within reason: a client that is answered while it still sends finds its connection reset and never sees the answer.
 */
final class BodyReader implements Invocable.Task {

    /** What becomes of it: exactly one of these is called, once. */
    interface Outcome {
        /** The whole body, as it was before it was compressed. */
        void read(byte[] body);

        /** The body is larger than the limit, as it was sent or as it was before it was compressed. */
        void tooLarge();

        /** The body is not gzip, as its Content-Encoding says. */
        void notGzip();

        /** The client has gone, or sent something that is no body. */
        void failed(Throwable cause);
    }

    private static final byte[] EMPTY = {};
    private static final long MOST_FORGOTTEN = 16L * 1024 * 1024;

    private final Request request;
    private final int limit;
    private final InvocationType invocation;
    private final Outcome outcome;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long forgotten;

    private BodyReader(Request request, int limit, InvocationType invocation, Outcome outcome) {
        this.request = request;
        this.limit = limit;
        this.invocation = invocation;
        this.outcome = outcome;
    }

    /**
     * Reads the body of that request and tells the outcome, at once or later.
     *
     * @param invocation whether whoever hears of the outcome may block
     */
    static void read(Request request, int limit, InvocationType invocation, Outcome outcome) {
        long length = request.getLength();
        if (length == 0) {
            outcome.read(EMPTY);
        } else if (length > limit
                && (length > MOST_FORGOTTEN || request.getHeaders().contains(HttpHeader.EXPECT))) {
            outcome.tooLarge();
        } else {
            new BodyReader(request, limit, invocation, outcome).run();
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return invocation;
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
            if (last || forgotten > MOST_FORGOTTEN) {
                end();
                return;
            }
        }
    }

    private void end() {
        if (forgotten > 0) {
            outcome.tooLarge();
        } else if (GzipBody.isSentWith(request.getHeaders())) {
            inflate();
        } else {
            outcome.read(bytes.toByteArray());
        }
    }

    private void inflate() {
        byte[] inflated;
        try {
            inflated = GzipBody.inflated(bytes.toByteArray(), limit);
        } catch (IOException notGzip) {
            outcome.notGzip();
            return;
        }
        if (inflated == null) {
            outcome.tooLarge();
        } else {
            outcome.read(inflated);
        }
    }

    private void take(Content.Chunk chunk) {
        ByteBuffer buffer = chunk.getByteBuffer();
        byte[] piece = BufferUtil.toArray(buffer);
        if (forgotten > 0 || bytes.size() + piece.length > limit) {
            forgotten += bytes.size() + piece.length;
            bytes.reset();
        } else {
            bytes.write(piece, 0, piece.length);
        }
        chunk.release();
    }
}
