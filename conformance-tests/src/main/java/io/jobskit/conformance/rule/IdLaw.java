package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;

/** Every accepted request creates a job with an id of its own (CREATE-04). */
final class IdLaw implements Law {

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.allJobs()) {
            List<Creation> creations = story.creations();
            if (creations.isEmpty()) {
                continue;
            }
            judgements.judged("CREATE-04", "ids are used once");
            if (story.isAmbiguous()) {
                blame(
                        judgements,
                        story,
                        creations.get(0).exchange(),
                        creations.get(1).exchange());
            } else {
                Exchange creation = creations.get(0).exchange();
                story.sightings().stream()
                        .filter(sighting -> HappensBefore.isBefore(sighting.exchange(), creation))
                        .findFirst()
                        .ifPresent(earlier -> blame(judgements, story, earlier.exchange(), creation));
            }
        }
    }

    private static void blame(Judgements judgements, JobHistory story, Exchange first, Exchange second) {
        judgements.violated(
                "CREATE-04",
                new Difference.Unwanted(
                        "A new job was given the id %s, which another job had already".formatted(story.id())),
                first,
                second);
    }
}
