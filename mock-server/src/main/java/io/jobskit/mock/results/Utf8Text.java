package io.jobskit.mock.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text on its way to a stream as UTF-8, in blocks. The quick way for ASCII: no object a cell. */
final class Utf8Text implements Appendable {
    private static final int SIZE = 1 << 16;

    private final OutputStream out;
    private final byte[] block = new byte[SIZE];
    private int used;

    Utf8Text(OutputStream out) {
        this.out = out;
    }

    @Override
    public Utf8Text append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Utf8Text append(CharSequence text, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                appendEncoded(text.subSequence(i, end).toString());
                return this;
            }
            put((byte) c);
        }
        return this;
    }

    /** Appends a character that is not half of a surrogate pair. */
    @Override
    public Utf8Text append(char c) throws IOException {
        if (c < 0x80) {
            put((byte) c);
        } else {
            appendEncoded(String.valueOf(c));
        }
        return this;
    }

    /** Hands on what has gathered. */
    void flush() throws IOException {
        out.write(block, 0, used);
        used = 0;
        out.flush();
    }

    private void appendEncoded(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
    }

    private void put(byte b) throws IOException {
        if (used == SIZE) {
            out.write(block, 0, used);
            used = 0;
        }
        block[used++] = b;
    }
}
