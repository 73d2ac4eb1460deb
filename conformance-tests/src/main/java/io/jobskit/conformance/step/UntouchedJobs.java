package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jobs that nobody does anything to. */
public final class UntouchedJobs {

    private final ScenarioContext scene;
    private final List<JobInHand> jobs = new ArrayList<>();

    /** For one scenario. */
    public UntouchedJobs(ScenarioContext scene) {
        this.scene = scene;
    }

    void appear(int count) {
        boolean held = scene.stage().hasControl();
        for (int i = 0; i < count; i++) {
            JsonNode body = scene.bodies().wellFormed(JobKind.VIEW);
            Exchange creation = scene.create(
                    scene.owner(), body, held ? io.jobskit.conformance.client.JobsClient.HOLD : Map.of(), "");
            String id = ScenarioContext.createdId(creation)
                    .orElseThrow(() -> new CannotJudgeException("No other job could be created.", List.of(creation)));
            jobs.add(new JobInHand(id, JobKind.VIEW, scene.owner(), body, creation));
        }
    }

    /** Where jobs are held, nothing of them may have changed; else they go on by themselves, but are not cancelled. */
    void areAsTheyWere() {
        for (JobInHand job : jobs) {
            ShownJob now = scene.look(job);
            JobStatus status = now.status()
                    .orElseThrow(() -> new CannotJudgeException(
                            "The other job %s was seen as %s, which says nothing of its status."
                                    .formatted(job.id(), now.words()),
                            List.of(now.exchange())));
            boolean same = scene.stage().hasControl()
                    ? status == JobStatus.QUEUED
                    : !status.isCancelled() && status != JobStatus.CANCEL_REQUESTED;
            scene.judge()
                    .that(
                            "another job is as it was",
                            same,
                            () -> new Difference.WrongStatus(
                                    job.id(),
                                    "as it was, since only another job was cancelled",
                                    List.of(ShownJob.created(job.creation()).words(), now.words())),
                            job.creation(),
                            now.exchange());
        }
    }
}
