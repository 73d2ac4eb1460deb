package io.jobskit.mock.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the end of a reply among the bytes of a connection, and nothing more than that takes: its status and length. */
final class Reply {

    /** Takes the body, piece by piece. */
    @FunctionalInterface
    interface Body {
        /** Takes what remains in the buffer, which is the caller's again afterwards. */
        void take(ByteBuffer piece);
    }

    private enum Part {
        STATUS,
        HEADER,
        FIXED,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final Body body;
    private final byte[] line = new byte[8192];
    private int lineLength;
    private Part part = Part.STATUS;
    private int status;
    private long left;
    private boolean chunked;

    Reply(Body body) {
        this.body = body;
    }

    /** A reply whose body nobody wants. */
    static Reply withoutBody() {
        return new Reply(piece -> piece.position(piece.limit()));
    }

    /** The status of the last reply. */
    int status() {
        return status;
    }

    /** Takes bytes; whether they end the reply, after which it is ready for the next one. */
    boolean take(ByteBuffer in) {
        while (in.hasRemaining()) {
            boolean ended = part == Part.FIXED || part == Part.CHUNK ? takeBody(in) : takeLine(in) && lineEnded();
            if (ended) {
                part = Part.STATUS;
                return true;
            }
        }
        return false;
    }

    private boolean takeBody(ByteBuffer in) {
        int length = (int) Math.min(left, in.remaining());
        int limit = in.limit();
        in.limit(in.position() + length);
        body.take(in);
        in.limit(limit);
        left -= length;
        if (left == 0 && part == Part.CHUNK) {
            part = Part.CHUNK_END;
        }
        return left == 0 && part == Part.FIXED;
    }

    private boolean takeLine(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte next = in.get();
            if (next == '\n') {
                return true;
            }
            if (next != '\r') {
                line[lineLength++] = next;
            }
        }
        return false;
    }

    private boolean lineEnded() {
        int length = lineLength;
        lineLength = 0;
        switch (part) {
            case STATUS -> {
                status = (int) number(9, 12, 10);
                left = 0;
                chunked = false;
                part = Part.HEADER;
            }
            case HEADER -> {
                if (length == 0) {
                    part = chunked ? Part.CHUNK_SIZE : Part.FIXED;
                    return !chunked && left == 0;
                }
                if (startsWith(LENGTH, length)) {
                    left = number(LENGTH.length, length, 10);
                } else if (startsWith(CHUNKED, length)) {
                    chunked = true;
                }
            }
            case CHUNK_SIZE -> {
                left = number(0, length, 16);
                part = left == 0 ? Part.TRAILER : Part.CHUNK;
            }
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case TRAILER -> {
                return length == 0;
            }
            default -> throw new IllegalStateException("A body has no lines");
        }
        return false;
    }

    private boolean startsWith(byte[] lowerCase, int length) {
        if (length < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            int at = line[i] >= 'A' && line[i] <= 'Z' ? line[i] + 32 : line[i];
            if (at != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from, int to, int radix) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(line[i], radix);
            number = digit < 0 ? number : number * radix + digit;
        }
        return number;
    }
}
