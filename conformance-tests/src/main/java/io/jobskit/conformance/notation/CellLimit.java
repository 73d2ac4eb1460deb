package io.jobskit.conformance.notation;

import io.jobskit.conformance.exchange.NotReadException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of a table, up to a row that no memory is to be spent on: the reader of tables holds a row at a time. */
final class CellLimit extends FilterReader {

    static final int LONGEST_ROW = 4 * 1024 * 1024;

    private final boolean quotes;
    private final char separator;
    private int row;
    private boolean isQuoted;
    private boolean cellBegins = true;
    private boolean quoteHasEnded;

    /**
     * Of a table whose cells that character separates.
     *
     * @param quotes whether cells may be quoted
     */
    CellLimit(Reader text, char separator, boolean quotes) {
        super(text);
        this.quotes = quotes;
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(char next) {
        row++;
        boolean isQuote = quotes && next == '"';
        boolean opens = isQuote && !isQuoted && (cellBegins || quoteHasEnded);
        quoteHasEnded = isQuote && isQuoted;
        isQuoted = isQuote ? opens : isQuoted;
        boolean rowEnds = !isQuoted && (next == '\n' || next == '\r');
        cellBegins = rowEnds || (!isQuoted && next == separator);
        if (rowEnds) {
            row = 0;
        }
        if (row > LONGEST_ROW) {
            throw new NotReadException(
                    "A row of the results has more than %,d characters, which is more than the kit reads of one."
                            .formatted(LONGEST_ROW));
        }
    }
}
