package io.jobskit.conformance.step;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.lifecycle.JobStatus;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Sight;
import java.util.List;

/** Judges whether a job that was put into a status is shown under that status' label. */
final class Labelled {

    private Labelled() {}

    static void judge(Scene scene, JobInHand job, Sight sight) {
        JobStatus put = scene.putInto(job);
        boolean right = put.isCancelled()
                ? sight.status().filter(JobStatus::isCancelled).isPresent()
                : sight.label().equals(put.label());
        scene.judge()
                .that(
                        "a job is shown under the label of its status",
                        right,
                        () -> new Difference.WrongStatus(job.id(), put.label(), List.of(sight.words())),
                        job.creation(),
                        sight.exchange());
    }
}
