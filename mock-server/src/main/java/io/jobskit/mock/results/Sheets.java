package io.jobskit.mock.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is written row by row, under a header of headings. A sheet that is full is followed by another. Only
 * some hundred rows are in memory at a time.
 */
public final class Sheets {

    /** The rows that a sheet can have. */
    public static final int EXCEL_ROWS = 1_048_576;

    /** The columns that a sheet can have. */
    public static final int EXCEL_COLUMNS = 16_384;

    /** The characters that a cell can have. */
    public static final int EXCEL_CHARACTERS = 32_767;

    /** The format of a heading whose cells are as they are. */
    public static final String NO_FORMAT = "";

    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDTH_OF_NAMES = 28;
    private static final int WIDTH_OF_VALUES = 18;

    /**
     * A column.
     *
     * @param name what stands in the header
     * @param isName whether its cells name the row rather than hold a value
     * @param format how a spreadsheet shows its cells; {@link #NO_FORMAT} for none
     */
    public record Heading(String name, boolean isName, String format) {}

    private final List<Heading> headings;
    private final BufferedOutputStream out;
    private final TimelessWorkbook workbook;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;
    private int cell;
    private int firstUnstyled;

    /** @param rowsPerSheet how many rows fill a sheet, the header included */
    public Sheets(OutputStream out, List<Heading> headings, int rowsPerSheet) {
        this.headings = List.copyOf(headings);
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.workbook = new TimelessWorkbook(this.out);
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = workbook.newSheet("Results");
    }

    /** Before any row. */
    public void begin() throws IOException {
        writeHeader();
        out.flush();
    }

    /** Before the cells of a row. */
    public void beginRow() throws IOException {
        if (row == rowsPerSheet) {
            flush();
            sheet.close();
            sheets++;
            sheet = workbook.newSheet("Results " + sheets);
            writeHeader();
        }
        cell = 0;
    }

    /** The next cell, with that text. */
    public void text(String text) {
        sheet.inlineString(row, cell++, text);
    }

    /** The next cell, with that number: a double would be written as the Java version at hand writes doubles. */
    public void number(BigDecimal number) {
        sheet.value(row, cell++, number);
    }

    /** The next cell, with that day. */
    public void day(LocalDate day) {
        sheet.value(row, cell++, day);
    }

    /** The next cell, with nothing. */
    public void empty() {
        cell++;
    }

    /** After the cells of a row. */
    public void endRow() throws IOException {
        row++;
        if (row - firstUnstyled == ROWS_IN_MEMORY) {
            flush();
        }
    }

    /** After the last row. */
    public void end() throws IOException {
        flush();
        sheet.close();
        workbook.finish();
        out.flush();
    }

    private void writeHeader() throws IOException {
        for (int c = 0; c < headings.size(); c++) {
            sheet.inlineString(0, c, headings.get(c).name());
            sheet.style(0, c).bold().fillColor(Color.GRAY2).set();
            sheet.width(c, headings.get(c).isName() ? WIDTH_OF_NAMES : WIDTH_OF_VALUES);
        }
        sheet.freezePane(0, 1);
        row = 1;
        firstUnstyled = 1;
        sheet.flush();
    }

    /** Styles the rows in memory, a column at a time since that is many times quicker than by cells, and writes them. */
    private void flush() throws IOException {
        for (int c = 0; c < headings.size() && firstUnstyled < row; c++) {
            if (!headings.get(c).format().equals(NO_FORMAT)) {
                sheet.range(firstUnstyled, c, row - 1, c)
                        .style()
                        .format(headings.get(c).format())
                        .set();
            }
        }
        firstUnstyled = row;
        sheet.flush();
    }
}
