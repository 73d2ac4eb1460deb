package io.jobskit.reports.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a writer wrote. It fails if the writer closed the stream, which is not its own. */
public final class Written {

    private Written() {}

    /** Writes something to a stream. */
    @FunctionalInterface
    public interface Writer {
        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** As text in UTF-8. */
    public static String text(Writer writer) {
        return new String(bytes(writer), StandardCharsets.UTF_8);
    }

    /** As it is. */
    public static byte[] bytes(Writer writer) {
        Unclosable out = new Unclosable();
        try {
            writer.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static final class Unclosable extends ByteArrayOutputStream {
        @Override
        public void close() {
            throw new AssertionError("The stream was closed; it is its owner's to close.");
        }
    }
}
