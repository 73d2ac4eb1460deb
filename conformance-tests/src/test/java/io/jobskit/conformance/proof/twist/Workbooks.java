package io.jobskit.conformance.proof.twist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What is inside of a workbook. */
public final class Workbooks {

    private Workbooks() {}

    /** The workbook with its sheets changed, as the XML that they are. */
    public static byte[] edited(byte[] workbook, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = written(workbook);
        // Not as a stream: parts may say only behind themselves how long they are.
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(part).readAllBytes();
                boolean isSheet = part.getName().startsWith("xl/worksheets/");
                to.putNextEntry(entry(part.getName()));
                to.write(
                        isSheet
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
        return bytes.toByteArray();
    }

    private static Path written(byte[] workbook) {
        try {
            return Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a time of its own: or the same text makes another archive two seconds later. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        return entry;
    }

    /** An archive of one file, which is no workbook. */
    public static byte[] zipped(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(entry(name));
            archive.write(text.getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
