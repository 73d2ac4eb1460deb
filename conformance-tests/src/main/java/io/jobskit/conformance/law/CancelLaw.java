package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Set;

/** Cancelling a job that has not ended answers 204, and a 204 has no body (CANCEL-01). */
final class CancelLaw implements Law {

    private static final String REQUIREMENT = "CANCEL-01";

    /** Answers that say nothing about the job. */
    private static final Set<Integer> UNTOLD = Set.of(0, 401, 403, 408, 429);

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.allStories()) {
            for (Exchange cancel : story.deeds(Operation.CANCEL)) {
                if (cancel.status() == 204) {
                    judgements.judged(REQUIREMENT, "cancelling answers 204 with no body");
                    long length = cancel.answer().orElseThrow().message().body().length();
                    if (length > 0) {
                        judgements.violated(
                                REQUIREMENT, new Difference.WrongBody("empty", length + " bytes long"), cancel);
                    }
                } else if (cancel.status() < 500 && !UNTOLD.contains(cancel.status()) && isAlive(story, cancel)) {
                    judgements.violated(
                            REQUIREMENT,
                            new Difference.WrongStatusCode(
                                    "Cancelling job " + story.id() + ", which had not ended,",
                                    List.of(204),
                                    cancel.status()),
                            story.creation().orElseThrow().exchange(),
                            cancel);
                }
            }
        }
    }

    /** Whether whoever created the job cancels it for the first time while it is held in a status before the end. */
    private static boolean isAlive(Story story, Exchange cancel) {
        return !story.isAmbiguous()
                && story.standsStill(cancel)
                && story.creation()
                        .filter(creation -> creation.exchange().identity().equals(cancel.identity())
                                && Order.isBefore(creation.exchange(), cancel))
                        .isPresent()
                && story.deedsUntil(cancel, Operation.CANCEL).equals(List.of(cancel))
                && story.deedsUntil(cancel, Operation.AGE).isEmpty()
                && !story.mayHaveBeenMoved(cancel, status -> status.hasEnded() || status == JobStatus.CANCEL_REQUESTED);
    }
}
