package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.lifecycle.JobStatus;

/** A Failed job gives no error details (STATUS-04). */
final class FailedLaw implements Law {

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.jobs()) {
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
