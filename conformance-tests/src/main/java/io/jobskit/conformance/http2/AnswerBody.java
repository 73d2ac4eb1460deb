package io.jobskit.conformance.http2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The body of an answer as it comes. */
final class AnswerBody extends InputStream {

    private final Link link;
    private final Optional<Long> length;
    private boolean isOver;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long read;

    /** Of an answer that has announced so many bytes, if it has; one that is over already has none. */
    AnswerBody(Link link, Optional<Long> length, boolean isOver) {
        this.link = link;
        this.length = length;
        this.isOver = isOver;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        while (!piece.hasRemaining()) {
            if (isOver) {
                refuseIfNotAsAnnounced();
                return -1;
            }
            takeNext();
        }
        int count = Math.min(most, piece.remaining());
        piece.get(bytes, offset, count);
        read += count;
        return count;
    }

    private void takeNext() throws IOException {
        StreamEvent event = link.next();
        if (event instanceof StreamEvent.End end) {
            throw end.why();
        }
        isOver = event.isLast();
        piece = event instanceof StreamEvent.Piece next ? next.bytes() : ByteBuffer.allocate(0);
    }

    private void refuseIfNotAsAnnounced() throws IOException {
        if (length.isPresent() && length.get() != read) {
            throw Frames.malformed("The body has %d bytes, and %d were announced.".formatted(read, length.get()));
        }
    }
}
