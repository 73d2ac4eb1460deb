package io.jobskit.conformance.support;

import io.jobskit.conformance.support.RawServer.Asked;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A server that hands everything on to another, and gives so many bytes of results wherever the other gives any. */
public final class LargeResults implements AutoCloseable {

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
            ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override
            PartName="/xl/worksheets/sheet1.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>""";

    private static final String BOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Results"
            sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private final RawServer front;
    private final Relay behind;
    private final long bytes;

    private LargeResults(URI target, long bytes) {
        this.behind = new Relay(target);
        this.bytes = bytes;
        this.front = RawServer.that(this::answer);
    }

    /** Before the server at that address. */
    public static LargeResults before(URI target, long bytes) {
        return new LargeResults(target, bytes);
    }

    public URI address() {
        return front.address();
    }

    private void answer(Asked asked, OutputStream out) throws IOException {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        behind.pass(asked, given);
        String answer = given.toString(StandardCharsets.ISO_8859_1);
        boolean isResults = asked.line().matches("GET \\S+/download HTTP/1.1") && answer.startsWith("HTTP/1.1 200");
        if (!isResults) {
            given.writeTo(out);
        } else {
            String head = answer.substring(0, answer.indexOf("\r\n\r\n") + 4)
                    .replaceAll("(?i)(Content-Length|Transfer-Encoding|Content-Encoding):[^\r]*\r\n", "");
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            OutputStream body = new BufferedOutputStream(out, 64 * 1024);
            write(head, body);
            body.flush();
        }
        throw new IOException("The connection ends with the answer.");
    }

    private void write(String head, OutputStream out) throws IOException {
        if (head.contains("text/csv")) {
            rows(out, "Holding,Region,Value\n", "Holding %05d,Europe,%d.25\n", "");
        } else if (head.contains("text/tab-separated-values") || head.contains("text/tsv")) {
            rows(out, "Holding\tRegion\tValue\n", "Holding %05d\tEurope\t%d.25\n", "");
        } else if (head.contains("spreadsheet")) {
            workbook(out);
        } else {
            rows(out, "{\"data\":[", "{\"holding\":\"Holding %05d\",\"region\":\"Europe\",\"value\":%d.25},", "{}]}");
        }
    }

    private void rows(OutputStream out, String before, String row, String after) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        StringBuilder thousand = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            thousand.append(row.formatted(i, i));
        }
        byte[] block = thousand.toString().getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
        out.write(after.getBytes(StandardCharsets.UTF_8));
    }

    private void workbook(OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        archive.setLevel(Deflater.NO_COMPRESSION);
        part(archive, "[Content_Types].xml", TYPES);
        part(archive, "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
        part(archive, "xl/workbook.xml", BOOK);
        part(archive, "xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
        archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        rows(
                archive,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
                "<row><c t=\"inlineStr\"><is><t>Holding %05d</t></is></c><c><v>%d.25</v></c></row>",
                "</sheetData></worksheet>");
        archive.closeEntry();
        archive.finish();
    }

    private static void part(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
    }

    @Override
    public void close() {
        front.close();
    }
}
