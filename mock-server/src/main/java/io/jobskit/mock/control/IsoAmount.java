package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration of ISO 8601, such as PT24H, P1M or P1W.
 *
 * @param period its years and months, which the calendar makes longer or shorter
 * @param duration the rest
 */
record IsoAmount(Period period, Duration duration) {

    private static final String DECIMAL = "([0-9]{1,18}(?:[.,][0-9]{1,18})?)";
    private static final Pattern ISO = Pattern.compile("P(?=.)(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:" + DECIMAL
            + "W)?(?:" + DECIMAL + "D)?(?:T(?=.)(?:" + DECIMAL + "H)?(?:" + DECIMAL + "M)?(?:" + DECIMAL + "S)?)?");
    private static final long[] SECONDS = {7 * 24 * 3600, 24 * 3600, 3600, 60, 1};
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What a duration must be, for a message. */
    static final String WORDS = "a duration of ISO 8601 that is not negative";

    /** The duration that the value writes as a text; nothing if it writes none, or a negative one. */
    static Optional<IsoAmount> read(JsonNode value) {
        return value.isTextual() ? parse(value.textValue()) : Optional.empty();
    }

    /** The duration that the text writes; nothing if it writes none, or a negative one. */
    static Optional<IsoAmount> parse(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = BigDecimal.ZERO;
        for (int i = 0; i < SECONDS.length; i++) {
            seconds = seconds.add(decimal(parts.group(3 + i)).multiply(BigDecimal.valueOf(SECONDS[i])));
        }
        try {
            return Optional.of(new IsoAmount(
                    Period.of(whole(parts.group(1)), whole(parts.group(2)), 0),
                    Duration.ofSeconds(
                            seconds.toBigInteger().longValueExact(),
                            seconds.remainder(BigDecimal.ONE)
                                    .movePointRight(9)
                                    .setScale(0, RoundingMode.DOWN)
                                    .longValueExact())));
        } catch (ArithmeticException longerThanAnyTime) {
            return Optional.of(new IsoAmount(Period.ZERO, Duration.ofSeconds(Long.MAX_VALUE)));
        }
    }

    /** The instant so long before that one; nothing if that is before the year 1. */
    Optional<Instant> before(Instant instant) {
        return bounded(instant, -1);
    }

    /** The instant so long after that one; nothing if that is after the year 9999. */
    Optional<Instant> after(Instant instant) {
        return bounded(instant, 1);
    }

    private Optional<Instant> bounded(Instant instant, int direction) {
        try {
            Instant moved = instant.atOffset(ZoneOffset.UTC)
                    .plus(period.multipliedBy(direction))
                    .plus(duration.multipliedBy(direction))
                    .toInstant();
            return moved.isBefore(EARLIEST) || moved.isAfter(LATEST) ? Optional.empty() : Optional.of(moved);
        } catch (DateTimeException | ArithmeticException outOfAllTime) {
            return Optional.empty();
        }
    }

    private static int whole(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static BigDecimal decimal(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(',', '.'));
    }
}
