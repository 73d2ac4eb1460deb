package io.jobskit.reports.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final List<String> FILES = List.of("Verdict  conformance/verdict.json");

    @Test
    void aConformantTargetNeedsFewLines() {
        matches(
                "conformant",
                verdict(
                        Conclusion.CONFORMANT,
                        "",
                        List.of(
                                outcome("CANCEL-01", Level.MUST, Outcome.PASS, ""),
                                outcome("CANCEL-02", Level.OPEN, Outcome.OBSERVED, ""))));
    }

    @Test
    void whatWasNotJudgedIsSaidBesideTheVerdict() {
        matches("as-far-as-judged", Samples.bare(Verdicts.conformant()));
        matches("read-only", Samples.readOnly(Verdicts.conformant(), "LIST"));
    }

    @Test
    void theWorstFailuresComeFirst() {
        matches(
                "not-conformant",
                verdict(
                        Conclusion.NOT_CONFORMANT,
                        "",
                        List.of(
                                outcome("CANCEL-01", Level.SHOULD, Outcome.WARN, "It is late."),
                                outcome("CANCEL-02", Level.MUST, Outcome.INCONCLUSIVE, "It never completed."),
                                outcome(
                                        "CANCEL-03",
                                        Level.MUST,
                                        Outcome.FAIL,
                                        "Reading the results\nanswered 200 where 404 was expected, and said ***."),
                                outcome("CANCEL-04", Level.MUST, Outcome.KNOWN_FAILURE, "Soon.")),
                        List.of("The known failure 'CANCEL-05' (T-1) expired on 2026-02-28."),
                        List.of("Job 7: it answered 500.")));
    }

    @Test
    void whatCameInBetweenIsCounted() {
        matches(
                "disturbed",
                Samples.disturbed(
                        verdict(
                                Conclusion.CONFORMANT,
                                "",
                                List.of(outcome("PROTOCOL-03", Level.SHOULD, Outcome.WARN, "It failed."))),
                        3,
                        1));
    }

    @Test
    void aListOfKnownFailuresThatIsOutOfDateIsNamed() {
        matches(
                "known-failures",
                verdict(
                        Conclusion.NOT_CONFORMANT,
                        "",
                        List.of(outcome("CANCEL-01", Level.MUST, Outcome.PASS, "")),
                        List.of(
                                "The known failure 'CANCEL-01' (T-1) is stale: the target no longer violates this requirement. Remove the entry."),
                        List.of()));
    }

    @Test
    void aTargetThatCannotBeJudgedIsExplainedOnce() {
        String reason = "Nothing answers at http://127.0.0.1:8080: connection refused, 3 times in 2 seconds. Start the"
                + " target, or correct base-url in the target file; from a container, 127.0.0.1 is the container itself.";
        matches(
                "unjudgeable",
                verdict(
                        Conclusion.INCONCLUSIVE,
                        reason,
                        IntStream.range(10, 60)
                                .mapToObj(
                                        number -> outcome("CANCEL-" + number, Level.MUST, Outcome.INCONCLUSIVE, reason))
                                .toList()));
    }

    @Test
    void theWorstRunFitsAScreen() {
        List<RequirementRecord> outcomes = new ArrayList<>();
        IntStream.range(10, 90)
                .mapToObj(number -> outcome(
                        "CANCEL-" + number,
                        Level.MUST,
                        Outcome.FAIL,
                        number + ": " + "It is wrong, and that at length. ".repeat(9)))
                .forEach(outcomes::add);
        VerdictFile worst = verdict(
                Conclusion.ERROR,
                "The kit fell over. ".repeat(40),
                outcomes,
                List.of("One is stale. ".repeat(9), "Two is stale.", "Three is stale.", "Four is stale."),
                List.of("Job 7: it answered 500.", "Job 8: it answered 500."));
        matches("worst", worst);
        Golden.matches("screen/worst-whole.txt", Summary.of(worst, FILES, Summary.Size.WHOLE));
    }

    @Test
    void whatFallsTogetherIsNamedTogether() {
        VerdictFile together = Samples.together();
        matches("together", together);
        Golden.matches("screen/together-whole.txt", Summary.of(together, FILES, Summary.Size.WHOLE));
    }

    @Test
    void trafficHasNoRunThatCouldExitOtherwise() {
        VerdictFile run = Samples.bare(Verdicts.conformant());
        VerdictFile traffic = Samples.changed(
                run,
                entry -> entry.standing() == Standing.NEEDS_CONTROL
                        ? Samples.unjudged(entry, Standing.NOT_IN_TRAFFIC, "The traffic does not tell.")
                        : entry);
        assertThat(Summary.of(run, FILES, Summary.Size.SCREEN)).contains("Exit status 0 (2 with --require-complete):");
        assertThat(Summary.of(traffic, FILES, Summary.Size.SCREEN)).contains("Exit status 0: conformant as far");
    }

    @Test
    void aTargetWithoutANameIsNamedOnce() {
        VerdictFile unnamed = Samples.target(Verdicts.conformant(), "http://127.0.0.1:8080", "http://127.0.0.1:8080");
        assertThat(Summary.of(unnamed, FILES, Summary.Size.SCREEN)).contains("\nTarget   http://127.0.0.1:8080\n");
    }

    @Test
    void whatWasTriedAndSeenIsOneLine() {
        matches(
                "covering",
                Samples.covering(
                        verdict(Conclusion.CONFORMANT, "", List.of(outcome("CANCEL-01", Level.MUST, Outcome.PASS, ""))),
                        "It is late."));
    }

    @Test
    void aRunThatTriedNothingSaysSo() {
        Coverage nothing = new Coverage(
                List.of(
                        new Coverage.Cell("Queued", "listing", "It is late."),
                        new Coverage.Cell("Failed", "listing", "It is late.")),
                List.of(new Coverage.Inputs(
                        "VIEW-09",
                        2,
                        List.of(
                                new Coverage.Untried("a → b", "It is late."),
                                new Coverage.Untried("a → c", "It is late.")))),
                List.of(
                        new Coverage.Answer("GET", "/v1/jobs", 200, "", 5, ""),
                        new Coverage.Answer("GET", "/v1/jobs", 400, "", 0, "It is late.")));

        assertThat(Summary.of(Samples.covering(Verdicts.conformant(), nothing), FILES, Summary.Size.SCREEN))
                .contains(
                        "\nTried none of 2 events in statuses and 2 inputs; saw 1 of 2 documented responses\n(the HTML report says why not all)\n");
    }

    @Test
    void whatATargetSendsSteersNoTerminal() {
        assertThat(Summary.of(Samples.harmful(), FILES, Summary.Size.SCREEN))
                .doesNotContain("\u001B", "\u202E", "\u0000");
    }

    private static void matches(String name, VerdictFile verdict) {
        String text = Summary.of(verdict, FILES, Summary.Size.SCREEN);

        Golden.matches("screen/" + name + ".txt", text);
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
    }

    private static RequirementRecord outcome(String id, Level level, Outcome outcome, String reason) {
        return Verdicts.entry(
                id, "cancel", level, "It is as it is.", "", "", outcome, reason, "", List.of(), List.of());
    }

    private static VerdictFile verdict(Conclusion conclusion, String reason, List<RequirementRecord> outcomes) {
        return verdict(conclusion, reason, outcomes, List.of(), List.of());
    }

    private static VerdictFile verdict(
            Conclusion conclusion,
            String reason,
            List<RequirementRecord> outcomes,
            List<String> problems,
            List<String> leftBehind) {
        VerdictFile run = Samples.requirements(Verdicts.conformant(), outcomes);
        return Verdicts.file(
                conclusion,
                run.scope(),
                reason,
                run.target(),
                run.kit(),
                run.runId(),
                run.seed(),
                run.startedAt(),
                run.finishedAt(),
                run.requirements(),
                run.totals(),
                problems,
                leftBehind);
    }
}
