package io.jobskit.conformance.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns values into words. */
public final class ValueWords {

    private static final int EXCERPT = 160;

    private ValueWords() {}

    /** {@code 202}, {@code 400 or 409}, {@code 1, 2 or 3}. */
    public static String or(List<?> values) {
        return joined(values, " or ");
    }

    /** {@code one and another}. */
    public static String and(List<?> values) {
        return joined(values, " and ");
    }

    private static String joined(List<?> values, String last) {
        if (values.size() < 2) {
            return values.stream().map(String::valueOf).collect(Collectors.joining());
        }
        String head = values.subList(0, values.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return head + last + values.get(values.size() - 1);
    }

    /** {@code Queued, then Completed}; {@code nothing} for an empty list. */
    public static String then(List<String> seen) {
        return seen.isEmpty() ? "nothing" : String.join(", then ", seen);
    }

    /** {@code not at all}, {@code once}, {@code twice}, {@code 3 times}. */
    public static String times(int times) {
        return switch (times) {
            case 0 -> "not at all";
            case 1 -> "once";
            case 2 -> "twice";
            default -> times + " times";
        };
    }

    /** The beginning of a long text, with an ellipsis. */
    public static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    /** {@code 10 minutes}, {@code 0.5 seconds}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 3_600_000 == 0 && millis > 0) {
            return count(millis / 3_600_000, "hour");
        }
        if (millis % 60_000 == 0 && millis > 0) {
            return count(millis / 60_000, "minute");
        }
        return millis % 1000 == 0
                ? count(millis / 1000, "second")
                : String.format(Locale.ROOT, "%.1f seconds", millis / 1000.0);
    }

    /** {@code 3 hours 59 minutes 30 seconds}. */
    public static String exactly(Duration duration) {
        return Stream.of(
                        Duration.ofHours(duration.toHours()),
                        Duration.ofMinutes(duration.toMinutesPart()),
                        Duration.ofSeconds(duration.toSecondsPart()))
                .filter(part -> !part.isZero())
                .map(ValueWords::duration)
                .collect(Collectors.joining(" "));
    }

    /** For example {@code 1 entry} or {@code 3 entries}. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String count(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
