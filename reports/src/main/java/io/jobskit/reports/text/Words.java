package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RequirementsJudged;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.TargetRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run says, as people read it. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** For example {@code not applicable}. */
    public static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For example {@code not conformant}. */
    public static String of(Conclusion conclusion) {
        return conclusion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The verdict, how far it reaches if that is not the whole, and that the run was narrowed if it was, for example {@code
     * conformant as far as judged (74 of 105)} or {@code not conformant (partial run)}.
     */
    public static String verdict(VerdictFile verdict) {
        return of(verdict.verdict()) + reach(verdict);
    }

    /** The same to head something, for example {@code CONFORMANT as far as judged (74 of 105)}. */
    public static String heading(VerdictFile verdict) {
        return heading(verdict.verdict()) + reach(verdict);
    }

    /** For example {@code CONFORMANT as far as judged} or {@code NOT CONFORMANT}. */
    public static String heading(Conclusion conclusion) {
        return conclusion == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED
                ? "CONFORMANT as far as judged"
                : of(conclusion).toUpperCase(Locale.ROOT);
    }

    private static String reach(VerdictFile verdict) {
        List<String> parts = new ArrayList<>();
        if (verdict.verdict() == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED) {
            parts.add(judged(verdict.requirementsJudged().must()));
        }
        if (verdict.scope() == RunScope.PARTIAL) {
            parts.add("partial run");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    /** How many requirements of a level were judged, for example {@code 74 of 105}. */
    public static String judged(RequirementsJudged.Count count) {
        return count.judged() + " of " + count.all();
    }

    /** The same of both levels that bind, for example {@code 74 of 105 mandatory, 22 of 34 recommended}. */
    public static String judged(VerdictFile verdict) {
        RequirementsJudged judged = verdict.requirementsJudged();
        return judged(judged.must()) + " mandatory, " + judged(judged.should()) + " recommended";
    }

    /** For example {@code 1 warning} or {@code 3 warnings}. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }

    /** How many there are of each outcome, for example {@code 70 FAIL, 7 INCONCLUSIVE}. */
    public static String counted(List<RequirementRecord> entries) {
        return Outcome.worstFirst().stream()
                .map(outcome -> Map.entry(
                        outcome,
                        entries.stream()
                                .filter(entry -> entry.outcome() == outcome)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    /** For example {@code 4.2 s} or {@code 2 min 5 s}. */
    public static String of(Duration time) {
        return time.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %d s", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** For example {@code 1 January 2026, 10:00 UTC}. */
    public static String of(Instant moment) {
        return MOMENT.format(moment);
    }

    /**
     * What came between the run and its target, for example {@code 3 answers were 502, 503 or 504; 1 request was not
     * answered}; empty if nothing did.
     */
    public static String disturbances(VerdictFile verdict) {
        List<String> parts = new ArrayList<>();
        if (verdict.gatewayErrors() > 0) {
            parts.add(count(verdict.gatewayErrors(), "answer was", "answers were") + " 502, 503 or 504");
        }
        if (verdict.unanswered() > 0) {
            parts.add(count(verdict.unanswered(), "request was", "requests were") + " not answered");
        }
        return String.join("; ", parts);
    }

    /**
     * How much of the contract was tried and seen, for example {@code Tried 120 of 132 cells, 310 of 312 inputs; saw 24 of
     * 31 documented responses (the HTML report says why not all)}; empty if the run did not count.
     */
    public static String coverage(VerdictFile verdict) {
        Coverage coverage = verdict.coverage();
        if (!coverage.isKnown()) {
            return "";
        }
        int cells = coverage.cells().size();
        String tried = coverage.cellsTried() + coverage.inputsTried() == 0
                ? String.format(
                        Locale.ROOT,
                        "Tried none of %d events in statuses and %d inputs",
                        cells,
                        coverage.inputsThereAre())
                : String.format(
                        Locale.ROOT,
                        "Tried %d of %d events in statuses, %d of %d inputs",
                        coverage.cellsTried(),
                        cells,
                        coverage.inputsTried(),
                        coverage.inputsThereAre());
        boolean all = coverage.cellsTried() == cells
                && coverage.inputsTried() == coverage.inputsThereAre()
                && coverage.answersSeen() == coverage.answers().size();
        return String.format(
                Locale.ROOT,
                "%s; saw %d of %d documented responses%s",
                tried,
                coverage.answersSeen(),
                coverage.answers().size(),
                all ? "" : " (the HTML report says why not all)");
    }

    /** The target's name and address on one line; the address alone if it has no other name. */
    public static String target(VerdictFile verdict) {
        TargetRecord target = verdict.target();
        return PlainText.onOneLine(target.isNamed() ? target.name() + " · " + target.baseUrl() : target.baseUrl());
    }

    /** What to call the targets of several runs: their names, told apart by a number, as in {@code the stub (2)}. */
    public static List<String> names(List<VerdictFile> verdicts) {
        List<String> names = new ArrayList<>();
        for (VerdictFile verdict : verdicts) {
            String name = verdict.target().name();
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + " (" + number + ")";
            }
            names.add(unique);
        }
        return names;
    }
}
