package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;

/** Judges whether a job that was put into a status is shown under that status' label. */
final class Labelled {

    private Labelled() {}

    static void judge(ScenarioContext scene, JobInHand job, ShownJob sight) {
        JobStatus put = putInto(scene, job);
        // That there is a label, and one that the documentation uses, is asked elsewhere, and so is which of its forms.
        JobStatus shown = sight.status()
                .orElseThrow(() -> new CannotJudgeException(
                        "Job %s, which was put into %s, was seen as %s, which is not one of the documented labels."
                                .formatted(job.id(), put.label(), sight.words()),
                        List.of(job.creation(), sight.exchange())));
        boolean right = put.isCancelled() ? shown.isCancelled() : shown == put;
        scene.judge()
                .that(
                        "a job is shown under the label of its status",
                        right,
                        () -> new Difference.WrongStatus(job.id(), put.label(), List.of(sight.words())),
                        job.creation(),
                        sight.exchange());
    }

    /** The status that a job was last moved to; Queued if it was not. */
    private static JobStatus putInto(ScenarioContext scene, JobInHand job) {
        return scene.actions(job).stream()
                .filter(exchange -> exchange.operation() == Operation.MOVE)
                .flatMap(move -> JobStatus.of(
                        move.request().message().json().path("status").asText())
                        .stream())
                .reduce(JobStatus.QUEUED, (before, after) -> after);
    }
}
