package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.catalogue.Level;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdict.Conclusion;
import io.jobskit.conformance.support.Golden;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.support.VerdictSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Path FILE = Path.of("conformance", "verdict.json");

    @Test
    void aConformantTargetNeedsFewLines() {
        matches(
                "conformant",
                VerdictSamples.verdict(
                        Conclusion.CONFORMANT,
                        "",
                        List.of(
                                VerdictSamples.outcome("CANCEL-01", Level.MUST, Outcome.PASS, ""),
                                VerdictSamples.outcome("CANCEL-02", Level.OPEN, Outcome.OBSERVED, "")),
                        List.of(),
                        List.of()));
    }

    @Test
    void theWorstFailuresComeFirst() {
        matches(
                "not-conformant",
                VerdictSamples.verdict(
                        Conclusion.NOT_CONFORMANT,
                        "",
                        List.of(
                                VerdictSamples.outcome("CANCEL-01", Level.SHOULD, Outcome.WARN, "It is late."),
                                VerdictSamples.outcome(
                                        "CANCEL-02", Level.MUST, Outcome.INCONCLUSIVE, "It never completed."),
                                VerdictSamples.outcome(
                                        "CANCEL-03",
                                        Level.MUST,
                                        Outcome.FAIL,
                                        "Reading the results answered 200 where 404 was expected, " + Targets.TOKEN),
                                VerdictSamples.outcome("CANCEL-04", Level.MUST, Outcome.KNOWN_FAILURE, "Soon.")),
                        List.of("The known failure [CANCEL-05] (T-1) expired on 2026-02-28."),
                        List.of("Job 7: it answered 500.")));
    }

    @Test
    void aListOfKnownFailuresThatIsOutOfDateIsNamed() {
        matches(
                "known-failures",
                VerdictSamples.verdict(
                        Conclusion.NOT_CONFORMANT,
                        "",
                        List.of(VerdictSamples.outcome("CANCEL-01", Level.MUST, Outcome.PASS, "")),
                        List.of(
                                "The known failure [CANCEL-01] (T-1) is stale: the target no longer violates it. Take it out."),
                        List.of()));
    }

    @Test
    void aTargetThatCannotBeJudgedIsExplainedOnce() {
        String reason = "Nothing answers at http://127.0.0.1:8080: connection refused, 3 times in 2 seconds. Start the"
                + " target, or correct base-url in the target file; from a container, 127.0.0.1 is the container itself.";
        matches(
                "unjudgeable",
                VerdictSamples.verdict(
                        Conclusion.INCONCLUSIVE,
                        reason,
                        IntStream.range(10, 60)
                                .mapToObj(number -> VerdictSamples.outcome(
                                        "CANCEL-" + number, Level.MUST, Outcome.INCONCLUSIVE, reason))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    @Test
    void theWorstRunFitsAScreen() {
        List<RequirementOutcome> outcomes = new ArrayList<>();
        IntStream.range(10, 90)
                .mapToObj(number -> VerdictSamples.outcome(
                        "CANCEL-" + number, Level.MUST, Outcome.FAIL, "It is wrong, and that at length. ".repeat(9)))
                .forEach(outcomes::add);
        Verdict verdict = VerdictSamples.verdict(
                Conclusion.ERROR,
                "The kit fell over. ".repeat(40),
                outcomes,
                List.of("One is stale. ".repeat(9), "Two is stale.", "Three is stale.", "Four is stale."),
                List.of("Job 7: it answered 500.", "Job 8: it answered 500."));

        matches("worst", verdict);
    }

    private static void matches(String name, Verdict verdict) {
        String text = Summary.of(verdict, Secrets.of(Targets.secretive()), FILE);

        Golden.matches("summary/" + name + ".txt", text);
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
    }
}
