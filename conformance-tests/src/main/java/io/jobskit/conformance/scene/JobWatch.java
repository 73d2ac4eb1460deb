package io.jobskit.conformance.scene;

import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.wait.Watched;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a scenario waits for its jobs, and watches them; whoever follows the run is told what is waited for. */
public final class JobWatch {

    private final ScenarioContext scene;
    private final Waiting waiting;

    JobWatch(ScenarioContext scene) {
        this.scene = scene;
        this.waiting = scene.waiting();
    }

    /**
     * Waits until a job is seen so, or never can be any more, or the target has had all the time that it may take.
     *
     * @param become what it has to become, for whoever waits
     */
    public Watched<ShownJob> until(
            JobInHand job, String become, Predicate<ShownJob> arrived, Predicate<ShownJob> hopeless) {
        return waiting.until(() -> scene.look(job), arrived, hopeless, sight -> awaited(job, become, sight.words()));
    }

    /**
     * Watches whether jobs stay so, for as long as it is worth watching.
     *
     * @param stay how they have to stay, for whoever waits
     */
    public Map<JobInHand, Watched<ShownJob>> during(
            Collection<JobInHand> jobs, String stay, BiPredicate<JobInHand, ShownJob> still) {
        return waiting.during(
                jobs,
                scene::look,
                still,
                () -> "watching whether %s stays %s; for %s"
                        .formatted(
                                jobs.stream().map(JobInHand::id).collect(Collectors.joining(", ", "job ", "")),
                                stay,
                                ValueWords.duration(waiting.during())));
    }

    /**
     * Waits until a job that the scenario needs has completed.
     *
     * @throws CannotJudgeException if it does not
     */
    public void needsCompleted(JobInHand job) {
        String completed = JobStatus.COMPLETED.label();
        Watched<ShownJob> watched = waiting.untilUsual(
                job.creation().answeredAt(),
                () -> scene.look(job),
                sight -> sight.status().equals(Optional.of(JobStatus.COMPLETED)),
                sight -> sight.status().map(JobStatus::isFinal).orElse(false),
                sight -> awaited(job, completed, sight.map(ShownJob::words).orElse("not looked at yet")));
        if (!watched.good()) {
            throw new CannotJudgeException(
                    "The scenario needs job %s to be Completed first, and the job was seen as %s."
                            .formatted(job.id(), SeenStatuses.words(watched.seen())),
                    List.of(job.creation(), watched.last().exchange()));
        }
    }

    private String awaited(JobInHand job, String become, String still) {
        return "waiting for job %s to become %s, still %s; up to %s, completes-within"
                .formatted(job.id(), become, still, ValueWords.duration(waiting.within()));
    }
}
