package io.jobskit.conformance.proof.variant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Workbooks written otherwise. */
final class Workbooks {

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
            %s</sheetData></worksheet>""";

    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Notes</t></is></c></row>";

    private Workbooks() {}

    /** It with the same parts, in another order and uncompressed. */
    static byte[] stored(byte[] workbook) {
        Map<String, byte[]> parts = parts(workbook);
        Map<String, byte[]> turned = new LinkedHashMap<>();
        parts.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(name -> turned.put(name, parts.get(name)));
        return packed(turned, ZipEntry.STORED);
    }

    /** It with a sheet of notes behind those that it has. */
    static byte[] ofSeveralSheets(byte[] workbook) {
        return withSheet(workbook, ROW, "</sheets>", "%s</sheets>");
    }

    /** It with a sheet that nobody wrote on before those that it has. */
    static byte[] afterAnEmptySheet(byte[] workbook) {
        return withSheet(workbook, "", "<sheets>", "<sheets>%s");
    }

    private static byte[] withSheet(byte[] workbook, String rows, String place, String with) {
        Map<String, byte[]> parts = parts(workbook);
        parts.put("xl/worksheets/notes.xml", SHEET.formatted(rows).getBytes(StandardCharsets.UTF_8));
        edit(parts, "[Content_Types].xml", "</Types>", """
                <Override PartName="/xl/worksheets/notes.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        edit(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", """
                <Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/notes.xml"/></Relationships>""");
        edit(parts, "xl/workbook.xml", place, with.formatted("""
                <sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Notes" sheetId="99" r:id="rIdNotes"/>"""));
        return packed(parts, ZipEntry.DEFLATED);
    }

    private static void edit(Map<String, byte[]> parts, String name, String old, String other) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("[%s] has no [%s]".formatted(name, old));
        }
        parts.put(name, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
    }

    /** By their directory: a workbook that is written at one go tells the size of a part behind it only. */
    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes for the same parts: no entry bears the moment at which it was written. */
    private static byte[] packed(Map<String, byte[]> parts, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setCrc(crc.getValue());
                    entry.setSize(part.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
