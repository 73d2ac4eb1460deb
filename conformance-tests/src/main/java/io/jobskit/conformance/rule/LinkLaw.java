package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Links;

/** A job's links lead to it (RESOURCE-12), those of its creator to the relationship and the user (RESOURCE-11). */
final class LinkLaw implements Law {

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.allJobs()) {
            for (Observation sighting : story.sightings()) {
                String path = "/v1/jobs/" + sighting.id();
                link(
                        judgements,
                        sighting,
                        "RESOURCE-12",
                        "links.self",
                        sighting.job().path("links").path("self"),
                        path);
                if (sighting.kind() != Observation.Kind.LISTED) {
                    JsonNode links =
                            sighting.job().path("relationships").path("creator").path("links");
                    String creator = "relationships.creator.links.";
                    link(
                            judgements,
                            sighting,
                            "RESOURCE-11",
                            creator + "self",
                            links.path("self"),
                            path + "/relationships/creator");
                    link(
                            judgements,
                            sighting,
                            "RESOURCE-11",
                            creator + "related",
                            links.path("related"),
                            path + "/creator");
                }
            }
        }
    }

    /** What is no link at all is the schema's business. */
    private static void link(
            Judgements judgements,
            Observation sighting,
            String requirement,
            String member,
            JsonNode link,
            String path) {
        if (!Links.address(link).isEmpty()) {
            judgements.judged(requirement, "links lead to the job");
            if (!Links.endsWith(Links.address(link), path)) {
                judgements.violated(requirement, new Difference.WrongMember(member, path, link), sighting.exchange());
            }
        }
    }
}
