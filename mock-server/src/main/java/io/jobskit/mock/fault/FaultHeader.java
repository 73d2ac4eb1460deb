package io.jobskit.mock.fault;

import io.jobskit.mock.refusal.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a client asks for a fault of one request. */
public final class FaultHeader {

    /** The header that asks for a fault of one request, and that says which one befell it. */
    public static final String NAME = "Jobs-Fault";

    private static final String WORDS = "one of status=503 (a status code from " + FaultEffect.LEAST_STATUS + " to "
            + FaultEffect.MOST_STATUS + "; optionally with '; retry-after=5'), delay=PT2S, drop, truncate=100,"
            + " slow-body=PT5S, lose-answer";

    private static final Pattern FORM =
            Pattern.compile("([a-z-]+)(?:\\s*=\\s*([^;\\s]+))?(?:\\s*;\\s*retry-after\\s*=\\s*([0-9]{1,8}))?");

    private FaultHeader() {}

    /**
     * The fault that the values of the header ask for; null if there are none.
     *
     * @throws Refusal 400 if they ask for several, or for what is no fault
     */
    public static @Nullable FaultEffect asked(List<String> values) {
        List<String> asked = values.stream().map(String::strip).distinct().toList();
        if (asked.size() > 1) {
            throw Refusal.contradictoryHeader(NAME, asked.size());
        }
        return asked.isEmpty()
                ? null
                : read(asked.get(0)).orElseThrow(() -> Refusal.wrongHeader(NAME, asked.get(0), WORDS));
    }

    private static Optional<FaultEffect> read(String header) {
        Matcher parts = FORM.matcher(header.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        String value = parts.group(2);
        String retryAfter = parts.group(3);
        if (retryAfter != null
                && !(name.equals("status") && Integer.parseInt(retryAfter) <= FaultEffect.MOST_SECONDS)) {
            return Optional.empty();
        }
        if (value == null) {
            return switch (name) {
                case "drop" -> Optional.of(new FaultEffect.Drop());
                case "lose-answer" -> Optional.of(new FaultEffect.LoseAnswer());
                default -> Optional.empty();
            };
        }
        return switch (name) {
            case "status" ->
                number(value, FaultEffect.LEAST_STATUS, FaultEffect.MOST_STATUS)
                        .map(code ->
                                new FaultEffect.Status(code, retryAfter == null ? null : Integer.valueOf(retryAfter)));
            case "truncate" -> number(value, 0, FaultEffect.MOST_BYTES).map(FaultEffect.Truncate::new);
            case "delay" -> duration(value).map(time -> new FaultEffect.Delay(time, time));
            case "slow-body" -> duration(value).map(FaultEffect.SlowBody::new);
            default -> Optional.empty();
        };
    }

    /** The duration that the text writes, if it is one that anything may be delayed by. */
    static Optional<Duration> duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return Optional.of(duration).filter(time -> !time.isNegative() && time.compareTo(FaultEffect.LONGEST) <= 0);
        } catch (DateTimeParseException noDuration) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text, int least, int most) {
        return text.matches("[0-9]{1,10}")
                ? Optional.of(Long.parseLong(text))
                        .filter(number -> number >= least && number <= most)
                        .map(Math::toIntExact)
                : Optional.empty();
    }
}
