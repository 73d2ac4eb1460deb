package io.jobskit.mock.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the rows of the lowest grouping as a workbook, like {@link DelimitedRows} with typed cells. A sheet that is
 * full is followed by another. Only some hundred rows are in memory at a time.
 */
final class XlsxRows implements RowSink {
    /** The rows that a sheet can have. */
    static final int EXCEL_ROWS = 1_048_576;

    private static final int ROWS_IN_MEMORY = 500;

    private final Query query;
    private final BufferedOutputStream out;
    private final TimelessWorkbook workbook;
    private final int rowsPerSheet;
    private final String[] upperNames;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;
    private int firstUnstyled;

    /** @param rowsPerSheet how many rows fill a sheet, the header included */
    XlsxRows(Query query, OutputStream out, int rowsPerSheet) {
        this.query = query;
        this.upperNames = new String[Math.max(0, query.groupings().size() - 1)];
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.workbook = new TimelessWorkbook(this.out);
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = workbook.newSheet("Results");
    }

    @Override
    public void begin() throws IOException {
        writeHeader();
        out.flush();
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
        if (row == rowsPerSheet) {
            nextSheet();
        }
        int c = 0;
        for (String upper : upperNames) {
            sheet.inlineString(row, c++, upper);
        }
        sheet.inlineString(row, c++, name.toString());
        for (int i = 0; i < query.columns().size(); i++, c++) {
            ColumnKind kind = query.columns().get(i).kind();
            if (kind != ColumnKind.WORD) {
                // A double would be written as the Java version at hand writes doubles.
                sheet.value(row, c, BigDecimal.valueOf(values.number(i), kind.scale));
            } else if (!values.text(i).isEmpty()) {
                sheet.inlineString(row, c, values.text(i));
            }
        }
        row++;
        if (row - firstUnstyled == ROWS_IN_MEMORY) {
            flush();
        }
    }

    @Override
    public void end() throws IOException {
        flush();
        sheet.close();
        workbook.finish();
        out.flush();
    }

    private void nextSheet() throws IOException {
        flush();
        sheet.close();
        sheets++;
        sheet = workbook.newSheet("Results " + sheets);
        writeHeader();
    }

    private void writeHeader() throws IOException {
        List<Grouping> groupings = query.groupings();
        int c = 0;
        for (Grouping grouping : groupings) {
            header(c++, grouping.displayName(), 28);
        }
        if (groupings.isEmpty()) {
            header(c++, "Name", 28);
        }
        for (Column column : query.columns()) {
            header(c++, column.displayName(), 18);
        }
        sheet.freezePane(0, 1);
        row = 1;
        firstUnstyled = 1;
        sheet.flush();
    }

    private void header(int c, String name, int width) {
        sheet.inlineString(0, c, name);
        sheet.style(0, c).bold().fillColor(Color.GRAY2).set();
        sheet.width(c, width);
    }

    /** Styles the rows in memory, a column at a time since that is many times quicker than by cells, and writes them. */
    private void flush() throws IOException {
        int firstColumn = Math.max(1, query.groupings().size());
        for (int i = 0; i < query.columns().size() && firstUnstyled < row; i++) {
            ColumnKind kind = query.columns().get(i).kind();
            if (kind != ColumnKind.WORD) {
                sheet.range(firstUnstyled, firstColumn + i, row - 1, firstColumn + i)
                        .style()
                        .format(kind.excelFormat)
                        .set();
            }
        }
        firstUnstyled = row;
        sheet.flush();
    }
}
