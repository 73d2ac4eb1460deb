package io.jobskit.mock.results;

import java.util.List;
import java.util.Set;

/** Says what is left of the rows ("Parameters", filters). */
sealed interface Filter {
    /** Holdings whose text is one of the values, or none of them. */
    record Discrete(String attribute, boolean include, Set<String> values) implements Filter {
        boolean keeps(Holding holding) {
            return values.contains(TextAttribute.textOf(attribute, holding)) == include;
        }
    }

    /** Rows of the lowest grouping whose number lies in one of the ranges. */
    record Range(ResultColumn attribute, List<Bounds> bounds) implements Filter {
        boolean keeps(long number) {
            double value = number / StrictMath.pow(10, attribute.kind().scale);
            return bounds.stream().anyMatch(b -> b.from() <= value && value <= b.to());
        }
    }

    /** The so many rows of the lowest grouping with the highest numbers, or the lowest. */
    record Rank(ResultColumn attribute, boolean top, int count) implements Filter {}

    /** Both ends included. */
    record Bounds(double from, double to) {}
}
