package io.jobskit.contract.lifecycle;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.REJECTED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.WAITING_FOR_CAPACITY;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes of status that the documentation allows, and what an observer may see who looks now and then: whatever
 * lies on a path from what was seen before.
 */
public final class LifeCycle {

    private static final String NO_CAPACITY = "it is put back";
    private static final String CAPACITY = "capacity is back";
    private static final String ERROR = "an error";
    private static final String SERVER = "a server issue";
    private static final String BEFORE = "cancelled before it runs";

    /** Every change that the documentation allows, in the order of a life. */
    public static final List<Change> ALLOWED = List.of(
            new Change(QUEUED, PICKED_UP, "a runner takes it"),
            new Change(PICKED_UP, IN_PROGRESS, "it runs"),
            new Change(IN_PROGRESS, COMPLETED, "results are ready"),
            new Change(COMPLETED, TIMED_OUT, "24 hours after its creation"),
            new Change(QUEUED, WAITING_FOR_CAPACITY, "there is no capacity"),
            new Change(PICKED_UP, WAITING_FOR_CAPACITY, NO_CAPACITY),
            new Change(IN_PROGRESS, WAITING_FOR_CAPACITY, NO_CAPACITY),
            new Change(WAITING_FOR_CAPACITY, QUEUED, CAPACITY),
            new Change(WAITING_FOR_CAPACITY, PICKED_UP, CAPACITY),
            new Change(WAITING_FOR_CAPACITY, IN_PROGRESS, CAPACITY),
            new Change(IN_PROGRESS, CANCEL_REQUESTED, "its user cancels it"),
            new Change(CANCEL_REQUESTED, USER_CANCELLED, "the runner stops"),
            new Change(QUEUED, USER_CANCELLED, BEFORE),
            new Change(WAITING_FOR_CAPACITY, USER_CANCELLED, BEFORE),
            new Change(PICKED_UP, USER_CANCELLED, BEFORE),
            new Change(COMPLETED, USER_CANCELLED, "cancelled; its results are archived"),
            new Change(PICKED_UP, FAILED, SERVER),
            new Change(IN_PROGRESS, FAILED, SERVER),
            new Change(QUEUED, ERROR_CANCELLED, ERROR),
            new Change(WAITING_FOR_CAPACITY, ERROR_CANCELLED, ERROR),
            new Change(PICKED_UP, ERROR_CANCELLED, ERROR),
            new Change(IN_PROGRESS, ERROR_CANCELLED, ERROR),
            new Change(QUEUED, REJECTED, "the queue is over its quota"));

    /**
     * What a server may do that relabels a job when it is cancelled after its end: the documentation does not say
     * (CANCEL-08), for a final status is only said to stay by itself.
     */
    public static final List<Change> LEFT_OPEN = Stream.of(FAILED, ERROR_CANCELLED, REJECTED, TIMED_OUT)
            .map(ended -> new Change(ended, USER_CANCELLED, "cancelled after its end, and relabelled"))
            .toList();

    /** Every change that is no violation: those that are allowed, and then those that are left open. */
    public static final List<Change> ALL =
            Stream.concat(ALLOWED.stream(), LEFT_OPEN.stream()).toList();

    private static final Map<JobStatus, Set<JobStatus>> BY_ITSELF = reachable(ALLOWED);
    private static final Map<JobStatus, Set<JobStatus>> RELABELLED = reachable(ALL);

    private LifeCycle() {}

    /**
     * Whether there is a path, which may be empty, from one status to the other. The two labels of a cancelled job
     * count as one status.
     *
     * @param relabels whether a job that has ended by itself may become a cancelled one (CANCEL-08)
     */
    public static boolean isReachable(JobStatus from, JobStatus to, boolean relabels) {
        return isIn(relabels ? RELABELLED : BY_ITSELF, from, to);
    }

    /** The change that leads from one status to the other at once, allowed or left open; empty if there is none. */
    public static Optional<Change> direct(JobStatus from, JobStatus to) {
        return ALL.stream()
                .filter(change -> change.from() == from && change.to() == to)
                .findFirst();
    }

    /**
     * The changes that a job must have gone through that was first seen in one status and later in another: each that
     * there is no way round. Empty if there is no way at all.
     */
    public static List<Change> noWayRound(JobStatus from, JobStatus to) {
        return isIn(RELABELLED, from, to)
                ? ALL.stream()
                        .filter(change ->
                                !reachableFrom(oneLabel(from), without(change)).contains(oneLabel(to)))
                        .toList()
                : List.of();
    }

    /** One of the two labels of a cancelled job for both; any other status as it is. */
    public static JobStatus oneLabel(JobStatus status) {
        return status.isCancelled() ? USER_CANCELLED : status;
    }

    private static List<Change> without(Change left) {
        return ALL.stream().filter(change -> !change.equals(left)).toList();
    }

    private static boolean isIn(Map<JobStatus, Set<JobStatus>> reachable, JobStatus from, JobStatus to) {
        return reachable.getOrDefault(oneLabel(from), Set.of()).contains(oneLabel(to));
    }

    /** By each status, the statuses to which these changes lead from it, itself among them. */
    private static Map<JobStatus, Set<JobStatus>> reachable(Collection<Change> changes) {
        Map<JobStatus, Set<JobStatus>> reachable = new EnumMap<>(JobStatus.class);
        for (JobStatus from : JobStatus.values()) {
            reachable.put(from, reachableFrom(from, changes));
        }
        return reachable;
    }

    private static Set<JobStatus> reachableFrom(JobStatus from, Collection<Change> changes) {
        Set<JobStatus> met = EnumSet.of(from);
        Deque<JobStatus> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            JobStatus status = open.pop();
            changes.stream()
                    .filter(change -> change.from() == status)
                    .map(Change::to)
                    .filter(met::add)
                    .forEach(open::push);
        }
        return met;
    }
}
