package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where bodies are kept as long as a run lasts: short ones in memory, long ones in files, which are gone when this is closed. If
 * there is no more room, the oldest files are given up; of a body that finds no room at all nothing but its beginning is
 * kept.
 */
public final class BodyStore implements AutoCloseable {

    /** All files of a run together may have so many bytes, and no more than half of what is free. */
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private final long most;
    private final Deque<KeptFile> files = new ArrayDeque<>();
    private @Nullable Path folder;
    private long room;
    private long taken;

    /** With as much room as there may be. */
    public BodyStore() {
        this(MOST);
    }

    /** With room for so many bytes in files. */
    BodyStore(long most) {
        this.most = most;
    }

    /**
     * Reads a body to its end.
     *
     * @throws IOException if it cannot be read
     * @throws UncheckedIOException if it cannot be kept
     */
    public Body read(InputStream in) throws IOException {
        return read(in, Long.MAX_VALUE);
    }

    private Body read(InputStream in, long limit) throws IOException {
        byte[] first = in.readNBytes(Body.LONGEST_IN_MEMORY + 1);
        return first.length <= Body.LONGEST_IN_MEMORY ? Body.of(first) : readOn(first, in, limit);
    }

    /**
     * Two checksums of 32 bits, which cost nothing beside a digest, tell bodies apart. Reads no further than a little beyond
     * the limit.
     */
    private Body readOn(byte[] first, InputStream in, long limit) throws IOException {
        KeptFile file = new KeptFile(folder());
        boolean isRead = false;
        try {
            CRC32 one = new CRC32();
            CRC32C other = new CRC32C();
            byte[] piece = new byte[PIECE];
            long length = first.length;
            one.update(first);
            other.update(first);
            file.write(first, first.length);
            for (int read = in.read(piece); read >= 0 && length <= limit; read = in.read(piece)) {
                one.update(piece, 0, read);
                other.update(piece, 0, read);
                length += read;
                if (length > room()) {
                    file.giveUp();
                }
                file.write(piece, read);
            }
            file.close();
            keep(file);
            isRead = true;
            byte[] start = Arrays.copyOf(first, Body.START);
            return Body.kept(start, length, (one.getValue() << 32) | other.getValue(), file::path);
        } finally {
            if (!isRead) {
                file.giveUp();
            }
        }
    }

    /**
     * The body without that coding; as it is if it has another, or is not what the coding says. Of one that grows beyond
     * all room, the rest is left.
     */
    public Body decoded(Body body, String coding) {
        String name = coding.trim();
        if (!name.equalsIgnoreCase("gzip") && !name.equalsIgnoreCase("x-gzip")) {
            return body;
        }
        try (InputStream raw = body.open();
                InputStream plain = new GZIPInputStream(raw, PIECE)) {
            return read(plain, most);
        } catch (IOException notSo) {
            return body;
        }
    }

    private synchronized void keep(KeptFile file) {
        if (file.path().isEmpty()) {
            return;
        }
        files.addLast(file);
        taken += file.length();
        while (taken > room) {
            KeptFile oldest = files.removeFirst();
            taken -= oldest.length();
            oldest.giveUp();
        }
    }

    private synchronized long room() {
        return room;
    }

    private synchronized Path folder() {
        Path there = folder;
        if (there == null) {
            try {
                there = Files.createTempDirectory("jobs-conformance");
                room = Math.min(most, Files.getFileStore(there).getUsableSpace() / 2);
            } catch (IOException e) {
                throw new UncheckedIOException("The kit could not make a folder for long answers.", e);
            }
            folder = there;
        }
        return there;
    }

    /** Gives up all files. */
    @Override
    public synchronized void close() {
        files.forEach(KeptFile::giveUp);
        files.clear();
        taken = 0;
        if (folder != null) {
            KeptFile.remove(folder);
            folder = null;
        }
    }
}
