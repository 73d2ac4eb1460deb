package io.jobskit.mock.results;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows of the lowest grouping as CSV or TSV: quoted as RFC 4180 has it, after a UTF-8 byte order mark and a
 * header. Every upper grouping has a column of its own. A text that a spreadsheet would take for a formula is preceded
 * by an apostrophe.
 */
final class DelimitedRows implements RowSink {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Query query;
    private final Utf8Text text;
    private final CSVPrinter printer;
    private final DecimalText decimal = new DecimalText();
    private final CharSequence[] upperNames;

    DelimitedRows(Query query, OutputStream out, char delimiter) throws IOException {
        this.query = query;
        this.upperNames = new CharSequence[Math.max(0, query.groupings().size() - 1)];
        this.text = new Utf8Text(out);
        this.printer = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().print(text);
    }

    @Override
    public void begin() throws IOException {
        text.append(BYTE_ORDER_MARK);
        for (Grouping grouping : query.groupings()) {
            printer.print(harmless(grouping.displayName()));
        }
        if (query.groupings().isEmpty()) {
            printer.print("Name");
        }
        for (Column column : query.columns()) {
            printer.print(harmless(column.displayName()));
        }
        printer.println();
        text.flush();
    }

    @Override
    public void enter(Group group, Values values) throws IOException {
        if (group.level() >= 0) {
            upperNames[group.level()] = harmless(group.name());
        } else if (query.groupings().isEmpty()) {
            row(group.name(), values, -1);
        }
    }

    @Override
    public void leave() {}

    @Override
    public void row(CharSequence name, Values values, int part) throws IOException {
        for (CharSequence upper : upperNames) {
            printer.print(upper);
        }
        printer.print(harmless(name));
        for (int c = 0; c < query.columns().size(); c++) {
            ColumnKind kind = query.columns().get(c).kind();
            printer.print(
                    kind == ColumnKind.WORD ? harmless(values.text(c)) : decimal.set(values.number(c), kind.scale));
        }
        printer.println();
    }

    @Override
    public void end() throws IOException {
        text.flush();
    }

    private static CharSequence harmless(CharSequence cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
