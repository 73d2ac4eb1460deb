package io.jobskit.mock.store.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file with a store, which nobody else uses while this one does. Whether it is one is found out without opening it as a
 * database, which would change it: a file that is something else, or that was cut off, stays as it is.
 *
 * @param path where it is
 * @param lock held as long as it is used, on a file beside it: closing any handle to a database ends all locks of the
 *     process on it
 */
record StoreFile(Path path, FileChannel lock) implements AutoCloseable {

    /** By this number, "Jobs" in ASCII, a database is known as a store of the stub. */
    static final int APPLICATION = 0x4A6F6273;

    // The header of a database file, as SQLite's description of its format has it.
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE = 16;
    private static final int CHANGES = 24;
    private static final int PAGES = 28;
    private static final int APPLICATION_ID = 68;
    private static final int PAGES_VALID_FOR = 92;

    /**
     * Takes the file for this process.
     *
     * @throws IllegalArgumentException if somebody else has it, or it is no store; the message says what it is
     */
    static StoreFile take(Path file) {
        Path path = file.toAbsolutePath();
        if (Files.isDirectory(path) || !Files.isDirectory(path.resolveSibling("."))) {
            throw unusable(file, "it must be a file, new or made by this stub, in a folder that is there");
        }
        try {
            StoreFile taken = new StoreFile(path, locked(file, path.resolveSibling(path.getFileName() + "-lock")));
            String trouble = taken.trouble();
            if (trouble != null) {
                taken.close();
                throw unusable(file, trouble + "; it is left as it is");
            }
            return taken;
        } catch (AccessDeniedException denied) {
            throw unusable(file, "you may not read or write '" + denied.getFile() + "'");
        } catch (IOException unreadable) {
            throw unusable(file, String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            // It ends with the process at the latest.
        }
    }

    private static FileChannel locked(Path file, Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean alone = false;
        try {
            alone = channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            alone = false;
        } finally {
            if (!alone) {
                channel.close();
            }
        }
        if (!alone) {
            throw unusable(file, "another stub uses it; stop that one, or give another file");
        }
        return channel;
    }

    /** What keeps the file from being a store; null for a store, and for a file that is to become one. */
    private @Nullable String trouble() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return null;
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(path)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // A short read is followed by another.
            }
        }
        int magic = header.flip().mismatch(ByteBuffer.wrap(MAGIC));
        if (magic >= 0 && magic < MAGIC.length) {
            return "it is not a store of this stub, and no database at all: byte " + magic + " is not that of one";
        }
        if (header.limit() < HEADER) {
            return "it was cut off after " + header.limit() + " bytes, in the middle of its header";
        }
        if (header.getInt(APPLICATION_ID) != APPLICATION) {
            return "it is a database of some other program";
        }
        return cutOff(header);
    }

    /** A store that was not closed has a log beside it, from which pages are still to come. */
    private @Nullable String cutOff(ByteBuffer header) throws IOException {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        boolean complete =
                header.getInt(CHANGES) == header.getInt(PAGES_VALID_FOR) && !(Files.exists(log) && Files.size(log) > 0);
        int page = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        long whole = Integer.toUnsignedLong(header.getInt(PAGES)) * (page == 1 ? 65_536 : page);
        long present = Files.size(path);
        return complete && present < whole ? "it was cut off after " + present + " of its " + whole + " bytes" : null;
    }

    private static IllegalArgumentException unusable(Path file, String why) {
        return new IllegalArgumentException("The store '" + file + "' cannot be used: " + why);
    }
}
