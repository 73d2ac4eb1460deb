package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;

/** job_type names the kind of job that was asked for (RESOURCE-02). */
final class JobTypeLaw implements Law {

    private static final String REQUIREMENT = "RESOURCE-02";

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.jobs()) {
            story.creation()
                    // A kind that there is not should not have been taken, and comes back as whatever it was taken for.
                    .filter(creation -> creation.isView() || creation.isQuery())
                    .ifPresent(creation -> story.readings().stream()
                            .filter(sighting -> sighting.attribute("job_type").isTextual())
                            .peek(sighting -> judgements.judged(REQUIREMENT, "job_type is what was asked for"))
                            .filter(sighting -> !Echo.isTypeAsAsked(creation, sighting))
                            .findFirst()
                            .ifPresent(sighting -> judgements.violated(
                                    REQUIREMENT,
                                    new Difference.WrongMember(
                                            "data.attributes.job_type",
                                            creation.attributes().path("job_type") + ", as it was sent",
                                            sighting.attribute("job_type")),
                                    creation.exchange(),
                                    sighting.exchange())));
        }
    }
}
