package io.jobskit.conformance.history;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.REJECTED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;

import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses that a job may come to from those that it may be in. The two labels of a cancelled job are one status. */
final class Prospects {

    private static final Set<JobStatus> ENDS = Set.of(TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED);

    private Prospects() {}

    /** By what time does and, if it goes on by itself, by its own way. */
    static Set<JobStatus> of(Set<JobStatus> now, boolean goesOn, JobTime time) {
        if (now.isEmpty()) {
            return EnumSet.noneOf(JobStatus.class);
        }
        Set<JobStatus> possible = EnumSet.copyOf(now);
        if ((time.isStopped() || time.mayHaveRunTooLong()) && now.stream().anyMatch(Prospects::isBetween)) {
            possible.addAll(ENDS);
        }
        if (goesOn) {
            now.forEach(status -> possible.addAll(aheadOf(status)));
        }
        if (time.isStopped()) {
            possible.remove(IN_PROGRESS);
        }
        if (possible.contains(COMPLETED) && time.mayBeExpired()) {
            possible.add(TIMED_OUT);
        }
        if (time.isExpired()) {
            possible.remove(COMPLETED);
        }
        return possible;
    }

    private static boolean isBetween(JobStatus status) {
        return status != QUEUED && !status.hasEnded();
    }

    /** What a job comes to by itself, the passing of a day aside. */
    private static Set<JobStatus> aheadOf(JobStatus status) {
        return Stream.of(JobStatus.values())
                .filter(status::canBecome)
                .filter(later -> later.isCancelAsked() ? status == CANCEL_REQUESTED : later != TIMED_OUT)
                .map(LifeCycle::oneLabel)
                .collect(Collectors.toSet());
    }

    /** After a request to cancel it was taken; a server may relabel a job that had ended (CANCEL-08). */
    static Set<JobStatus> afterCancelling(Set<JobStatus> possible, boolean goesOn) {
        Set<JobStatus> after = EnumSet.of(USER_CANCELLED);
        for (JobStatus status : possible) {
            if (status == IN_PROGRESS || status == CANCEL_REQUESTED || (goesOn && !status.hasEnded())) {
                after.add(CANCEL_REQUESTED);
            } else if (status.isFinal()) {
                after.add(status);
            }
        }
        return after;
    }
}
