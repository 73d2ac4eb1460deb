package io.jobskit.mock.job;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a job's status changed and when it will: moments in milliseconds since the job's creation, in their order. Asking
 * it is a pure function of the moment. It knows the two things that time does to every job: results expire 24 hours
 * after creation, and a job that runs for 4 hours is stopped.
 *
 * <p>The first changes are settled: they have been brought about. The others are planned, and whoever changes the job
 * replaces them. As all moments count from the creation, a job is made older by moving its creation alone.
 */
final class Timeline {

    private static final long RESULTS_LAST = Lifecycle.RESULTS_LAST.toMillis();
    private static final long RUN_LIMIT = Lifecycle.RUN_LIMIT.toMillis();

    /** How far a job seems to get that ends without results, of the whole. */
    private static final double PART_OF_A_FAILURE = 2 / 3d;

    private final Status[] statuses;
    private final long[] moments;
    private final int settled;
    private final long settledAt;
    private final double percent;

    private Timeline(Status[] statuses, long[] moments, int settled, long settledAt, double percent) {
        this.statuses = statuses;
        this.moments = moments;
        this.settled = settled;
        this.settledAt = settledAt;
        this.percent = percent;
    }

    /** What a job is at a moment; times in milliseconds since its creation, -1 for what has not happened. */
    record Stage(Status status, long startedAt, long completedAt, double percent, boolean ranTooLong) {}

    /** A job that was queued on creation, and nothing else. */
    static Timeline queued() {
        return new Timeline(new Status[] {Status.QUEUED}, new long[] {0}, 1, 0, 0);
    }

    /** Those changes, of which so many have been brought about by that moment, when the job had got so far. */
    static Timeline of(List<SavedJob.Change> changes, int settled, long settledAt, double percent) {
        return new Timeline(
                changes.stream().map(SavedJob.Change::status).toArray(Status[]::new),
                changes.stream().mapToLong(SavedJob.Change::moment).toArray(),
                settled,
                settledAt,
                percent);
    }

    /** All changes, also those that are planned. */
    List<SavedJob.Change> changes() {
        return IntStream.range(0, statuses.length)
                .mapToObj(i -> new SavedJob.Change(statuses[i], moments[i]))
                .toList();
    }

    /** How many of the changes have been brought about. */
    int settled() {
        return settled;
    }

    /** When the last of those was. */
    long settledAt() {
        return settledAt;
    }

    /** How far the job had got by then. */
    double percent() {
        return percent;
    }

    /** With one more change, which comes by itself at that moment. */
    Timeline planned(Status status, long moment) {
        return with(status, moment, settled, settledAt, percent);
    }

    /** With one more change, which is brought about at that moment; what was planned must have been cut off before. */
    Timeline settled(Status status, long moment) {
        return with(status, moment, settled + 1, moment, percent);
    }

    /**
     * Only what has happened by that moment, from which on nothing changes by itself but expiry and the limit. What was
     * settled has happened, also where the moment lies before it: clocks are turned back, and two who change a job at
     * once may each have looked at the clock first.
     */
    Timeline cutAt(long moment, double percentThen) {
        int happened = indexAt(moment) + 1;
        return new Timeline(
                Arrays.copyOf(statuses, happened),
                Arrays.copyOf(moments, happened),
                happened,
                Math.max(moment, moments[happened - 1]),
                percentThen);
    }

    /** The same changes, of which the job has got so far. */
    Timeline withPercent(double percentNow) {
        return new Timeline(statuses, moments, settled, settledAt, percentNow);
    }

    /** What the job is at that moment. */
    Stage at(long moment) {
        int last = indexAt(moment);
        long started = -1;
        long completed = -1;
        for (int i = 0; i <= last; i++) {
            Status status = statuses[i];
            long since = moments[i];
            long until = i + 1 < statuses.length ? moments[i + 1] : Long.MAX_VALUE;
            if (started < 0 && status.isStart()) {
                started = since;
            }
            if (completed < 0 && status.isEnd()) {
                completed = since;
            }
            if (status == Status.IN_PROGRESS) {
                long limit = Math.max(started + RUN_LIMIT, since);
                if (limit <= moment && limit < until) {
                    return new Stage(Status.ERROR_CANCELLED, started, limit, percentAt(i, limit), true);
                }
            } else if (status == Status.COMPLETED) {
                long expiry = Math.max(RESULTS_LAST, since);
                if (expiry <= moment && expiry < until) {
                    return new Stage(Status.TIMED_OUT, started, completed, percentAt(i, expiry), false);
                }
            }
        }
        return new Stage(statuses[last], started, completed, percentAt(last, moment), false);
    }

    /** The next moment after that one at which the status changes by itself; {@link Long#MAX_VALUE} if none does. */
    long changeAfter(long moment) {
        Stage stage = at(moment);
        if (stage.status().isFinal()) {
            return Long.MAX_VALUE;
        }
        int index = indexAt(moment);
        long planned = index + 1 < moments.length ? moments[index + 1] : Long.MAX_VALUE;
        return switch (stage.status()) {
            case IN_PROGRESS -> Math.min(planned, Math.max(stage.startedAt() + RUN_LIMIT, moments[index]));
            case COMPLETED -> Math.min(planned, Math.max(RESULTS_LAST, moments[index]));
            default -> planned;
        };
    }

    private Timeline with(Status status, long moment, int nowSettled, long nowSettledAt, double percentNow) {
        Status[] more = Arrays.copyOf(statuses, statuses.length + 1);
        long[] later = Arrays.copyOf(moments, moments.length + 1);
        more[statuses.length] = status;
        later[moments.length] = Math.max(moment, moments[moments.length - 1]);
        return new Timeline(more, later, nowSettled, nowSettledAt, percentNow);
    }

    /** The last change that has happened by that moment; those that were settled have happened at any. */
    private int indexAt(long moment) {
        int index = settled - 1;
        while (index + 1 < moments.length && moments[index + 1] <= moment) {
            index++;
        }
        return index;
    }

    /** How far the job has got: from where it was when its changes were settled, in step with the time that it runs. */
    private double percentAt(int index, long moment) {
        for (int i = settled; i <= index; i++) {
            if (statuses[i] == Status.COMPLETED) {
                return 1;
            }
        }
        long planned = runningBetween(settledAt, moments[moments.length - 1]);
        long run =
                runningBetween(settledAt, Math.min(moment, index + 1 < moments.length ? moments[index + 1] : moment));
        if (run <= 0 || statuses.length == settled) {
            return percent;
        }
        double whole = completes() ? planned : lastRuns() ? RUN_LIMIT : planned / PART_OF_A_FAILURE;
        double part = percent + (1 - percent) * Math.min(1, run / whole);
        return Math.max(percent, Math.min(0.99, Math.floor(part * 100) / 100));
    }

    private boolean completes() {
        for (int i = settled; i < statuses.length; i++) {
            if (statuses[i] == Status.COMPLETED) {
                return true;
            }
        }
        return false;
    }

    private boolean lastRuns() {
        return statuses[statuses.length - 1] == Status.IN_PROGRESS;
    }

    private long runningBetween(long from, long to) {
        long running = 0;
        for (int i = 0; i < statuses.length; i++) {
            if (statuses[i] == Status.IN_PROGRESS) {
                long begin = Math.max(from, moments[i]);
                long end = Math.min(to, i + 1 < moments.length ? moments[i + 1] : to);
                running += Math.max(0, end - begin);
            }
        }
        return running;
    }
}
