package io.jobskit.mock.results;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The time that a workbook says it was created at. The library writes the time at which it finishes and offers no
 * way to set another, but the same job has to give the same bytes.
 */
final class CreationTime {
    private static final byte[] FIXED = "2000-01-01T00:00:00.000Z".getBytes(ISO_8859_1);
    private static final String PART = "docProps/core.xml";
    private static final String BEFORE_TIME = "dcterms:W3CDTF\">";
    private static final String AFTER_PART = "</cp:coreProperties>";
    private static final String DESCRIPTOR = "PK\7\10";

    private CreationTime() {}

    /**
     * The end of a workbook's archive with that time replaced by one of the same length, and with the two checksums of
     * the part put right: the one that follows the part and the one in the archive's directory.
     *
     * @param archiveEnd the part, stored without compression, and all that follows it; changed in place
     */
    static byte[] fixedIn(byte[] archiveEnd) {
        String text = new String(archiveEnd, ISO_8859_1);
        int time = text.indexOf(BEFORE_TIME) + BEFORE_TIME.length();
        int start = text.lastIndexOf("<?xml", time);
        int end = text.indexOf(AFTER_PART, time) + AFTER_PART.length();
        int descriptor = text.indexOf(DESCRIPTOR, end);
        // The directory comes last, and an entry's name 46 bytes after its start.
        int directoryEntry = text.lastIndexOf(PART) - 46;
        System.arraycopy(FIXED, 0, archiveEnd, time, FIXED.length);
        CRC32 checksum = new CRC32();
        checksum.update(archiveEnd, start, end - start);
        ByteBuffer.wrap(archiveEnd)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(descriptor + 4, (int) checksum.getValue())
                .putInt(directoryEntry + 16, (int) checksum.getValue());
        return archiveEnd;
    }
}
