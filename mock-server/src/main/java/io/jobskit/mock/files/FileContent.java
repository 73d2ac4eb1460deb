package io.jobskit.mock.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a result file holds: found right from beginning to end, and read again for each download. */
interface FileContent {

    /** What its rows consist of. */
    Layout layout();

    /** Reads the rows of the lowest grouping. */
    void read(InputStream in, RowTaker rows) throws IOException;

    /** Writes the results as JSON. */
    void writeJson(InputStream in, OutputStream out) throws IOException;
}
