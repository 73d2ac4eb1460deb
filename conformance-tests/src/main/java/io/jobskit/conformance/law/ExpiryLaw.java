package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.Words;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** A job is not Timed Out before 24 hours have passed since its creation (STATUS-17). */
final class ExpiryLaw implements Law {

    private static final String REQUIREMENT = "STATUS-17";
    private static final Duration EXPIRY = Duration.ofHours(24).minusSeconds(1);

    /** A job that ran so long may have been stopped for it, under any final status (STATUS-12). */
    private static final Duration LONGEST_RUN = Duration.ofHours(4).minusSeconds(1);

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            story.readings().stream()
                    .filter(sighting -> sighting.isIn(JobStatus.TIMED_OUT) && isTooEarly(story, sighting))
                    .findFirst()
                    .ifPresent(sighting -> judgements.violated(
                            REQUIREMENT,
                            new Difference.Unwanted("Job %s is Timed Out, at most %s after its creation"
                                    .formatted(
                                            story.id(),
                                            oldest(story, sighting.exchange())
                                                    .map(age -> Words.duration(Duration.ofSeconds(age.toSeconds() + 1)))
                                                    .orElse(""))),
                            story.creation().orElseThrow().exchange(),
                            sighting.exchange()));
        }
    }

    private static boolean isTooEarly(Story story, Sighting sighting) {
        // A job that leaves a final status, or one that was cancelled, does not expire early: it changes wrongly.
        if (story.mayHaveBeen(sighting.exchange(), JobStatus::isFinal)
                || !story.deedsUntil(sighting.exchange(), Operation.CANCEL).isEmpty()) {
            return false;
        }
        boolean hadCompleted = story.mayHaveBeen(sighting.exchange(), JobStatus.COMPLETED::equals);
        Duration limit = hadCompleted ? EXPIRY : LONGEST_RUN;
        return oldest(story, sighting.exchange())
                .filter(age -> age.compareTo(limit) < 0)
                .isPresent();
    }

    /** The longest time that can have passed for the job by then, since this run created it; empty if it did not. */
    private static Optional<Duration> oldest(Story story, Exchange moment) {
        return story.creation()
                .map(creation -> story.deedsUntil(moment, Operation.AGE).stream()
                        .map(ExpiryLaw::by)
                        .reduce(Duration.between(creation.exchange().sentAt(), moment.answeredAt()), Duration::plus));
    }

    private static Duration by(Exchange age) {
        try {
            return Duration.parse(age.request().message().json().path("by").asText());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
