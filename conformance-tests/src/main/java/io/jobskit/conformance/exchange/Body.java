package io.jobskit.conformance.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The bytes of a body. A short one is in memory. Of a long one, the beginning, the length and a checksum are; all of it
 * may be in a file, as long as there is room. Of one that nobody recorded, nothing is known but that it may be there.
 */
public final class Body {

    /** The most bytes of a body that is in memory as a whole. */
    public static final int LONGEST_IN_MEMORY = 512 * 1024;

    /** How many bytes of a longer body are in memory, for evidence. */
    public static final int START = 64 * 1024;

    /** The most bytes of a body that is read as one document. */
    public static final long LONGEST_DOCUMENT = 8L * 1024 * 1024;

    private final byte[] start;
    private final long length;
    private final long checksum;
    private final Supplier<Optional<Path>> file;
    private final boolean recorded;
    private final Map<String, Object> known = new ConcurrentHashMap<>(0);

    private Body(byte[] start, long length, long checksum, Supplier<Optional<Path>> file, boolean recorded) {
        this.start = start;
        this.length = length;
        this.checksum = checksum;
        this.file = file;
        this.recorded = recorded;
    }

    /** A body in memory; the bytes are not to be changed any more. */
    public static Body of(byte[] bytes) {
        return new Body(bytes, bytes.length, 0, Optional::empty, true);
    }

    /**
     * A body that is too long for memory.
     *
     * @param start its first bytes, fewer than all
     * @param length how many bytes it has
     * @param checksum of all bytes, which tells the body from others of that length
     * @param file where all of it is; empty from the moment on at which it is given up
     */
    public static Body kept(byte[] start, long length, long checksum, Supplier<Optional<Path>> file) {
        return new Body(start, length, checksum, file, true);
    }

    /**
     * A body of which whoever recorded the traffic kept nothing, or only the beginning: nothing is concluded about it.
     *
     * @param start its first bytes; may be empty
     * @param length how many bytes it is said to have; it counts as longer than its beginning, whatever is said
     */
    public static Body unrecorded(byte[] start, long length) {
        return new Body(start, Math.max(length, start.length + 1L), 0, Optional::empty, false);
    }

    /** How many bytes it has. */
    public long length() {
        return length;
    }

    /** Its length in words, for example {@code 209,715,200 bytes}. */
    public String size() {
        return bytes(length);
    }

    static String bytes(long number) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? "byte" : "bytes");
    }

    /** Whether it has no bytes. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** Its first bytes, all of them if it is in memory; not to be changed. */
    public byte[] start() {
        return start;
    }

    /** Whether all of it is in memory. */
    public boolean isInMemory() {
        return start.length == length;
    }

    /** Whether it is short enough to be read as one document, and there. */
    public boolean isDocument() {
        return isInMemory() || (length <= LONGEST_DOCUMENT && file.get().isPresent());
    }

    /** The file that holds it; empty if it is in memory, or not kept. */
    public Optional<Path> file() {
        return file.get();
    }

    /**
     * All of it, of a document; not to be changed.
     *
     * @throws NotReadException if it is too long, or not kept
     */
    public byte[] bytes() {
        if (isInMemory()) {
            return start;
        }
        if (length > LONGEST_DOCUMENT) {
            throw NotReadException.of(this);
        }
        try (InputStream all = open()) {
            return all.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it from the beginning.
     *
     * @throws NotReadException if it is not kept
     */
    public InputStream open() {
        if (isInMemory()) {
            return new ByteArrayInputStream(start);
        }
        Path kept = file.get().orElseThrow(() -> NotReadException.of(this));
        try {
            return new BufferedInputStream(Files.newInputStream(kept), START);
        } catch (IOException givenUp) {
            if (file.get().isEmpty()) {
                throw NotReadException.of(this);
            }
            throw new UncheckedIOException(givenUp);
        }
    }

    /** Whether its first bytes are these characters of ASCII. */
    public boolean beginsWith(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (i >= start.length || start[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of it was kept when it came. */
    boolean isRecorded() {
        return recorded;
    }

    /**
     * Whether both have the same bytes.
     *
     * @throws NotReadException if one of them was not recorded
     */
    public boolean hasSameBytesAs(Body other) {
        if (!recorded || !other.recorded) {
            throw NotReadException.of(recorded ? other : this);
        }
        return length == other.length && checksum == other.checksum && Arrays.equals(start, other.start);
    }

    /** The same for bodies that have the same bytes, and hardly ever for others. */
    public Object likeness() {
        return List.of(length, checksum, Arrays.hashCode(start));
    }

    /** What a look at all of it tells, under that name: it is looked at once, for a body does not change. */
    public <T> T told(String name, Class<T> type, Function<Body, T> look) {
        Object before = known.get(name);
        if (before == null) {
            before = look.apply(this);
            known.put(name, before);
        }
        return type.cast(before);
    }
}
