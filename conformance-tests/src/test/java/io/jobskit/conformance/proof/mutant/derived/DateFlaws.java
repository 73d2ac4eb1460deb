package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Flaws.changesText;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.has;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.kind;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.kinds;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Dates that are almost right, and periods at the edge of what is. */
final class DateFlaws {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

    private DateFlaws() {}

    static void addTo(Flaws flaws) {
        kinds().forEach(kind -> {
            Map.of("StartDates", "start_date", "EndDates", "end_date")
                    .forEach((word, name) -> spellings(flaws, word, name, kind));
            days(flaws, kind);
            periods(flaws, kind);
        });
    }

    private static void spellings(Flaws flaws, String word, String name, String kind) {
        flaws.wrong(
                word + "WithATimeOf" + kind,
                has(kind, name, text(date -> date.matches(DATE + "[T ].+"))),
                changesText(name, date -> date.substring(0, 10)));
        flaws.wrong(
                word + "WithBlanksAroundOf" + kind,
                has(kind, name, text(date -> !date.matches(DATE) && date.strip().matches(DATE))),
                changesText(name, String::strip));
        flaws.parameter(word + "WithSlashesOf" + kind, kind, name, text(date -> date.contains("/")));
        flaws.parameter(word + "AsNumbersOf" + kind, kind, name, JsonNode::isNumber);
        flaws.parameter(word + "ThatAreNoneOf" + kind, kind, name, text(date -> !date.matches(DATE)));
    }

    private static void days(Flaws flaws, String kind) {
        day(
                flaws,
                "ThirtyFirstsOf" + kind,
                kind,
                date -> date.matches("\\d{4}-(04|06|09|11)-31"),
                date -> date.substring(0, 8) + "30");
        day(flaws, "LeapDaysOfCommonYearsOf" + kind, kind, date -> isWrongLeapDay(date, false), DateFlaws::before);
        day(flaws, "LeapDaysOfCenturiesOf" + kind, kind, date -> isWrongLeapDay(date, true), DateFlaws::before);
        day(
                flaws,
                "ThirteenthMonthsOf" + kind,
                kind,
                date -> date.matches("\\d{4}-13-\\d\\d"),
                date -> date.replace("-13-", "-12-"));
    }

    private static String before(String date) {
        return date.substring(0, 8) + "28";
    }

    private static boolean isWrongLeapDay(String date, boolean isOfACentury) {
        return date.matches("\\d{4}-02-29") && day(date).isEmpty() && date.startsWith("00", 2) == isOfACentury;
    }

    private static void day(
            Flaws flaws, String word, String kind, Predicate<String> isWrong, UnaryOperator<String> mend) {
        Predicate<Ask> which = has(kind, "start_date", text(isWrong)).or(has(kind, "end_date", text(isWrong)));
        UnaryOperator<String> mends = date -> isWrong.test(date) ? mend.apply(date) : date;
        flaws.wrong(
                word,
                which,
                ask -> changesText("end_date", mends)
                        .apply(changesText("start_date", mends).apply(ask)));
    }

    private static void periods(Flaws flaws, String kind) {
        period(flaws, "PeriodsBackwardsOf" + kind, kind, (start, end) -> true);
        period(
                flaws,
                "PeriodsBackwardsWithinAMonthOf" + kind,
                kind,
                (start, end) -> ChronoUnit.DAYS.between(end, start) < 32);
        period(flaws, "PeriodsBackwardsAcrossYearsOf" + kind, kind, (start, end) -> end.getYear() < start.getYear());
        flaws.right(
                kind + "OfOneDay",
                kind(kind)
                        .and(ask -> day(ask.parameter("start_date")).isPresent()
                                && ask.parameter("start_date").equals(ask.parameter("end_date"))));
    }

    private static void period(Flaws flaws, String word, String kind, BiPredicate<LocalDate, LocalDate> isSuch) {
        flaws.wrong(
                word,
                kind(kind).and(ask -> {
                    Optional<LocalDate> start = day(ask.parameter("start_date"));
                    Optional<LocalDate> end = day(ask.parameter("end_date"));
                    return start.isPresent()
                            && end.isPresent()
                            && end.get().isBefore(start.get())
                            && isSuch.test(start.get(), end.get());
                }),
                ask -> changesText("start_date", start -> ask.parameter("end_date"))
                        .apply(ask));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
