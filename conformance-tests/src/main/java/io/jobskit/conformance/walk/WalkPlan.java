package io.jobskit.conformance.walk;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws the steps of a walk. They depend on the seed and on what the target offers, on nothing that happens on the way. */
final class WalkPlan {

    /** Just before and at the limits of the documentation, and what adds up to them. */
    private static final List<Duration> AGES = Stream.of(
                    "PT1H", "PT3H59M", "PT4H", "PT10H", "PT14H", "PT23H59M", "PT24H")
            .map(Duration::parse)
            .toList();

    /** The documentation does not say how long a job is known after its results are gone: none is made so old that it may not be. */
    private static final Duration OLDEST = Duration.ofHours(47);

    /** Where most can still happen to a job. */
    private static final Set<JobStatus> LIVELY =
            EnumSet.of(JobStatus.WAITING_FOR_CAPACITY, JobStatus.IN_PROGRESS, JobStatus.COMPLETED);

    private static final int[] LIMITS = {0, 2000};
    private static final int SMALL_PAGE = 90;
    private static final int LARGE_PAGE = 1000;
    private static final int FEWEST_ALIVE = 6;
    private static final int MOST_ALIVE = 12;
    private static final int SHORTEST_LIFE = 6;
    private static final int LONGEST_LIFE = 14;

    private final SplittableRandom random;
    private final boolean control;
    private final boolean age;
    private final int most;
    private final List<Guess> alive = new ArrayList<>();
    private final List<WalkStep> steps = new ArrayList<>();
    private int created;

    private WalkPlan(long seed, boolean control, boolean age) {
        this.random = new SplittableRandom(seed);
        this.control = control;
        this.age = age;
        this.most = random.nextInt(FEWEST_ALIVE, MOST_ALIVE + 1);
    }

    /** That many steps; the second and the third flag say what the test-control protocol of the target offers. */
    static List<WalkStep> of(long seed, int length, boolean control, boolean age) {
        WalkPlan plan = new WalkPlan(seed, control, age);
        while (plan.steps.size() < length) {
            plan.draw();
        }
        return List.copyOf(plan.steps.subList(0, length));
    }

    private void draw() {
        if (alive.isEmpty() || (alive.size() < most && chance(20))) {
            create();
            return;
        }
        if (chance(10)) {
            int drawn = random.nextInt(LIMITS.length + 1);
            steps.add(new WalkStep.ListAll(
                    drawn < LIMITS.length ? LIMITS[drawn] : random.nextInt(SMALL_PAGE, LARGE_PAGE)));
            return;
        }
        Guess job = alive.get(random.nextInt(alive.size()));
        if (chance(45)) {
            look(job);
        } else {
            act(job);
        }
        if (--job.left <= 0) {
            alive.remove(job);
        }
    }

    private void create() {
        JobKind kind = chance(50) ? JobKind.VIEW : JobKind.QUERY;
        boolean held = control && chance(80);
        Guess job = new Guess(created++, held, random.nextInt(SHORTEST_LIFE, LONGEST_LIFE + 1));
        alive.add(job);
        steps.add(new WalkStep.Create(job.number, kind, held, "", new Varieties.Drawn(random.nextInt())));
    }

    private void look(Guess job) {
        steps.add(chance(65) ? new WalkStep.Read(job.number) : new WalkStep.Download(job.number));
    }

    private void act(Guess job) {
        int drawn = random.nextInt(100);
        if (!control || drawn < 15) {
            steps.add(new WalkStep.Cancel(job.number));
            steps.add(new WalkStep.Read(job.number));
            job.cancelled();
            if (chance(60)) {
                steps.add(new WalkStep.Read(alive.get(random.nextInt(alive.size())).number));
            }
        } else if (age && drawn < (job.isTimed() ? 60 : 25)) {
            Duration by = AGES.get(random.nextInt(AGES.size()));
            if (job.grows(by)) {
                steps.add(new WalkStep.Age(job.number, by));
            }
            steps.add(new WalkStep.Read(job.number));
            if (job.isTimed()) {
                steps.add(new WalkStep.Download(job.number));
            }
        } else if (drawn < (job.isTimed() ? 64 : 31)) {
            steps.add(new WalkStep.Release(job.number));
            job.held = false;
        } else {
            JobStatus to = target(job);
            steps.add(new WalkStep.Move(job.number, to));
            job.moved(to);
            if (chance(75)) {
                look(job);
            }
        }
    }

    /** A status that the job can probably be moved to, and now and then any other. */
    private JobStatus target(Guess job) {
        List<JobStatus> all = Stream.of(JobStatus.values())
                .filter(status -> status != JobStatus.CANCELED)
                .toList();
        List<JobStatus> next = all.stream()
                .filter(status -> status != job.status && job.status.canBecome(status))
                .toList();
        List<JobStatus> lively = next.stream().filter(LIVELY::contains).toList();
        List<JobStatus> from = next.isEmpty() || chance(12) ? all : lively.isEmpty() || chance(50) ? next : lively;
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What a job probably is, so that most of what is drawn for it makes sense. */
    private static final class Guess {
        private final int number;
        private boolean held;
        private int left;
        private JobStatus status = JobStatus.QUEUED;
        private Duration age = Duration.ZERO;

        Guess(int number, boolean held, int left) {
            this.number = number;
            this.held = held;
            this.left = left;
        }

        /** Makes it older by that, unless it would be too old. */
        boolean grows(Duration by) {
            Duration older = age.plus(by);
            if (older.compareTo(OLDEST) > 0) {
                return false;
            }
            age = older;
            return true;
        }

        /** Whether there is a limit to what it is. */
        boolean isTimed() {
            return held && (status == JobStatus.IN_PROGRESS || status == JobStatus.COMPLETED);
        }

        void cancelled() {
            if (!status.hasEnded()) {
                status =
                        status == JobStatus.IN_PROGRESS && held ? JobStatus.CANCEL_REQUESTED : JobStatus.USER_CANCELLED;
            } else if (status == JobStatus.COMPLETED) {
                status = JobStatus.USER_CANCELLED;
            }
        }

        void moved(JobStatus to) {
            if (status.canBecome(to)) {
                status = to;
                held = true;
            }
        }
    }
}
