package io.jobskit.reports.table;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the matrix of requirements and outcomes as CSV: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets
 * know it as such. Each entry is on one line, and none is a formula to a spreadsheet.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Where a formula begins. Quotes in between would be gone when it is split. */
    private static final Pattern FORMULA = Pattern.compile("(^|;[\\s\"]*)(?=[=+\\-@＝＋－＠])");

    private CsvTable() {}

    /**
     * Writes the table of a run. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        write(List.of(verdict), out);
    }

    /**
     * Writes the table of several runs, each with columns of its own. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(List<VerdictFile> verdicts, OutputStream out) throws IOException {
        Matrix matrix = Matrix.of(verdicts);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(matrix.columns().stream()
                .map(column -> harmless(column.title()))
                .toList());
        for (MatrixColumn.Row row : matrix.rows()) {
            csv.printRecord(matrix.columns().stream()
                    .map(column -> harmless(column.value().apply(row)))
                    .toList());
        }
        csv.flush();
    }

    /**
     * The text on one line, with an apostrophe before what a spreadsheet would take for a formula. That is at the
     * beginning, and after each semicolon: where the comma is in numbers, spreadsheets split lines at semicolons,
     * whatever quotes are around. They may split at tabs as well, which are blanks here.
     */
    private static String harmless(String text) {
        return FORMULA.matcher(PlainText.onOneLine(text)).replaceAll("$1'");
    }
}
