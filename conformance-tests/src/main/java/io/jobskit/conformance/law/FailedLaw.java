package io.jobskit.conformance.law;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.JobStatus;

/** A Failed job gives no error details (STATUS-04). */
final class FailedLaw implements Law {

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            story.readings().stream()
                    .filter(sighting -> sighting.isIn(JobStatus.FAILED))
                    .peek(sighting -> judgements.judged("STATUS-04", "failed jobs give no details"))
                    .filter(sighting -> sighting.attribute("errors").isContainerNode()
                            && !sighting.attribute("errors").isEmpty())
                    .findFirst()
                    .ifPresent(sighting -> judgements.violated(
                            "STATUS-04",
                            new Difference.WrongMember(
                                    "The errors of the Failed job " + story.id(),
                                    "empty or absent",
                                    sighting.attribute("errors")),
                            sighting.exchange()));
        }
    }
}
