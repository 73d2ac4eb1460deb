package io.jobskit.mock.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads text that must be UTF-8. A byte order mark is passed over, as RFC 8259 allows; bytes that are no character, and
 * text in another encoding of Unicode, are refused with a {@link NotUtf8Exception}.
 */
public final class Utf8Reader extends Reader {

    private static final int SIZE = 8192;
    private static final int LONGEST_MARK = 4;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private boolean begun;
    private boolean ended;
    private int line = 1;
    private int column = 1;

    /** Reads those bytes; closing the reader closes them. */
    public Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        do {
            fill();
        } while (!begun && !ended && bytes.remaining() < LONGEST_MARK);
        if (!begun) {
            begun = true;
            begin();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        for (int i = 0; i < chars.length(); i++) {
            boolean newLine = chars.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        // What comes before the fault is handed out first, so that a fault of its own is found first.
        if (result.isError() && !chars.hasRemaining()) {
            throw NotUtf8Exception.noCharacter(line, column, bytes.get(bytes.position()));
        }
    }

    private void fill() throws IOException {
        if (!ended) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
        }
    }

    /** No text begins with a null character, and no byte order mark of another encoding is UTF-8. */
    private void begin() throws NotUtf8Exception {
        int first = at(0);
        int second = at(1);
        if (first == 0 || second == 0 || (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw NotUtf8Exception.otherEncoding();
        }
        if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
            bytes.position(bytes.position() + 3);
        }
    }

    private int at(int index) {
        return index < bytes.remaining() ? bytes.get(bytes.position() + index) & 0xFF : -1;
    }
}
