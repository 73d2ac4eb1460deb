package io.jobskit.conformance.client;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that holds a body until it is given up. Its trouble is the kit's own, and never an {@link IOException}, which would be the target's. */
final class KeptFile implements AutoCloseable {

    private volatile @Nullable Path path;
    private @Nullable OutputStream out;
    private long length;

    /** A new file in that folder. */
    KeptFile(Path folder) {
        try {
            path = Files.createTempFile(folder, "body", "");
            out = Files.newOutputStream(path);
        } catch (IOException e) {
            throw unkept(e);
        }
    }

    /** The file; empty once it is given up. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    long length() {
        return length;
    }

    /** Writes on; does nothing once it is given up. */
    void write(byte[] bytes, int count) {
        try {
            if (out != null) {
                out.write(bytes, 0, count);
                length += count;
            }
        } catch (IOException e) {
            throw unkept(e);
        }
    }

    /** Ends the writing. */
    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw unkept(e);
        } finally {
            out = null;
        }
    }

    /** Removes the file. */
    void giveUp() {
        Path file = path;
        path = null;
        close();
        if (file != null) {
            remove(file);
        }
    }

    /** What cannot be removed now, because something still reads it perhaps, is when the process ends. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static UncheckedIOException unkept(IOException cause) {
        return new UncheckedIOException(
                "The kit could not keep a long answer in the folder for temporary files.", cause);
    }
}
