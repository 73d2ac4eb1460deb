package io.jobskit.mock.server;

import io.jobskit.mock.fault.FaultEffect;
import io.jobskit.mock.fault.FaultHeader;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * An answer that a fault befalls while it is sent, whoever makes it: it says so in a header. The body of an answer to HEAD
 * is not sent, so nothing befalls it.
 */
final class FaultyResponse extends Response.Wrapper {

    /** In how many pieces a slow body comes, at most. */
    private static final int PIECES = 20;

    private final FaultEffect fault;
    private final boolean head;
    private boolean done;
    private long sent;

    FaultyResponse(Request request, Response response, FaultEffect fault) {
        super(request, response);
        this.fault = fault;
        this.head = request.getMethod().equals("HEAD");
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (!isCommitted()) {
            getHeaders().put(FaultHeader.NAME, fault.toString());
        }
        if (fault instanceof FaultEffect.LoseAnswer) {
            getRequest().setAttribute(FaultInjection.UNANSWERED, true);
            cut(callback);
        } else if (fault instanceof FaultEffect.Truncate truncate && !head) {
            truncate(truncate.bytes(), last, content, callback);
        } else if (fault instanceof FaultEffect.SlowBody slow && !head && !done && BufferUtil.hasContent(content)) {
            done = true;
            new Trickle(
                            last,
                            content,
                            callback,
                            TimeUnit.MILLISECONDS.toNanos(slow.time().toMillis()))
                    .begin();
        } else {
            super.write(last, content, callback);
        }
    }

    private void truncate(int limit, boolean last, ByteBuffer content, Callback callback) {
        int length = BufferUtil.length(content);
        if (sent + length <= limit) {
            sent += length;
            super.write(last, content, callback);
        } else if (done) {
            callback.failed(new EofException("The body was cut off before this"));
        } else {
            done = true;
            ByteBuffer part = content.slice().limit((int) (limit - sent));
            super.write(false, part, Callback.from(() -> cut(callback), callback::failed));
        }
    }

    private void cut(Callback callback) {
        FaultInjection.cut(getRequest(), callback);
    }

    /** A piece of a body in pieces: the first at once, the last when the time is over. */
    private final class Trickle {

        private final boolean last;
        private final ByteBuffer rest;
        private final Callback callback;
        private final int size;
        private final long pause;
        private final Scheduler scheduler = getRequest().getComponents().getScheduler();
        private final Executor executor = getRequest().getComponents().getExecutor();

        Trickle(boolean last, ByteBuffer content, Callback callback, long nanos) {
            int pieces = Math.min(PIECES, content.remaining());
            this.last = last;
            this.rest = content;
            this.callback = callback;
            this.size = (content.remaining() + pieces - 1) / pieces;
            int pauses = (content.remaining() + size - 1) / size - 1;
            this.pause = nanos / Math.max(1, pauses);
        }

        void begin() {
            if (rest.remaining() > size) {
                next();
            } else {
                pause();
            }
        }

        private void next() {
            ByteBuffer piece = rest.slice().limit(Math.min(size, rest.remaining()));
            rest.position(rest.position() + piece.remaining());
            boolean end = !rest.hasRemaining();
            FaultyResponse.super.write(
                    last && end, piece, Callback.from(end ? callback::succeeded : this::pause, callback::failed));
        }

        private void pause() {
            scheduler.schedule(() -> executor.execute(this::next), pause, TimeUnit.NANOSECONDS);
        }
    }
}
