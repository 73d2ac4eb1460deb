package io.jobskit.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir
    private Path folder = Path.of("");

    private final VerdictFile staging = Samples.few();
    private final VerdictFile production =
            Samples.target(Samples.fewOf(Verdicts.conformant()), "production", "https://jobs.example");

    @Test
    void aRunIsATable() {
        Golden.matches("table.csv", csv(List.of(staging)));
    }

    @Test
    void severalRunsHaveColumnsOfTheirOwn() {
        Golden.matches("table-several.csv", csv(List.of(staging, production, staging)));
    }

    @Test
    void aSpreadsheetTakesNothingForAFormula() throws IOException {
        List<CSVRecord> records = CSVFormat.RFC4180
                .parse(new StringReader(
                        csv(List.of(Samples.harmful(), Samples.harmful())).substring(1)))
                .getRecords();

        assertThat(records).hasSize(8).allSatisfy(record -> {
            assertThat(record.size()).isEqualTo(records.get(0).size());
            assertThat(record)
                    .noneMatch(cell -> cell.matches("(?s)[=+@\t\r-].*"))
                    .noneMatch(cell -> cell.contains("\n"));
        });
        assertThat(records.get(1).get(4)).startsWith("'=HYPERLINK");
    }

    @Test
    void aSpreadsheetThatSplitsAtSemicolonsTakesNothingForAFormula() {
        String csv = csv(List.of(saying("a;=cmd; +1;\"@x;\t-2;b;＝c; d")));

        assertThat(csv).contains("a;'=cmd; '+1;\"\"'@x; '-2;b;'＝c; d");
        assertThat(csv.lines().flatMap(line -> Stream.of(line.split(";", -1))))
                .noneMatch(field -> field.matches("[\\s\"]*[=+@＝-].*"));
    }

    private VerdictFile saying(String reason) {
        return Samples.changed(staging, entry -> Verdicts.outcome(entry, entry.outcome(), reason));
    }

    @Test
    void onlyNumbersAreNumbersInAWorkbook() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(saying("007")))))) {
            Row row = workbook.getFirstSheet().read().get(1);

            assertThat(row.getCell(6).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(6)).isEqualTo("007");
            assertThat(row.getCell(8).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(9).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void whatLooksLikeAnEscapeOfWorkbooksIsNone() throws IOException {
        byte[] workbook = xlsx(List.of(saying("a _x0041_x000D_ b _xyz_")));

        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("a _x005F_x0041_x005F_x000D_ b _xyz_");
    }

    @Test
    void aWorkbookHoldsWhatTheTableHolds() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(staging))))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(8);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Requirement");
            assertThat(rows.stream().map(row -> row.getCellText(0) + " " + row.getCellText(5)))
                    .contains("CANCEL-04 FAIL", "LIST-07 WARN", "DOWNLOAD-16 NOT_APPLICABLE");
            assertThat(rows.get(1).getCell(8).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void aWorkbookSaysWhatTheRunsWere() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(staging, production))))) {
            List<Row> rows = workbook.findSheet("Runs").orElseThrow().read();

            assertThat(rows.get(1).getCellText(1)).isEqualTo("NOT_CONFORMANT");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("CONFORMANT");
            assertThat(rows.get(4).getCellText(2)).isEqualTo("https://jobs.example");
        }
    }

    @Test
    void theSheetsOfAWorkbookNameTheRunsAlike() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(staging, staging))))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(6))
                    .isEqualTo("Outcome (Jobs API, staging (2))");
            assertThat(workbook.findSheet("Runs").orElseThrow().read().get(0).getCellText(2))
                    .isEqualTo("Jobs API, staging (2)");
        }
    }

    @Test
    void aWorkbookHasAFixedHeadAndFilters() throws IOException {
        String sheet = part(xlsx(List.of(staging)), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:", "<cols>")
                .doesNotContain("<f>");
    }

    @Test
    void aWorkbookOpensWhateverATargetSent() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(Samples.harmful()))))) {
            assertThat(workbook.getFirstSheet().read())
                    .hasSize(8)
                    .allMatch(row -> row.stream().noneMatch(cell -> cell != null && cell.getFormula() != null));
        }
    }

    private static String csv(List<VerdictFile> verdicts) {
        return Written.text(out -> CsvTable.write(verdicts, out));
    }

    private static byte[] xlsx(List<VerdictFile> verdicts) {
        return Written.bytes(out -> XlsxTable.write(verdicts, out));
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
