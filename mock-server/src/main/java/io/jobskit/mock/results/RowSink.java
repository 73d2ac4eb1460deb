package io.jobskit.mock.results;

import java.io.IOException;

/** Takes the rows of a result in the order in which they are nested, and writes them. */
interface RowSink {
    /** Before anything else: writes what is known without any row. */
    void begin() throws IOException;

    /** A row that others may follow below, until {@link #leave}. The first is the total. */
    void enter(Group group, Values values) throws IOException;

    void leave() throws IOException;

    /**
     * A row of the lowest grouping.
     *
     * @param name valid during the call only, as are the values
     * @param part which of all rows this is, counted from 0, if it is a part of a divided row; otherwise -1
     */
    void row(CharSequence name, Values values, int part) throws IOException;

    /** After the last row. */
    void end() throws IOException;
}
