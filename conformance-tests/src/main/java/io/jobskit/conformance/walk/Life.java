package io.jobskit.conformance.walk;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;

import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What is known of a job: the statuses that it may be in. Actions widen them to all that the documentation allows, looks
 * narrow them down. The label {@code Canceled} counts as {@code User Cancelled}.
 *
 * <p>Time is what ageing added and what really passed since the creation; the second is small and known roughly, so
 * near a limit both sides of it are possible.
 */
final class Life {

    static final Duration EXPIRY = Duration.ofHours(24);
    static final Duration LONGEST_RUN = Duration.ofHours(4);

    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** What was done to the job last, as long as no look has shown what came of it. */
    enum Pending {
        NOTHING,
        CREATED,
        MOVED,
        CANCELLED,
        AGED,
        RELEASED
    }

    private Set<JobStatus> now = EnumSet.of(QUEUED);
    private boolean held;
    private Pending pending = Pending.CREATED;
    private Set<JobStatus> cancelledFirst = EnumSet.noneOf(JobStatus.class);
    private Set<JobStatus> cancelledLast = EnumSet.noneOf(JobStatus.class);
    private boolean cancelAsked;
    private final Set<Integer> othersCancelled = new ConcurrentSkipListSet<>();
    private boolean trespassed;
    private boolean hadResults;
    private boolean lost;
    private boolean wasPutAtItsEnd;
    private boolean mayHaveStarted;
    private boolean stopped;
    private boolean expired;
    private Duration age = Duration.ZERO;
    private Duration elapsed = Duration.ZERO;
    private Duration ran = Duration.ZERO;
    private Duration ranAtMost = Duration.ZERO;
    private Duration sinceCompleted = Duration.ZERO;

    /** A job that was just created. */
    Life(boolean held) {
        this.held = held;
        this.mayHaveStarted = !held;
    }

    /** At most so long ago, in real time, it was created. */
    void passes(Duration sinceCreation) {
        elapsed = sinceCreation;
    }

    /** The statuses that it may be in now. */
    Set<JobStatus> possible() {
        Set<JobStatus> possible = EnumSet.copyOf(now);
        if (stopped) {
            possible.remove(IN_PROGRESS);
        }
        if (stopped || (mayHaveStarted && mayHaveRunTooLong() && now.stream().anyMatch(Life::isBetween))) {
            possible.addAll(ends());
        }
        if (!held) {
            now.forEach(status -> possible.addAll(aheadOf(status)));
        }
        if (possible.contains(COMPLETED) && mayBeExpired()) {
            possible.add(TIMED_OUT);
        }
        if (expired) {
            possible.remove(COMPLETED);
        }
        return possible;
    }

    private static boolean isBetween(JobStatus status) {
        return status != QUEUED && !status.hasEnded();
    }

    private static Set<JobStatus> ends() {
        Set<JobStatus> ends = EnumSet.noneOf(JobStatus.class);
        for (JobStatus status : JobStatus.values()) {
            if (status.isFinal()) {
                ends.add(one(status));
            }
        }
        return ends;
    }

    /** What a job comes to by itself, the passing of a day aside. */
    private static Set<JobStatus> aheadOf(JobStatus status) {
        Set<JobStatus> ahead = EnumSet.noneOf(JobStatus.class);
        for (JobStatus later : JobStatus.values()) {
            boolean byOthers = later == TIMED_OUT || later.isCancelled() || later == CANCEL_REQUESTED;
            if (!byOthers && LifeCycle.isReachable(status, later, false)) {
                ahead.add(later);
            }
        }
        if (status == CANCEL_REQUESTED) {
            ahead.add(USER_CANCELLED);
        }
        return ahead;
    }

    /** The two labels of a cancelled job are one status. */
    static JobStatus one(JobStatus status) {
        return status.isCancelled() ? USER_CANCELLED : status;
    }

    boolean mayBeExpired() {
        return age.plus(elapsed).plus(ROUNDING).compareTo(EXPIRY) >= 0;
    }

    boolean mayHaveRunTooLong() {
        return ranAtMost.plus(elapsed).plus(ROUNDING).compareTo(LONGEST_RUN) >= 0;
    }

    /** It was seen in that status. */
    void seen(JobStatus seen) {
        JobStatus status = one(seen);
        if (!possible().contains(status)) {
            held = false;
        }
        boolean still = now.contains(status) && now.size() == 1;
        now = EnumSet.of(status);
        pending = Pending.NOTHING;
        othersCancelled.clear();
        trespassed = false;
        mayHaveStarted |= status != QUEUED;
        if (!still) {
            ran = Duration.ZERO;
        }
    }

    /** It was put into that status. */
    void moved(JobStatus to) {
        Set<JobStatus> possible = possible();
        JobStatus status = one(to);
        if (possible.stream().noneMatch(from -> LifeCycle.isReachable(from, status, false))) {
            lost = true;
            return;
        }
        if (!possible.equals(EnumSet.of(status))) {
            ran = Duration.ZERO;
            sinceCompleted = Duration.ZERO;
            wasPutAtItsEnd |= status == TIMED_OUT || status == USER_CANCELLED;
        }
        now = status == CANCEL_REQUESTED ? EnumSet.of(status, USER_CANCELLED) : EnumSet.of(status);
        cancelAsked |= status == CANCEL_REQUESTED || status == USER_CANCELLED;
        mayHaveStarted |= status != QUEUED;
        stopped = false;
        held = true;
        pending = Pending.MOVED;
    }

    /** It was not put into that status, because no way leads there: so it is in none from which one does. */
    void notMoved(JobStatus to) {
        Set<JobStatus> rest = possible();
        rest.removeIf(from -> LifeCycle.isReachable(from, to, false));
        narrowed(rest);
    }

    /** It was made older. */
    void aged(Duration by) {
        Set<JobStatus> possible = possible();
        age = age.plus(by);
        if (mayHaveStarted) {
            ranAtMost = ranAtMost.plus(by);
        }
        if (held && possible.equals(EnumSet.of(IN_PROGRESS))) {
            ran = ran.plus(by);
            stopped |= ran.compareTo(LONGEST_RUN) >= 0;
        }
        if (possible.equals(EnumSet.of(COMPLETED))) {
            sinceCompleted = sinceCompleted.plus(by);
            expired |= age.compareTo(EXPIRY) >= 0;
        }
        pending = Pending.AGED;
    }

    /** It goes on by itself from now on. */
    void released() {
        now = possible();
        if (now.contains(CANCEL_REQUESTED)) {
            now.add(USER_CANCELLED);
        }
        held = false;
        mayHaveStarted |= now.stream().anyMatch(status -> !status.isFinal());
        pending = Pending.RELEASED;
    }

    /** A request to cancel it was taken. */
    void cancelled() {
        Set<JobStatus> possible = possible();
        Set<JobStatus> after = EnumSet.noneOf(JobStatus.class);
        for (JobStatus status : possible) {
            after.add(USER_CANCELLED);
            if (status == IN_PROGRESS || status == CANCEL_REQUESTED || (!held && !status.hasEnded())) {
                after.add(CANCEL_REQUESTED);
            } else if (status.isFinal()) {
                after.add(status);
            }
        }
        if (!cancelAsked) {
            cancelledFirst = possible;
        }
        cancelledLast = possible;
        now = after;
        cancelAsked = true;
        pending = Pending.CANCELLED;
    }

    /** A request to cancel it was refused: so it had ended. */
    void notCancelled() {
        Set<JobStatus> rest = possible();
        rest.removeIf(status -> !status.isFinal() && status != CANCEL_REQUESTED);
        narrowed(rest);
    }

    private void narrowed(Set<JobStatus> rest) {
        if (rest.isEmpty()) {
            lost = true;
        } else {
            now = rest;
        }
    }

    /** The other job of that number was cancelled. */
    void bystands(int other) {
        othersCancelled.add(other);
    }

    /** Somebody else than its owner tried to cancel it. */
    void trespassed() {
        trespassed = true;
    }

    /** Its results were given. */
    void gaveResults() {
        hadResults = true;
    }

    boolean hadResults() {
        return hadResults;
    }

    boolean isTrespassed() {
        return trespassed;
    }

    /** Nothing is known of it any more. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    boolean isHeld() {
        return held;
    }

    Pending pending() {
        return pending;
    }

    /** The statuses that it may have been in before what the passing of time did. */
    Set<JobStatus> last() {
        return EnumSet.copyOf(now);
    }

    /** The statuses in which it may have been cancelled first; empty if it was not. */
    Set<JobStatus> cancelledFirst() {
        return cancelledFirst;
    }

    /** The statuses in which it may have been cancelled last; empty if it was not. */
    Set<JobStatus> cancelledLast() {
        return cancelledLast;
    }

    boolean isCancelAsked() {
        return cancelAsked;
    }

    /** The other jobs that were cancelled since it was looked at last. */
    Set<Integer> othersCancelled() {
        return othersCancelled;
    }

    /** Whether somebody put it at an end to which a job comes in several ways, with results or without. */
    boolean wasPutAtItsEnd() {
        return wasPutAtItsEnd;
    }

    /** Whether it surely ran for four hours. */
    boolean isStopped() {
        return stopped;
    }

    /** Whether it surely was Completed when it became a day old. */
    boolean isExpired() {
        return expired;
    }

    Duration age() {
        return age;
    }

    Duration sinceCompleted() {
        return sinceCompleted;
    }
}
