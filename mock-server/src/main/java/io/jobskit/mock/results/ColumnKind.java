package io.jobskit.mock.results;

/** How the values of a column are counted, written and summed up. */
enum ColumnKind {
    /** An amount of money, in cents. */
    CURRENCY("Currency", 2, "#,##0.00"),
    /** A number, in ten-thousandths. */
    NUMBER("Number", 4, "#,##0.0000"),
    /** A fraction, in millionths. */
    PERCENT("Percent", 6, "0.00%"),
    /** A text, which a group only has if all of its holdings share it. */
    WORD("Word", 0, "@");

    /** The name in {@code meta.columns}. */
    final String outputType;
    /** The number of decimals. */
    final int scale;

    final String excelFormat;

    ColumnKind(String outputType, int scale, String excelFormat) {
        this.outputType = outputType;
        this.scale = scale;
        this.excelFormat = excelFormat;
    }

    /** The number in units of the last decimal. */
    long scaled(double number) {
        return switch (this) {
            case CURRENCY -> Math.round(number * 1e2);
            case NUMBER -> Math.round(number * 1e4);
            case PERCENT -> Math.round(number * 1e6);
            case WORD -> 0;
        };
    }
}
