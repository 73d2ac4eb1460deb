package io.jobskit.conformance.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as answers write them: ISO 8601 in UTC, in the extended or the basic form, to the second or finer. */
public final class Times {

    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final Pattern UTC = Pattern.compile("(Z|[+-]00(:?00)?)$");
    private static final DateTimeFormatter EXTENDED = form("uuuu-MM-dd'T'HH:mm", ":ss");
    private static final DateTimeFormatter BASIC = form("uuuuMMdd'T'HHmm", "ss");

    private Times() {}

    /** The time that a text names; empty if it names none in UTC. */
    public static Optional<Instant> parse(String text) {
        // Most times end so, and looking through a text for a pattern is most of the work.
        String moment = text.endsWith("Z")
                ? text.substring(0, text.length() - 1)
                : UTC.matcher(text).replaceFirst("");
        String local = moment.replace(',', '.');
        if (local.length() == text.length()) {
            return Optional.empty();
        }
        try {
            DateTimeFormatter form = local.indexOf('-') > 0 ? EXTENDED : BASIC;
            return Optional.of(LocalDateTime.parse(local, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether two times are the same to the second. */
    public static boolean same(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Whether two texts tell a time equally fine: both to the second, or both to the same fraction of one. */
    public static boolean areEquallyFine(JsonNode one, JsonNode other) {
        return fraction(one) == fraction(other);
    }

    private static long fraction(JsonNode time) {
        String text = time.asText();
        int point = Math.max(text.indexOf('.'), text.indexOf(','));
        return point < 0
                ? 0
                : text.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    /** Whether it is an ISO 8601 date and time in UTC. */
    public static boolean isUtc(JsonNode node) {
        return node.isTextual() && parse(node.asText()).isPresent();
    }

    /** The time of what {@link #isUtc}. */
    public static Instant read(JsonNode node) {
        return parse(node.asText()).orElseThrow();
    }

    /** Whether two times are the same to the second; what is none is only the same as itself. */
    public static boolean same(JsonNode one, JsonNode other) {
        boolean times = isUtc(one) && isUtc(other);
        return times ? same(read(one), read(other)) : one.equals(other);
    }

    private static DateTimeFormatter form(String minutes, String seconds) {
        return new DateTimeFormatterBuilder()
                .appendPattern(minutes)
                .optionalStart()
                .appendPattern(seconds)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd()
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(java.util.Locale.ROOT);
    }
}
