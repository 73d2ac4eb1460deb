package io.jobskit.conformance.lifecycle;

import static io.jobskit.conformance.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.conformance.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.conformance.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.conformance.lifecycle.JobStatus.FAILED;
import static io.jobskit.conformance.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.conformance.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.conformance.lifecycle.JobStatus.QUEUED;
import static io.jobskit.conformance.lifecycle.JobStatus.REJECTED;
import static io.jobskit.conformance.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.conformance.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.conformance.lifecycle.JobStatus.WAITING_FOR_CAPACITY;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The changes of status that the documentation allows, and what an observer may see who looks now and then: whatever
 * lies on a path from what was seen before.
 */
public final class LifeCycle {

    private static final Map<JobStatus, Set<JobStatus>> CHANGES = changes();

    private LifeCycle() {}

    /**
     * Whether there is a path, which may be empty, from one status to the other. The two labels of a cancelled job
     * count as one status.
     *
     * @param relabels whether a job that has ended by itself may become a cancelled one (CANCEL-08): a final status is
     *     only said to stay by itself
     */
    public static boolean isReachable(JobStatus from, JobStatus to, boolean relabels) {
        JobStatus goal = oneLabel(to);
        Set<JobStatus> met = EnumSet.of(oneLabel(from));
        Deque<JobStatus> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            JobStatus status = open.pop();
            if (status == goal) {
                return true;
            }
            next(status, relabels).stream().filter(met::add).forEach(open::push);
        }
        return false;
    }

    /** The statuses that a job can change to at once, the label {@code Canceled} aside. */
    public static Set<JobStatus> next(JobStatus status, boolean relabels) {
        if (relabels && status.isFinal()) {
            return Set.of(USER_CANCELLED);
        }
        return CHANGES.getOrDefault(oneLabel(status), Set.of());
    }

    private static JobStatus oneLabel(JobStatus status) {
        return status.isCancelled() ? USER_CANCELLED : status;
    }

    private static Map<JobStatus, Set<JobStatus>> changes() {
        Map<JobStatus, Set<JobStatus>> changes = new EnumMap<>(JobStatus.class);
        changes.put(QUEUED, EnumSet.of(PICKED_UP, WAITING_FOR_CAPACITY, REJECTED, ERROR_CANCELLED, USER_CANCELLED));
        changes.put(WAITING_FOR_CAPACITY, EnumSet.of(QUEUED, PICKED_UP, IN_PROGRESS, ERROR_CANCELLED, USER_CANCELLED));
        changes.put(PICKED_UP, EnumSet.of(IN_PROGRESS, WAITING_FOR_CAPACITY, FAILED, ERROR_CANCELLED, USER_CANCELLED));
        changes.put(
                IN_PROGRESS, EnumSet.of(COMPLETED, WAITING_FOR_CAPACITY, FAILED, ERROR_CANCELLED, CANCEL_REQUESTED));
        changes.put(CANCEL_REQUESTED, EnumSet.of(USER_CANCELLED));
        changes.put(COMPLETED, EnumSet.of(USER_CANCELLED, TIMED_OUT));
        return changes;
    }
}
