package io.jobskit.mock.files;

import io.jobskit.mock.results.Sheets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a file consist of.
 *
 * @param names the headings of what names a row: its groupings from the uppermost, at least one
 * @param columns the columns of its values
 */
record Layout(List<String> names, List<ValueColumn> columns) {

    /**
     * A column of values.
     *
     * @param key unique in the file
     * @param displayName its heading, which need not be unique
     */
    record ValueColumn(String key, String displayName, ValueKind kind) {}

    /** All headings, from left to right. */
    List<String> headings() {
        List<String> headings = new ArrayList<>(names);
        columns.forEach(column -> headings.add(column.displayName()));
        return headings;
    }

    /** The headings of a spreadsheet. */
    List<Sheets.Heading> sheetHeadings() {
        List<Sheets.Heading> headings = new ArrayList<>();
        names.forEach(name -> headings.add(new Sheets.Heading(name, true, Sheets.NO_FORMAT)));
        columns.forEach(column -> headings.add(
                new Sheets.Heading(column.displayName(), false, column.kind().excelFormat())));
        return headings;
    }
}
