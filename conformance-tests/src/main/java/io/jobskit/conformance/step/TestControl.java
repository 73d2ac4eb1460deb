package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.outcome.Standing;
import java.time.Duration;
import java.util.List;

/** The test-control protocol, as far as scenarios use it. */
public final class TestControl {

    private final ScenarioContext scene;

    /** For one scenario. */
    public TestControl(ScenarioContext scene) {
        this.scene = scene;
    }

    /** A new job that is held in that status. */
    JobInHand held(JobKind kind, JobStatus status) {
        JobInHand job = scene.needs(kind, scene.bodies().wellFormed(kind), true);
        if (status != JobStatus.QUEUED) {
            move(job, status);
        }
        return job;
    }

    /** As the other; but not every target shows Cancel Requested at all (CANCEL-03). */
    void heldIfShown(JobKind kind, JobStatus status) {
        if (status != JobStatus.CANCEL_REQUESTED) {
            held(kind, status);
            return;
        }
        JobInHand job = held(kind, JobStatus.IN_PROGRESS);
        boolean isMoved = tryToMove(job, status);
        if (!isMoved || scene.look(job).status().filter(JobStatus::isCancelled).isPresent()) {
            scene.putDown(job);
            scene.judge().leavesOut(Standing.NEEDS_CONTROL, "The target does not hold a job in Cancel Requested.");
        }
    }

    /** Moves a held job. */
    void move(JobInHand job, JobStatus status) {
        done(moved(job, status), "move job %s to %s".formatted(job.id(), status.label()));
    }

    /** Moves a held job if the target has a way there, and tells whether it has. */
    private boolean tryToMove(JobInHand job, JobStatus status) {
        Exchange exchange = moved(job, status);
        if (exchange.status() == 409) {
            return false;
        }
        done(exchange, "move job %s to %s".formatted(job.id(), status.label()));
        return true;
    }

    private Exchange moved(JobInHand job, JobStatus status) {
        return scene.client()
                .move(job.id(), JsonNodeFactory.instance.objectNode().put("status", status.label()));
    }

    void release(JobInHand job) {
        done(scene.client().release(job.id()), "release job " + job.id());
    }

    void age(JobInHand job, Duration by) {
        if (!scene.stage().canAge()) {
            throw new NotApplicableException(
                    Standing.NEEDS_AGEING, "The target's test-control protocol cannot age jobs.");
        }
        done(
                scene.client()
                        .age(job.id(), JsonNodeFactory.instance.objectNode().put("by", by.toString())),
                "age job %s by %s".formatted(job.id(), by));
    }

    /** Fails the scenario's preparation if a control request was not done. */
    private static void done(Exchange exchange, String what) {
        if (exchange.status() / 100 != 2) {
            throw new CannotJudgeException(
                    "The test-control protocol could not %s: it answered %d.".formatted(what, exchange.status()),
                    List.of(exchange));
        }
    }
}
