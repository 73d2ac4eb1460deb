package io.jobskit.conformance.watch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes on at once what is read, and counts it. */
final class Tee extends FilterInputStream {

    private final OutputStream out;
    private long count;

    Tee(InputStream in, OutputStream out) {
        super(in);
        this.out = out;
    }

    /** How many bytes were read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            try {
                out.write(bytes, offset, read);
                out.flush();
            } catch (IOException gone) {
                throw new UnwrittenException(gone);
            }
        }
        return read;
    }

    /** Whoever it is for takes no more; what there is to read could be read. */
    static final class UnwrittenException extends IOException {

        private static final long serialVersionUID = 1;

        private final IOException reason;

        UnwrittenException(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }
}
