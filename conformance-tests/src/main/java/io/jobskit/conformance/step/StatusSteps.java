package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.SeenStatuses;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.wait.Watched;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the status of jobs: what is waited for, and what is watched. */
public final class StatusSteps {

    private final ScenarioContext scene;

    /** For one scenario. */
    public StatusSteps(ScenarioContext scene) {
        this.scene = scene;
    }

    /** Waits for it; fails at once where it can never be any more. */
    @Then("it/each becomes {state}")
    public void becomes(State state) {
        if (state.words().equals(JobStatus.REJECTED.label())) {
            Quota.judge(scene);
        }
        for (JobInHand job : scene.jobs()) {
            Watched<ShownJob> watched = scene.watch().until(job, state.words(), state::isOf, state::isOutOfReachOf);
            List<String> seen = SeenStatuses.changes(watched.seen());
            isComparable(job, watched.last());
            scene.judge()
                    .that(
                            "it becomes " + state.words(),
                            watched.good(),
                            () -> watched.settled()
                                    ? new Difference.WrongStatus(job.id(), state.words(), seen)
                                    : new Difference.NotInTime(
                                            job.id(),
                                            state.words(),
                                            scene.waiting().within(),
                                            seen),
                            evidence(job, watched));
        }
    }

    /** Waits for what the scenario needs to go on. */
    @When("it/each has become {state}")
    public void hasBecome(State state) {
        for (JobInHand job : scene.jobs()) {
            Watched<ShownJob> watched = scene.watch().until(job, state.words(), state::isOf, state::isOutOfReachOf);
            if (!watched.good()) {
                throw new CannotJudgeException(
                        "The scenario needs job %s to be %s, and the job was seen as %s."
                                .formatted(job.id(), state.words(), SeenStatuses.words(watched.seen())),
                        evidence(job, watched));
            }
        }
    }

    /** Watches whether it stays so, or in the status in which it was last read. */
    @Then("it/each stays {state}")
    public void stays(State state) {
        if (state.isAnyThatItHas()) {
            staysAsItIs();
            return;
        }
        scene.watch()
                .during(scene.jobs(), state.words(), (job, sight) -> state.isOf(sight))
                .forEach((job, watched) -> {
                    if (!watched.good() && state.isEndedByTime()) {
                        DocumentedLimits.areNotReached(
                                scene, job, watched.last().exchange());
                    }
                    judgeStaying(job, state.words(), watched);
                });
    }

    private void staysAsItIs() {
        Map<JobInHand, Optional<JobStatus>> before = new LinkedHashMap<>();
        for (JobInHand job : scene.jobs()) {
            ShownJob first = lastRead(job).orElseGet(() -> scene.look(job));
            isSeen(job, first);
            before.put(job, first.status());
        }
        Map<JobInHand, Watched<ShownJob>> watched = scene.watch()
                .during(
                        before.keySet(),
                        "as it is",
                        (job, sight) -> sight.status().equals(before.get(job)));
        before.forEach((job, status) -> judgeStaying(
                job, status.map(JobStatus::label).orElse("the same"), Objects.requireNonNull(watched.get(job))));
    }

    private Optional<ShownJob> lastRead(JobInHand job) {
        return scene.acts().stream()
                .filter(act -> act.exchange().operation() == Operation.READ)
                .filter(act -> act.job().filter(job::equals).isPresent())
                .map(act -> ShownJob.read(act.exchange()))
                .reduce((before, after) -> after);
    }

    private void judgeStaying(JobInHand job, String expected, Watched<ShownJob> watched) {
        isSeen(job, watched.seen().get(0));
        isSeen(job, watched.last());
        isComparable(job, watched.last());
        scene.judge()
                .that(
                        "it stays " + expected,
                        watched.good(),
                        () -> new Difference.WrongStatus(job.id(), expected, SeenStatuses.changes(watched.seen())),
                        evidence(job, watched));
    }

    /** A job that cannot be seen to begin with, whatever the reason, cannot be seen to change. */
    private static void isSeen(JobInHand job, ShownJob first) {
        if (first.label().isEmpty()) {
            throw new CannotJudgeException(
                    "Job %s was seen as %s, which does not tell its status.".formatted(job.id(), first.words()),
                    List.of(job.creation(), first.exchange()));
        }
    }

    /** A label that stands for no status is judged by itself. */
    private static void isComparable(JobInHand job, ShownJob last) {
        if (!last.label().isEmpty() && last.status().isEmpty()) {
            throw new CannotJudgeException(
                    "Job %s was seen as %s, which is none of the documentation's labels."
                            .formatted(job.id(), last.words()),
                    List.of(job.creation(), last.exchange()));
        }
    }

    private List<Exchange> evidence(JobInHand job, Watched<ShownJob> watched) {
        return Stream.concat(
                        scene.actions(job).stream(), Stream.of(watched.last().exchange()))
                .toList();
    }
}
