package io.jobskit.mock.api;

import io.jobskit.mock.http.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Makes a body as a whole if it is small, so that its length is known, and otherwise lets it be made again while it is
 * sent. The writer must give the same bytes each time.
 */
final class WholeIfSmall {

    private static final int MOST = 64 * 1024;

    private WholeIfSmall() {}

    static Content content(Content.Writer writer) {
        Buffer buffer = new Buffer();
        try {
            writer.writeTo(buffer);
            return new Content.Bytes(buffer.bytes.toByteArray());
        } catch (Full tooLarge) {
            return new Content.Streamed(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A byte array took no bytes", impossible);
        }
    }

    private static final class Full extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final class Buffer extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() + length > MOST) {
                throw new Full();
            }
            bytes.write(some, from, length);
        }
    }
}
