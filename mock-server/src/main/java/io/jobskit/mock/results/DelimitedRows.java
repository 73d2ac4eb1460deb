package io.jobskit.mock.results;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the rows of the lowest grouping as CSV or TSV: quoted as RFC 4180 has it, after a UTF-8 byte order mark and a
 * header. Every upper grouping has a column of its own. A text that a spreadsheet would take for a formula is preceded
 * by an apostrophe.
 */
final class DelimitedRows implements RowSink {
    private final Query query;
    private final DelimitedText text;
    private final DecimalText decimal = new DecimalText();
    private final CharSequence[] upperNames;

    DelimitedRows(Query query, OutputStream out, char delimiter) throws IOException {
        this.query = query;
        this.upperNames = new CharSequence[Math.max(0, query.groupings().size() - 1)];
        this.text = new DelimitedText(out, delimiter);
    }

    @Override
    public void begin() throws IOException {
        text.begin();
        for (Grouping grouping : query.groupings()) {
            text.cell(harmless(grouping.displayName()));
        }
        if (query.groupings().isEmpty()) {
            text.cell("Name");
        }
        for (ResultColumn column : query.columns()) {
            text.cell(harmless(column.displayName()));
        }
        text.endRow();
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
            text.cell(upper);
        }
        text.cell(harmless(name));
        for (int c = 0; c < query.columns().size(); c++) {
            ColumnKind kind = query.columns().get(c).kind();
            text.cell(kind == ColumnKind.WORD ? harmless(values.text(c)) : decimal.set(values.number(c), kind.scale));
        }
        text.endRow();
    }

    @Override
    public void end() throws IOException {
        text.flush();
    }

    private static CharSequence harmless(CharSequence cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
