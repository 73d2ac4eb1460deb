package io.jobskit.reports.table;

import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the matrix of requirements and outcomes as CSV: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets
 * know it as such. Each entry is on one line. One that a spreadsheet would take for a formula has an apostrophe before
 * it.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        for (Column.Row row : matrix.rows()) {
            csv.printRecord(matrix.columns().stream()
                    .map(column -> harmless(column.value().apply(row)))
                    .toList());
        }
        csv.flush();
    }

    private static String harmless(String text) {
        String line = PlainText.onOneLine(text);
        return !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
