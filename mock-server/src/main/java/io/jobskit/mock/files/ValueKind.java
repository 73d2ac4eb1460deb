package io.jobskit.mock.files;

import io.jobskit.mock.results.Sheets;
import java.util.Locale;

/** What the values of a column are: the output types of the documentation's results. */
enum ValueKind {
    /** An amount of money. */
    CURRENCY("Currency", "#,##0.00"),
    /** A fraction. */
    PERCENT("Percent", "0.00%"),
    /** Any other number. */
    NUMBER("Number", Sheets.NO_FORMAT),
    /** A day, as a text in JSON. */
    DATE("Date", "yyyy-mm-dd"),
    /** A text. */
    WORD("Word", Sheets.NO_FORMAT);

    private final String outputType;
    private final String excelFormat;

    ValueKind(String outputType, String excelFormat) {
        this.outputType = outputType;
        this.excelFormat = excelFormat;
    }

    /** Its name in {@code meta.columns}. */
    String outputType() {
        return outputType;
    }

    /** How a spreadsheet shows it. */
    String excelFormat() {
        return excelFormat;
    }

    /** The kind of that output type, in upper or lower case; a text if there is none. */
    static ValueKind named(String outputType) {
        for (ValueKind kind : values()) {
            if (kind.outputType.toLowerCase(Locale.ROOT).equals(outputType.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return WORD;
    }
}
