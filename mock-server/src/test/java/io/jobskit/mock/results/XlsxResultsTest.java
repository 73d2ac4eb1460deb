package io.jobskit.mock.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.JobType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxResultsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before any test.
    Path folder;

    @Test
    void aWorkbookHasTheCellsOfTheCsvWithTheirTypes() throws IOException {
        List<String> lines = Jobs.viewLines(Jobs.view("csv", ""));
        try (ReadableWorkbook workbook = open(bytes(""))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.stream()
                            .map(row -> String.join(
                                    ",", row.stream().map(c -> c.getRawValue()).toList())))
                    .containsExactlyElementsOf(lines);
            Row first = rows.get(1);
            assertThat(first.stream().map(cell -> cell.getType()))
                    .startsWith(CellType.STRING, CellType.STRING, CellType.NUMBER)
                    .endsWith(CellType.NUMBER);
            assertThat(first.getCell(3).getDataFormatString()).isEqualTo("0.00%");
            assertThat(first.getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void rowsBeyondWhatIsKeptInMemoryAreWrittenToo() throws IOException {
        try (ReadableWorkbook workbook = open(bytes("'result_rows':1777"))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1778);
            assertThat(rows.get(1777).getCell(3).getDataFormatString()).isEqualTo("0.00%");
        }
    }

    @Test
    void theHeaderIsFrozenBoldAndFilled() throws IOException {
        Map<String, String> parts = parts(bytes(""));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("ySplit=\"1\"", "state=\"frozen\"");
        assertThat(parts.get("xl/styles.xml")).contains("<b/>", "patternFill patternType=\"solid\"");
    }

    @Test
    void anArchiveIsIntactAndKnowsNoTime() throws IOException {
        Map<String, String> parts = parts(bytes("'result_rows':1000"));
        assertThat(parts.get("docProps/core.xml")).contains(">2000-01-01T00:00:00.000Z<");
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml");
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws IOException {
        Query query = Queries.groupedBy("asset_class", "security");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(query, out, 21);
        rows.begin();
        Table.of(query).writeTo(rows);
        rows.end();
        try (ReadableWorkbook workbook = open(out.toByteArray())) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Results", "Results 2", "Results 3");
            assertThat(sheets.get(0).read()).hasSize(21);
            assertThat(sheets.get(1).read()).hasSize(21);
            assertThat(sheets.get(2).read()).hasSize(9);
            assertThat(sheets.get(2).read().get(0).getCellText(1)).isEqualTo("Security");
        }
    }

    private static byte[] bytes(String more) {
        return Jobs.bytes(JobType.PORTFOLIO_VIEW_RESULTS, Jobs.view("xlsx", more));
    }

    private static ReadableWorkbook open(byte[] workbook) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false));
    }

    /** Reading a part to its end compares it with its checksum. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
