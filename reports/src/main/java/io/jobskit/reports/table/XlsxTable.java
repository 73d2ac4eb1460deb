package io.jobskit.reports.table;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.table.MatrixColumn.Content;
import io.jobskit.reports.text.Colours;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the matrix of requirements and outcomes as a workbook: a sheet {@code Requirements} with a fixed head, filters
 * and coloured outcomes, and a sheet {@code Runs} with what the runs were. Nothing in it is a formula.
 */
public final class XlsxTable {

    /** The most that a cell of a workbook may hold. */
    private static final int CELL = 32_767;

    private static final int RUN_WIDTH = 44;

    /** What begins an escaped character in a workbook, where it is meant as it stands. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxTable() {}

    /**
     * Writes the workbook of a run. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        write(List.of(verdict), out);
    }

    /**
     * Writes the workbook of several runs, each with columns of its own. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(List<VerdictFile> verdicts, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Jobskit", null)) {
            requirements(workbook.newWorksheet("Requirements"), Matrix.of(verdicts));
            runs(workbook.newWorksheet("Runs"), verdicts);
        }
    }

    private static void requirements(Worksheet sheet, Matrix matrix) {
        List<MatrixColumn> columns = matrix.columns();
        for (int at = 0; at < columns.size(); at++) {
            sheet.width(at, columns.get(at).width());
            text(sheet, 0, at, columns.get(at).title());
        }
        head(sheet, columns.size());
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int at = 0; at < columns.size(); at++) {
                entry(
                        sheet,
                        row + 1,
                        at,
                        columns.get(at),
                        columns.get(at).value().apply(matrix.rows().get(row)));
            }
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, matrix.rows().size(), columns.size() - 1);
    }

    private static void entry(Worksheet sheet, int row, int at, MatrixColumn column, String value) {
        if (column.content() == Content.NUMBER && !value.isEmpty()) {
            sheet.value(row, at, Long.valueOf(value));
        } else {
            text(sheet, row, at, value);
        }
        if (column.content() == Content.OUTCOME && !value.isEmpty()) {
            sheet.style(row, at)
                    .bold()
                    .fontColor(Colours.of(Outcome.valueOf(value)))
                    .verticalAlignment("top")
                    .set();
        } else {
            sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void runs(Worksheet sheet, List<VerdictFile> verdicts) {
        sheet.width(0, 18);
        text(sheet, 0, 0, "Run");
        List<String> names = Words.names(verdicts);
        for (int run = 0; run < verdicts.size(); run++) {
            sheet.width(run + 1, RUN_WIDTH);
            text(sheet, 0, run + 1, names.get(run));
            int row = 1;
            for (Map.Entry<String, String> fact : facts(verdicts.get(run)).entrySet()) {
                text(sheet, row, 0, fact.getKey());
                text(sheet, row, run + 1, fact.getValue());
                sheet.style(row, run + 1).wrapText(true).set();
                row++;
            }
            for (Outcome outcome : Outcome.values()) {
                text(sheet, row, 0, outcome.name());
                sheet.value(row, run + 1, verdicts.get(run).total(outcome));
                row++;
            }
        }
        head(sheet, verdicts.size() + 1);
        sheet.freezePane(1, 1);
    }

    private static Map<String, String> facts(VerdictFile verdict) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Verdict", verdict.verdict().name());
        facts.put("Reason", verdict.reason());
        facts.put("Scope", verdict.scope().label());
        facts.put("Target", verdict.target().baseUrl());
        facts.put("Started", verdict.startedAt().toString());
        facts.put("Took", Words.of(verdict.took()));
        facts.put("Run", verdict.runId());
        facts.put("Seed", Long.toString(verdict.seed()));
        facts.put("Kit", verdict.kit().version());
        facts.put("Catalogue", verdict.kit().catalogue());
        facts.put("Problems", String.join("\n", verdict.problems()));
        facts.put("Left behind", String.join("\n", verdict.leftBehind()));
        return facts;
    }

    private static void head(Worksheet sheet, int columns) {
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor("DDE3EA")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        String clean = PlainText.cut(PlainText.of(text), CELL);
        sheet.value(row, column, ESCAPE.matcher(clean).replaceAll("_x005F_"));
    }

    /** The workbook closes what it writes to, which is not its own. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
