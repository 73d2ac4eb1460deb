package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;

/** There are no results before a job has completed (DOWNLOAD-07), and then they are always the same (DOWNLOAD-11). */
final class ResultsLaw implements Law {

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            List<Exchange> results = story.results();
            results.forEach(result -> tooEarly(judgements, story, result));
            for (int i = 1; i < results.size(); i++) {
                if (mayBePutAway(story, results.get(0), results.get(i))) {
                    continue;
                }
                Optional<Boolean> isSame = isSame(results.get(0), results.get(i));
                if (isSame.isEmpty()) {
                    continue;
                }
                judgements.judged("DOWNLOAD-11", "results are the same each time");
                if (!isSame.get()) {
                    judgements.violated(
                            "DOWNLOAD-11",
                            new Difference.Unwanted(
                                    "The results of job %s differ from one download to another".formatted(story.id())),
                            results.get(0),
                            results.get(i));
                    break;
                }
            }
        }
    }

    /** What is given of results that have expired or were put away is wrong in itself, the same or not. */
    private static boolean mayBePutAway(Story story, Exchange first, Exchange then) {
        return story.mayBeTouched(first, then, deed -> deed == Operation.AGE || deed == Operation.CANCEL);
    }

    private static void tooEarly(Judgements judgements, Story story, Exchange results) {
        Optional<Sighting> before = story.lastBefore(results).filter(ResultsLaw::hasNotEnded);
        Optional<Sighting> after = story.firstAfter(results).filter(ResultsLaw::hasNotEnded);
        if (before.isPresent()
                && after.isPresent()
                && !story.mayHaveBeen(after.get().exchange(), JobStatus.COMPLETED::equals)) {
            judgements.violated(
                    "DOWNLOAD-07",
                    new Difference.Unwanted("Job %s gave results while it was %s"
                            .formatted(story.id(), after.get().label())),
                    before.get().exchange(),
                    results,
                    after.get().exchange());
        }
    }

    private static boolean hasNotEnded(Sighting sighting) {
        return sighting.status().filter(status -> !status.hasEnded()).isPresent();
    }

    /** Empty where that cannot be told any more. */
    private static Optional<Boolean> isSame(Exchange one, Exchange other) {
        try {
            return Optional.of(ResultsText.isTheSame(
                    one.answer().orElseThrow().message(),
                    other.answer().orElseThrow().message()));
        } catch (NotReadException untold) {
            return Optional.empty();
        }
    }
}
