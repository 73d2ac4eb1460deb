package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Golden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    /** What every place that shows a verdict says of it. */
    @Test
    void everyVerdictIsSaidWithWhatItCovers() {
        Map<String, VerdictFile> runs = new LinkedHashMap<>();
        VerdictFile whole = Verdicts.conformant();
        runs.put("everything was judged", whole);
        runs.put("the condition of one did not arise", having(Outcome.NOT_APPLICABLE, "CANCEL-01"));
        runs.put("one known failure", having(Outcome.KNOWN_FAILURE, "CANCEL-01"));
        runs.put("two known failures", having(Outcome.KNOWN_FAILURE, "CANCEL-01", "CANCEL-04"));
        runs.put("a recommendation is known to fail", having(Outcome.KNOWN_FAILURE, "CANCEL-09"));
        runs.put("a recommendation is violated", having(Outcome.WARN, "CANCEL-09"));
        runs.put("neither control nor identities", Samples.bare(whole));
        runs.put("one was not judged", notJudged("CANCEL-01", Standing.NEEDS_AGEING));
        runs.put("one lacks a sample", notJudged("CANCEL-01", Standing.NEEDS_SAMPLE));
        runs.put("one is of an older file", notJudged("CANCEL-01", Standing.UNKNOWN));
        runs.put("narrowed", Samples.narrowed(whole, "CANCEL"));
        runs.put("narrowed to one", Samples.narrowed(whole, "CANCEL-01"));
        runs.put("narrowed to a recommendation", Samples.narrowed(whole, "CANCEL-09"));
        runs.put("read-only", Samples.readOnly(whole, "LIST"));
        runs.put("narrowed and known failure", Samples.narrowed(having(Outcome.KNOWN_FAILURE, "CANCEL-01"), "CANCEL"));
        runs.put("worst", Verdicts.worst());
        runs.put("worst, narrowed", Samples.narrowed(Verdicts.worst(), "CANCEL"));
        runs.put("worst, without control", Samples.bare(having(Outcome.FAIL, "READ-01", "LIST-01")));
        runs.put("out of date", Samples.conclusion(whole, Conclusion.NOT_CONFORMANT));
        runs.put("out of date, without control", Samples.conclusion(Samples.bare(whole), Conclusion.NOT_CONFORMANT));
        runs.put(
                "two inconclusive",
                Samples.conclusion(having(Outcome.INCONCLUSIVE, "CANCEL-01", "READ-01"), Conclusion.INCONCLUSIVE));
        runs.put("nothing could be judged", Samples.stopped(whole, "It is dead."));
        runs.put("the kit failed", Samples.conclusion(Verdicts.worst(), Conclusion.ERROR));

        Golden.matches(
                "headlines.txt",
                runs.entrySet().stream()
                        .map(run -> "%s\n  %s\n  %s\n"
                                .formatted(run.getKey(), Words.heading(run.getValue()), Headline.of(run.getValue())))
                        .collect(Collectors.joining("\n")));
    }

    private static VerdictFile notJudged(String id, Standing standing) {
        return Verdicts.with(entry -> entry.id().equals(id) ? Samples.unjudged(entry, standing, "A reason.") : entry);
    }

    private static VerdictFile having(Outcome outcome, String... ids) {
        return Verdicts.with(
                entry -> Set.of(ids).contains(entry.id()) ? Verdicts.outcome(entry, outcome, "A reason.") : entry);
    }
}
