package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.walk.WalkStep;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a job older until the times that it shows are those that clocks and calendars are wrong about: the hours of midnight
 * and noon, days and months of one digit, summer, and the end of a year. What it shows then is known to the second.
 */
public final class OddTimes {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "times";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "odd hours and days";

    /** A moment of which the last one before another is looked for. */
    private record Odd(int month, int day, LocalTime time) {

        private static final int ANY = 0;

        static Odd daily(String time) {
            return new Odd(ANY, ANY, LocalTime.parse(time));
        }

        static Odd yearly(int month, int day, String time) {
            return new Odd(month, day, LocalTime.parse(time));
        }

        LocalDateTime before(LocalDateTime now) {
            LocalDate date = month == ANY ? now.toLocalDate() : LocalDate.of(now.getYear(), month, day);
            LocalDateTime odd = date.atTime(time);
            Period period = month == ANY ? Period.ofDays(1) : Period.ofYears(1);
            return odd.isBefore(now) ? odd : odd.minus(period);
        }
    }

    private static final List<Odd> ALL = List.of(
            Odd.daily("12:00:01"),
            Odd.daily("00:59:59"),
            Odd.yearly(7, 9, "03:04:05"),
            Odd.yearly(1, 1, "00:00:00"),
            Odd.yearly(12, 30, "23:59:59"));

    private static final Pattern SECONDS = Pattern.compile("\\d:\\d\\d:\\d\\d");

    private final RunContext stage;
    private final Lot lot;

    /** With test control that ages jobs alone. */
    public OddTimes(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 9);
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes() {
        return Map.of(WalkStep.CREATES, 1, WalkStep.CONTROLS, 1 + ALL.size());
    }

    /** Ends quietly where something is not answered, or no time is shown. */
    public void play() {
        if (stage.canAge()) {
            Lot.quietly(() -> lot.completed(JobKind.QUERY).ifPresent(this::age));
        }
    }

    private void age(String id) {
        Exchange read = lot.read(id).get();
        for (Odd odd : ALL) {
            String shown = read.json().at("/data/attributes/completed_at").asText("");
            Optional<LocalDateTime> now = time(shown);
            if (now.isEmpty()) {
                return;
            }
            Duration age = Duration.between(odd.before(now.get()), now.get());
            lot.does(() ->
                    lot.client().age(id, JsonNodeFactory.instance.objectNode().put("by", age.toString())));
            read = lot.read(id).get();
        }
    }

    /** Whatever zone it is told in, which is judged elsewhere; one that is told to the minute is not known to the second. */
    private static Optional<LocalDateTime> time(String shown) {
        if (!SECONDS.matcher(shown).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(shown)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
