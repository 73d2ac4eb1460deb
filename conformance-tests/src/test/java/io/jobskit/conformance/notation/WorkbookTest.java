package io.jobskit.conformance.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

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

    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"
            t="inlineStr"><is><t>Value</t></is></c></row><row r="2"><c r="A2"><v>%s</v></c></row></sheetData></worksheet>""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameCellsAreTheSameWheneverTheyWereWritten() throws IOException {
        assertThat(Workbook.haveSameCells(workbook("12.5", 0), workbook("12.5", 86_400_000L)))
                .isTrue();
    }

    @Test
    void oneOtherNumberIsAnotherWorkbook() throws IOException {
        assertThat(Workbook.haveSameCells(workbook("12.5", 0), workbook("12.6", 0)))
                .isFalse();
    }

    @Test
    void longWorkbooksAreComparedInTheirFiles() throws IOException {
        assertThat(Workbook.haveSameCells(kept("12.5", 0), kept("12.5", 86_400_000L)))
                .isTrue();
        assertThat(Workbook.haveSameCells(kept("12.5", 0), kept("12.6", 0))).isFalse();
        assertThat(Workbook.haveSameCells(kept("12.5", 0), kept("<!-- 12 -->12.5", 0)))
                .isTrue();
        assertThat(Workbook.hasRows(kept("12.5", 0))).isTrue();
    }

    @Test
    void aSheetIsReadToItsEndAndNothingInItMayBeWrong() {
        assertThatThrownBy(() -> Workbook.hasRows(workbook("12 & 13", 0))).isInstanceOf(Exception.class);
    }

    @Test
    void whatIsNoWorkbookHasNoCells() throws IOException {
        Body text = Body.of("PK and no more".getBytes(StandardCharsets.UTF_8));
        assertThat(Workbook.haveSameCells(text, text)).isFalse();
        assertThat(Workbook.haveSameCells(workbook("1", 0), text)).isFalse();
    }

    private Body kept(String value, long written) throws IOException {
        byte[] bytes = workbook(value, written).bytes();
        Path file = Files.write(Files.createTempFile(folder, "body", ""), bytes);
        return Body.kept(Arrays.copyOf(bytes, 100), bytes.length, Arrays.hashCode(bytes), () -> Optional.of(file));
    }

    private static Body workbook(String value, long written) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", BOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", SHEET.formatted(value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(written);
                archive.putNextEntry(entry);
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        }
        return Body.of(bytes.toByteArray());
    }
}
