package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;

/** Results can be had any number of times, and so by several requests at the same moment (DOWNLOAD-11). */
final class DownloadRaceRules {

    private DownloadRaceRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                        "DOWNLOAD-11",
                        "results are given to each of several who ask at once",
                        (history, scope, judgement) ->
                                history.jobs().forEach(story -> given(history, story, scope, judgement)))
                .needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    /** Of a job that had completed before, and still shows it afterwards. */
    private static void given(History history, JobHistory story, Scope scope, Judgement judgement) {
        for (Exchange download : history.attempts(story.id(), Operation.DOWNLOAD)) {
            Optional<Exchange> other = story.results().stream()
                    .filter(given -> given.number() != download.number()
                            && given.identity().equals(download.identity())
                            && HappensBefore.areAtOnce(given, download))
                    .findFirst();
            Optional<Observation> after =
                    story.firstAfter(download).filter(reading -> reading.isIn(JobStatus.COMPLETED));
            if (scope.has(download)
                    && other.isPresent()
                    && after.isPresent()
                    && RaceRules.hadCompleted(story, download)
                    && !story.mayBeTouched(download, after.get().exchange(), any -> true)) {
                judgement.that(
                        download.status() != 404 && download.status() != 410,
                        () -> new Difference.WrongStatusCode(
                                "Downloading the results of job %s, while another request downloads them,"
                                        .formatted(story.id()),
                                List.of(200),
                                download.status()),
                        other.get(),
                        download,
                        after.get().exchange());
            }
        }
    }
}
