package io.jobskit.mock.files;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a file, one after the other. */
@FunctionalInterface
interface RowTaker {

    /** A row: as many names and values as the layout says. */
    void row(List<String> names, List<Value> values) throws IOException;
}
