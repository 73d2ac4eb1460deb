package io.jobskit.mock.results;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of the lowest grouping as a workbook, like {@link DelimitedRows} with typed cells. */
final class XlsxRows implements RowSink {

    private final Query query;
    private final Sheets sheets;
    private final String[] upperNames;

    /** @param rowsPerSheet how many rows fill a sheet, the header included */
    XlsxRows(Query query, OutputStream out, int rowsPerSheet) {
        this.query = query;
        this.upperNames = new String[Math.max(0, query.groupings().size() - 1)];
        this.sheets = new Sheets(out, headings(query), rowsPerSheet);
    }

    @Override
    public void begin() throws IOException {
        sheets.begin();
    }

    @Override
    public void enter(Group group, Values values) throws IOException {
        if (group.level() >= 0) {
            upperNames[group.level()] = group.name();
        } else if (query.groupings().isEmpty()) {
            row(group.name(), values, -1);
        }
    }

    @Override
    public void leave() {}

    @Override
    public void row(CharSequence name, Values values, int part) throws IOException {
        sheets.beginRow();
        for (String upper : upperNames) {
            sheets.text(upper);
        }
        sheets.text(name.toString());
        for (int i = 0; i < query.columns().size(); i++) {
            ColumnKind kind = query.columns().get(i).kind();
            if (kind != ColumnKind.WORD) {
                sheets.number(BigDecimal.valueOf(values.number(i), kind.scale));
            } else if (values.text(i).isEmpty()) {
                sheets.empty();
            } else {
                sheets.text(values.text(i));
            }
        }
        sheets.endRow();
    }

    @Override
    public void end() throws IOException {
        sheets.end();
    }

    private static List<Sheets.Heading> headings(Query query) {
        List<Sheets.Heading> headings = new ArrayList<>();
        query.groupings()
                .forEach(grouping -> headings.add(new Sheets.Heading(grouping.displayName(), true, Sheets.NO_FORMAT)));
        if (headings.isEmpty()) {
            headings.add(new Sheets.Heading("Name", true, Sheets.NO_FORMAT));
        }
        query.columns()
                .forEach(column -> headings.add(new Sheets.Heading(
                        column.displayName(),
                        false,
                        column.kind() == ColumnKind.WORD ? Sheets.NO_FORMAT : column.kind().excelFormat)));
        return headings;
    }
}
