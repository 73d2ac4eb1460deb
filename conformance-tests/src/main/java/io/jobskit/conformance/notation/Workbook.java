package io.jobskit.conformance.notation;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.NotReadException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What an Excel workbook says, whenever and by whatever it was written. */
public final class Workbook {

    private static final String CONTENT = "xl/";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** A sheet names its texts by their place in a list, which has to be in memory while cells are compared. */
    private static final long MOST_TEXTS = 32L * 1024 * 1024;

    private Workbook() {}

    /** Whether it may be one at the first glance: a ZIP archive. */
    public static boolean isArchive(Body body) {
        return body.beginsWith("PK");
    }

    /**
     * Whether a workbook has a row on any of its sheets.
     *
     * @throws IOException or RuntimeException if it is no workbook, to its last row
     * @throws NotReadException if it is not kept
     */
    public static boolean hasRows(Body body) throws IOException {
        try {
            return body.told("rows of a workbook", Boolean.class, Workbook::read);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean read(Body body) {
        try (ReadableWorkbook workbook = open(body)) {
            long all = 0;
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    all += rows.count();
                }
            }
            return all > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whether both are workbooks with the same cells, sheet by sheet; what is no workbook has none.
     *
     * @throws NotReadException if one is too long for that, or not kept
     */
    public static boolean haveSameCells(Body one, Body other) {
        if (!isArchive(one) || !isArchive(other)) {
            return false;
        }
        try {
            if (haveSameParts(one, other)) {
                return true;
            }
            try (ReadableWorkbook first = open(one);
                    ReadableWorkbook second = open(other)) {
                return haveSameCells(first, second);
            }
        } catch (NotReadException notKept) {
            throw notKept;
        } catch (IOException | RuntimeException noWorkbook) {
            return false;
        }
    }

    private static ReadableWorkbook open(Body body) throws IOException {
        Optional<File> file = body.file().map(Path::toFile);
        return file.isPresent()
                ? new ReadableWorkbook(file.get())
                : new ReadableWorkbook(new ByteArrayInputStream(body.bytes()));
    }

    private static boolean haveSameCells(ReadableWorkbook one, ReadableWorkbook other) throws IOException {
        List<Sheet> sheets = one.getSheets().toList();
        List<Sheet> others = other.getSheets().toList();
        if (sheets.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < sheets.size(); i++) {
            try (Stream<Row> rows = sheets.get(i).openStream();
                    Stream<Row> otherRows = others.get(i).openStream()) {
                if (!sheets.get(i).getName().equals(others.get(i).getName())
                        || !areEqual(cells(rows), cells(otherRows))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Iterator<String> cells(Stream<Row> rows) {
        return rows.flatMap(row -> row.stream().filter(cell -> cell != null).map(Workbook::told))
                .iterator();
    }

    private static String told(Cell cell) {
        return cell.getAddress() + "=" + cell.getRawValue();
    }

    private static boolean areEqual(Iterator<String> ones, Iterator<String> others) {
        while (ones.hasNext() && others.hasNext()) {
            if (!ones.next().equals(others.next())) {
                return false;
            }
        }
        return !ones.hasNext() && !others.hasNext();
    }

    /** Of long workbooks: whether they differ in nothing but what is said about them, such as when they were written. */
    private static boolean haveSameParts(Body one, Body other) throws IOException {
        if (one.isInMemory() || other.isInMemory()) {
            return false;
        }
        try (ZipFile first =
                        new ZipFile(one.file().orElseThrow(() -> unread(one)).toFile());
                ZipFile second = new ZipFile(
                        other.file().orElseThrow(() -> unread(other)).toFile())) {
            List<String> names = names(first);
            boolean same = names.equals(names(second));
            for (int i = 0; same && i < names.size(); i++) {
                same = areEqual(first, second, names.get(i));
            }
            if (!same && Math.max(texts(first), texts(second)) > MOST_TEXTS) {
                throw new NotReadException(
                        "The workbooks have more texts than the kit compares cell by cell (%s and %s)."
                                .formatted(one.size(), other.size()));
            }
            return same;
        }
    }

    private static NotReadException unread(Body body) {
        return new NotReadException("A workbook of %s is no longer kept.".formatted(body.size()));
    }

    private static List<String> names(ZipFile archive) {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(CONTENT))
                .sorted()
                .toList();
    }

    private static long texts(ZipFile archive) {
        ZipEntry entry = archive.getEntry(TEXTS);
        return entry == null ? 0 : entry.getSize();
    }

    private static boolean areEqual(ZipFile one, ZipFile other, String name) throws IOException {
        try (InputStream first = new BufferedInputStream(one.getInputStream(one.getEntry(name)), Body.START);
                InputStream second = new BufferedInputStream(other.getInputStream(other.getEntry(name)), Body.START)) {
            byte[] piece;
            do {
                piece = first.readNBytes(Body.START);
                if (!java.util.Arrays.equals(piece, second.readNBytes(Body.START))) {
                    return false;
                }
            } while (piece.length > 0);
            return true;
        }
    }
}
