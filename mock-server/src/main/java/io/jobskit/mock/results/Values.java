package io.jobskit.mock.results;

import java.util.List;

/**
 * The values of one row, in the order of the columns: numbers in units of the last decimal of their column's kind, or
 * texts. Sums of whole numbers, so that a total is exactly what its rows add up to.
 */
final class Values {
    private final List<ResultColumn> columns;
    private final long[] numbers;
    private final String[] texts;

    private Values(List<ResultColumn> columns, long[] numbers, String[] texts) {
        this.columns = columns;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** The values of a row that stands for those holdings. */
    static Values of(List<ResultColumn> columns, List<Holding> holdings) {
        long[] numbers = new long[columns.size()];
        String[] texts = new String[columns.size()];
        for (int c = 0; c < numbers.length; c++) {
            ResultColumn column = columns.get(c);
            texts[c] = column.kind() == ColumnKind.WORD ? common(column.attribute(), holdings) : "";
            numbers[c] = column.kind() == ColumnKind.PERCENT
                    ? average(column, holdings)
                    : holdings.stream().mapToLong(column::numberOf).sum();
        }
        return new Values(columns, numbers, texts);
    }

    /** Columns that {@link #becomePart} fills, with the texts and fractions of the whole. */
    Values divisible() {
        return new Values(columns, numbers.clone(), texts);
    }

    /**
     * Becomes one of {@code parts} parts of a whole. Amounts differ from part to part by up to a half and add up to the
     * whole's; fractions and texts are the whole's.
     */
    void becomePart(Values whole, int part, int parts) {
        long tilt = Mix.of(part >> 1, parts) & 0x3FFF;
        for (int c = 0; c < numbers.length; c++) {
            if (columns.get(c).kind() != ColumnKind.PERCENT) {
                long equal = whole.numbers[c] / parts;
                long rest = whole.numbers[c] % parts;
                long share = equal + (part + 1) * rest / parts - part * rest / parts;
                // Two neighbours tilt by the same amount to either side; a last one without neighbour does not.
                long more = (part ^ 1) < parts ? (equal * tilt) >> 16 : 0;
                numbers[c] = (part & 1) == 0 ? share + more : share - more;
            }
        }
    }

    long number(int column) {
        return numbers[column];
    }

    /** The text in a column of texts; empty if the row has none. */
    String text(int column) {
        return texts[column];
    }

    private static long average(ResultColumn column, List<Holding> holdings) {
        double weights = holdings.stream().mapToDouble(column::weightOf).sum();
        double sum = 0;
        for (Holding holding : holdings) {
            // Where nothing is held any more, everything weighs the same.
            double weight = weights > 0 ? column.weightOf(holding) / weights : 1.0 / holdings.size();
            sum += weight * column.numberOf(holding);
        }
        return Math.round(sum);
    }

    private static String common(String attribute, List<Holding> holdings) {
        List<String> texts = holdings.stream()
                .map(holding -> TextAttribute.textOf(attribute, holding))
                .distinct()
                .limit(2)
                .toList();
        return texts.size() == 1 ? texts.get(0) : "";
    }
}
