package io.jobskit.conformance.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** How two texts compare that stand in the same place. */
enum Likeness {
    /** There is only one. */
    NOT_COMPARED,
    /** The same words, or the same number but for digits that one of them does not show. */
    SAME,
    /** Other words, two numbers, or a number and a word. */
    OTHER,
    /** A raw number, and one with separators, a sign of percent or the like, or one text with fewer digits than another. */
    NOT_RAW;

    private static final int LONGEST = 40;

    static Likeness of(String one, String other, boolean areTexts) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        if (one.isBlank() || other.isBlank()) {
            return NOT_COMPARED;
        }
        if (first.isEmpty() && second.isEmpty()) {
            return words(one).equals(words(other)) ? SAME : OTHER;
        }
        if (first.isPresent() && second.isPresent()) {
            boolean isRounded = first.get().compareTo(second.get()) != 0;
            return !isSame(first.get(), second.get()) ? OTHER : isRounded && areTexts ? NOT_RAW : SAME;
        }
        return number(raw(first.isPresent() ? other : one)).isPresent() ? NOT_RAW : OTHER;
    }

    /** Whether both are numbers, however unlike. */
    static boolean areNumbers(String one, String other) {
        return number(one).isPresent() && number(other).isPresent();
    }

    /** Whether both are one number, which is not zero. */
    static boolean isSameNumber(String one, String other) {
        return number(one).filter(value -> value.signum() != 0).isPresent() && of(one, other, false) == SAME;
    }

    /** Its words, or its number as it is written shortest. */
    static String plain(String text) {
        return number(text)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElseGet(() -> words(text));
    }

    /** Without blanks, and without what quotes and escapes them, which formats do in ways of their own. */
    static String words(String text) {
        return text.replaceAll("\\\\[tnr]|[\"'\\\\\\s]", "");
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        int digits = Math.min(Math.max(0, one.scale()), Math.max(0, other.scale()));
        BigDecimal apart = one.subtract(other).abs();
        return apart.signum() == 0 || apart.compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0;
    }

    private static String raw(String text) {
        return text.replaceAll("[,%$€£'\\s()\"]", "");
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.isBlank() || text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
