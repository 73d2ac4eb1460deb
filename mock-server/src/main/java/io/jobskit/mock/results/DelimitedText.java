package io.jobskit.mock.results;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV or TSV on its way to a stream: quoted as RFC 4180 has it, in UTF-8 after a byte order mark. */
public final class DelimitedText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Utf8Text text;
    private final CSVPrinter printer;

    /** Text with that character between cells. Nothing is written before {@link #begin}. */
    public DelimitedText(OutputStream out, char delimiter) throws IOException {
        this.text = new Utf8Text(out);
        this.printer = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().print(text);
    }

    /** Before any cell. */
    public void begin() throws IOException {
        text.append(BYTE_ORDER_MARK);
    }

    /** The next cell. */
    public void cell(CharSequence cell) throws IOException {
        printer.print(cell);
    }

    /** After the cells of a row. */
    public void endRow() throws IOException {
        printer.println();
    }

    /** Hands on what has gathered. */
    public void flush() throws IOException {
        text.flush();
    }
}
