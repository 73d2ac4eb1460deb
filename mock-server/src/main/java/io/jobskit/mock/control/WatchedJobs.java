package io.jobskit.mock.control;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that a reader of events was told of, and when each will look different because time has passed.
 *
 * <p>A status is a function of time, so nothing happens when it changes, and nobody could tell. Whoever watches therefore
 * works out when the next job changes and looks again then: that costs the watcher one entry a job and the API nothing,
 * and a job at rest is never looked at. How far a running job has got changes all the time; it is looked at once a second.
 */
final class WatchedJobs {

    /** How many jobs are watched: the newest, as a page lists them. */
    static final int MOST = 10_000;

    private static final Duration LOOK_AT_PROGRESS = Duration.ofSeconds(1);

    /** How many jobs are told of at once; the others are due the next time as well. */
    private static final int MOST_AT_ONCE = 500;

    private record Look(
            Status status, double percent, @Nullable Instant next) {}

    private record Due(Instant at, long job) {}

    private final JobStore store;
    private final Supplier<ClockState> clock;
    private final Map<Long, Look> looks = new LinkedHashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

    WatchedJobs(JobStore store, Supplier<ClockState> clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Watches a job from here on, as its reader is told that it is now; gives that. */
    JobState watch(Job job) {
        ClockState reading = clock.get();
        JobState state = job.at(reading.now());
        looks.remove(job.number());
        remember(job, state, reading);
        if (looks.size() > MOST) {
            looks.remove(looks.keySet().iterator().next());
        }
        return state;
    }

    /** Jobs that look different by now, but for those that something was done to. */
    List<Job> changed() {
        ClockState reading = clock.get();
        List<Job> changed = new ArrayList<>();
        for (Due first = due.peek();
                first != null && !first.at().isAfter(reading.now()) && changed.size() < MOST_AT_ONCE;
                first = due.peek()) {
            due.remove();
            Look look = looks.get(first.job());
            if (look != null && first.at().equals(look.next())) {
                look(first.job(), reading, changed);
            }
        }
        return changed;
    }

    /** The same after the clock was changed, which may have been turned back. */
    List<Job> changedByTheClock() {
        ClockState reading = clock.get();
        due.clear();
        List<Job> changed = new ArrayList<>();
        for (long number : List.copyOf(looks.keySet())) {
            look(number, reading, changed);
        }
        return changed;
    }

    /** Watches none any longer. */
    void forget() {
        looks.clear();
        due.clear();
    }

    /** How long it takes until the next job changes, in milliseconds; a long time if none does. */
    long millisToTheNext() {
        ClockState reading = clock.get();
        Due first = due.peek();
        if (first == null || reading.frozen()) {
            return Long.MAX_VALUE;
        }
        double millis = Duration.between(reading.now(), first.at()).toMillis() / reading.speed();
        return Math.max(0, (long) Math.min(millis, Long.MAX_VALUE));
    }

    private void look(long number, ClockState reading, List<Job> changed) {
        Job job = store.get(number);
        if (job == null) {
            looks.remove(number);
            return;
        }
        Look before = looks.get(number);
        JobState state = job.at(reading.now());
        remember(job, state, reading);
        if (before == null || before.status() != state.status() || before.percent() != state.percentComplete()) {
            changed.add(job);
        }
    }

    private void remember(Job job, JobState state, ClockState reading) {
        Instant next = job.changesAfter(reading.now());
        if (state.status() == Status.IN_PROGRESS && !job.held()) {
            Instant progress = reading.now().plusMillis(Math.round(LOOK_AT_PROGRESS.toMillis() * reading.speed()));
            next = next == null || progress.isBefore(next) ? progress : next;
        }
        looks.put(job.number(), new Look(state.status(), state.percentComplete(), next));
        if (next != null) {
            due.add(new Due(next, job.number()));
        }
    }
}
