package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;

/** percent_complete never falls while a job runs, and is 1 when it is Completed (STATUS-09). */
final class ProgressLaw implements Law {

    private static final String REQUIREMENT = "STATUS-09";
    private static final double NOTHING = 1e-6;

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            known(story.completed()).stream()
                    .filter(sighting -> !isGiven(story, sighting))
                    .peek(sighting -> judgements.judged(REQUIREMENT, "percent_complete rises to 1"))
                    .filter(sighting -> Math.abs(percent(sighting) - 1) > NOTHING)
                    .findFirst()
                    .ifPresent(sighting -> judgements.violated(
                            REQUIREMENT,
                            new Difference.WrongMember(
                                    "The percent_complete of the Completed job " + story.id(),
                                    "1",
                                    sighting.attribute("percent_complete")),
                            sighting.exchange()));
            falls(judgements, story, known(story.readings()));
        }
    }

    /** What is no part of the whole is wrong in itself, and neither rises nor falls. */
    private static List<Sighting> known(List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> sighting.attribute("percent_complete").isNumber())
                .filter(sighting -> percent(sighting) >= 0 && percent(sighting) <= 1)
                .toList();
    }

    private static void falls(Judgements judgements, Story story, List<Sighting> known) {
        for (int i = 1; i < known.size(); i++) {
            Sighting before = known.get(i - 1);
            Sighting after = known.get(i);
            if (before.isIn(JobStatus.IN_PROGRESS)
                    && after.isIn(JobStatus.IN_PROGRESS)
                    && before.isBefore(after)
                    && isUninterrupted(story, before, after)) {
                judgements.judged(REQUIREMENT, "percent_complete rises to 1");
                if (percent(after) < percent(before) - NOTHING) {
                    judgements.violated(
                            REQUIREMENT,
                            new Difference.Unwanted("The percent_complete of job %s fell from %s to %s while it ran"
                                    .formatted(story.id(), percent(before), percent(after))),
                            before.exchange(),
                            after.exchange());
                    return;
                }
            }
        }
    }

    /** A job that is put back into the queue may begin anew. */
    private static boolean isUninterrupted(Story story, Sighting before, Sighting after) {
        return !story.mayBeTouched(before.exchange(), after.exchange(), Operation.MOVE::equals)
                && story.sightings().stream()
                        .filter(other -> !other.isIn(JobStatus.IN_PROGRESS))
                        .noneMatch(other -> Order.mayBeBetween(before.exchange(), other.exchange(), after.exchange()));
    }

    /** Whether whoever moved the job may have said how much of it is complete. */
    private static boolean isGiven(Story story, Sighting sighting) {
        return story.deedsUntil(sighting.exchange(), Operation.MOVE).stream()
                .anyMatch(move -> move.request().message().json().has("percent_complete"));
    }

    private static double percent(Sighting sighting) {
        return sighting.attribute("percent_complete").asDouble();
    }
}
