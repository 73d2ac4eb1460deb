package io.jobskit.conformance.walk;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Leads held jobs of each portfolio type through each kind of life, by turns for each output type: what is right for the jobs
 * that everything else is tried with may be wrong for those of one type alone.
 */
final class Lives {

    private static final Duration LIMIT = Duration.ofHours(4);
    private static final Duration DAY = Duration.ofHours(24);

    private final boolean age;
    private final List<WalkStep> steps = new ArrayList<>();
    private final List<IntFunction<List<WalkStep>>> lives = List.of(
            this::expires,
            this::runsTooLong,
            Lives::isStopped,
            Lives::fails,
            Lives::isRejected,
            Lives::isArchived,
            Lives::runs);
    private int created;

    private Lives(boolean age) {
        this.age = age;
    }

    /** For so many portfolio types all lives; their jobs have the numbers from that one on. */
    static List<WalkStep> of(int portfolioTypes, int first, boolean age) {
        Lives all = new Lives(age);
        for (int type = 0; type < portfolioTypes; type++) {
            for (int life = 0; life < all.lives.size(); life++) {
                all.lead(first, type, life);
            }
        }
        return List.copyOf(all.steps);
    }

    /** Every third job is a query. */
    private void lead(int first, int type, int life) {
        int job = first + created++;
        JobKind kind = (type + life) % 3 == 0 ? JobKind.QUERY : JobKind.VIEW;
        steps.add(new WalkStep.Create(job, kind, true, "", new Varieties.Turn(type, life)));
        steps.addAll(lives.get(life).apply(job));
    }

    private List<WalkStep> expires(int job) {
        return List.of(
                new WalkStep.Move(job, JobStatus.COMPLETED),
                new WalkStep.Read(job),
                new WalkStep.Download(job),
                older(job, DAY),
                new WalkStep.Read(job),
                new WalkStep.Download(job));
    }

    private List<WalkStep> runsTooLong(int job) {
        return List.of(
                new WalkStep.Move(job, JobStatus.IN_PROGRESS),
                new WalkStep.Read(job),
                new WalkStep.Download(job),
                older(job, LIMIT),
                new WalkStep.Read(job),
                new WalkStep.Download(job));
    }

    private WalkStep older(int job, Duration by) {
        return age ? new WalkStep.Age(job, by) : new WalkStep.Read(job);
    }

    private static List<WalkStep> isStopped(int job) {
        return List.of(
                new WalkStep.Move(job, JobStatus.IN_PROGRESS),
                new WalkStep.Cancel(job),
                new WalkStep.Read(job),
                new WalkStep.Download(job));
    }

    private static List<WalkStep> fails(int job) {
        return List.of(
                new WalkStep.Move(job, JobStatus.PICKED_UP),
                new WalkStep.Move(job, JobStatus.IN_PROGRESS),
                new WalkStep.Move(job, JobStatus.FAILED),
                new WalkStep.Read(job),
                new WalkStep.Download(job));
    }

    private static List<WalkStep> isRejected(int job) {
        return List.of(new WalkStep.Move(job, JobStatus.REJECTED), new WalkStep.Read(job), new WalkStep.Download(job));
    }

    private static List<WalkStep> isArchived(int job) {
        return List.of(
                new WalkStep.Move(job, JobStatus.WAITING_FOR_CAPACITY),
                new WalkStep.Read(job),
                new WalkStep.Move(job, JobStatus.COMPLETED),
                new WalkStep.Download(job),
                new WalkStep.Cancel(job),
                new WalkStep.Read(job),
                new WalkStep.Download(job));
    }

    private static List<WalkStep> runs(int job) {
        return List.of(
                new WalkStep.Release(job), new WalkStep.Await(job, JobStatus.COMPLETED), new WalkStep.Download(job));
    }
}
