package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.lifecycle.JobStatus;
import io.jobskit.conformance.notation.Times;
import java.util.List;
import java.util.function.Predicate;

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

    /** Ageing moves every time; cancelling or moving a job that has ended may be an end of its own. */
    private static boolean mayChange(Story story, Sighting first, Sighting then) {
        boolean isMoved = story.mayBeTouched(first.exchange(), then.exchange(), Operation.MOVE::equals);
        return (isMoved && !first.status().equals(then.status()))
                || story.mayBeTouched(
                        first.exchange(), then.exchange(), deed -> deed == Operation.AGE || deed == Operation.CANCEL);
    }

    private static void steady(Judgements judgements, Story story, String requirement, String name) {
        List<Sighting> known = story.readings().stream()
                .filter(sighting -> sighting.time(name).isPresent())
                .toList();
        for (int i = 1; i < known.size(); i++) {
            Sighting first = known.get(i - 1);
            Sighting then = known.get(i);
            if (!first.isBefore(then) || mayChange(story, first, then)) {
                continue;
            }
            judgements.judged(requirement, name + " does not change");
            if (!Times.same(first.time(name).orElseThrow(), then.time(name).orElseThrow())) {
                judgements.violated(
                        requirement,
                        new Difference.Disagreement(
                                "The %s of job %s".formatted(name, story.id()),
                                first.attribute(name).asText(),
                                then.attribute(name).asText()),
                        first.exchange(),
                        then.exchange());
                return;
            }
        }
    }
}
