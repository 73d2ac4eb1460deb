package io.jobskit.conformance.law;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * started_at is unknown in the queue and then does not change (STATUS-10), completed_at is unknown until the end and
 * then does not change (STATUS-11) and is not before started_at (RESOURCE-06).
 */
final class TimeLaw implements Law {

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            story.readings().forEach(sighting -> order(judgements, story, sighting));
            early(
                    judgements,
                    story,
                    "STATUS-10",
                    "started_at",
                    sighting -> sighting.isIn(JobStatus.QUEUED)
                            && (sighting.kind() == Sighting.Kind.CREATED || story.isUntouched(sighting.exchange())));
            // A job that ended and is shown as running again lies about its status, not about its times.
            early(
                    judgements,
                    story,
                    "STATUS-11",
                    "completed_at",
                    sighting -> sighting.status()
                                    .filter(status -> !status.hasEnded())
                                    .isPresent()
                            && !story.mayHaveBeen(sighting.exchange(), JobStatus::hasEnded));
            steady(judgements, story, "STATUS-10", "started_at");
            steady(judgements, story, "STATUS-11", "completed_at");
        }
    }

    private static void order(Judgements judgements, Story story, Sighting sighting) {
        sighting.time("started_at")
                .ifPresent(started -> sighting.time("completed_at").ifPresent(completed -> {
                    judgements.judged("RESOURCE-06", "jobs complete after they start");
                    if (completed.isBefore(started) && !Times.same(completed, started)) {
                        judgements.violated(
                                "RESOURCE-06",
                                new Difference.Unwanted("Job %s started at %s and completed at %s, which is earlier"
                                        .formatted(
                                                story.id(),
                                                sighting.attribute("started_at").asText(),
                                                sighting.attribute("completed_at")
                                                        .asText())),
                                sighting.exchange());
                    }
                }));
    }

    private static void early(
            Judgements judgements, Story story, String requirement, String name, Predicate<Sighting> tooEarly) {
        story.readings().stream()
                .filter(tooEarly)
                .peek(sighting -> judgements.judged(requirement, name + " is unknown until it happens"))
                .filter(sighting -> sighting.time(name).isPresent())
                .findFirst()
                .ifPresent(sighting -> judgements.violated(
                        requirement,
                        new Difference.WrongMember(
                                "The %s of job %s, which is %s,".formatted(name, story.id(), sighting.label()),
                                "unknown",
                                sighting.attribute(name)),
                        sighting.exchange()));
    }

    /** By readings, and by listings, which may be all that shows it (READ-03): once a job is enough. */
    private static void steady(Judgements judgements, Story story, String requirement, String name) {
        Stream.of(story.readings(), story.listings())
                .flatMap(sightings -> Moments.pairs(story, sightings, name).stream())
                .peek(pair -> judgements.judged(requirement, name + " does not change"))
                .filter(Moments.Pair::isMoved)
                .findFirst()
                .ifPresent(pair -> judgements.violated(
                        requirement,
                        new Difference.Disagreement(
                                "The %s of job %s".formatted(name, story.id()),
                                pair.first().attribute(name).asText(),
                                pair.then().attribute(name).asText()),
                        pair.first().exchange(),
                        pair.then().exchange()));
    }
}
