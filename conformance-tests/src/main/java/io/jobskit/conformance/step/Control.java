package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;

/** The test-control protocol, as far as scenarios use it. */
public final class Control {

    private final Scene scene;

    /** For one scenario. */
    public Control(Scene scene) {
        this.scene = scene;
    }

    /** A new job that is held in that status. */
    JobInHand held(Kind kind, JobStatus status) {
        JobInHand job = scene.needs(kind, scene.bodies().wellFormed(kind), true);
        if (status != JobStatus.QUEUED) {
            scene.move(job, status);
        }
        return job;
    }

    /** As the other; but not every target shows Cancel Requested at all (CANCEL-03). */
    void heldIfShown(Kind kind, JobStatus status) {
        if (status != JobStatus.CANCEL_REQUESTED) {
            held(kind, status);
            return;
        }
        JobInHand job = held(kind, JobStatus.IN_PROGRESS);
        boolean isMoved = scene.tryToMove(job, status);
        if (!isMoved || scene.look(job).status().filter(JobStatus::isCancelled).isPresent()) {
            scene.putDown(job);
            scene.notTried("The target does not hold a job in Cancel Requested.");
        }
    }

    void release(JobInHand job) {
        scene.controlled(scene.client().release(job.id()), "release job " + job.id());
    }

    void age(JobInHand job, Duration by) {
        if (!scene.stage().canAge()) {
            throw new NotApplicableException("The target's test-control protocol cannot age jobs.");
        }
        scene.controlled(
                scene.client()
                        .age(job.id(), JsonNodeFactory.instance.objectNode().put("by", by.toString())),
                "age job %s by %s".formatted(job.id(), by));
    }
}
