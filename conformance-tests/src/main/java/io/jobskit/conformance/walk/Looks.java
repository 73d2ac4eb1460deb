package io.jobskit.conformance.walk;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;

import io.jobskit.conformance.walk.Life.Pending;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which requirement says in which status a job is to be seen. */
final class Looks {

    private Looks() {}

    /** Whether a job may be seen so. */
    static boolean isRight(Life life, JobStatus seen) {
        return life.possible().contains(Life.one(seen));
    }

    /** The requirement that a look which was right has kept to. */
    static String keptBy(Life life) {
        JobStatus last = any(life.last());
        return switch (life.pending()) {
            case CREATED -> "STATUS-02";
            case MOVED -> "STATUS-14";
            case CANCELLED -> byCancelling(life.cancelledLast()).orElseGet(() -> keeperOf(last));
            case AGED -> {
                if (last == COMPLETED) {
                    yield life.isExpired() ? "STATUS-07" : "STATUS-17";
                }
                yield last == IN_PROGRESS ? life.isStopped() ? "STATUS-12" : "STATUS-16" : keeperOf(last);
            }
            case RELEASED, NOTHING -> keeperOf(last);
        };
    }

    /**
     * The one requirement that does not allow a look which was not right. Empty if none says so: a held job that goes on
     * breaks the test-control protocol, which is no requirement of the API.
     */
    static Optional<String> brokenBy(Life life, JobStatus shown) {
        JobStatus seen = Life.one(shown);
        Set<JobStatus> last = life.last();
        if (life.pending() == Pending.CANCELLED && !last.contains(seen)) {
            return byCancelling(life.cancelledLast()).or(() -> byRunningOn(seen));
        }
        return byTime(life, seen, last).or(() -> byNobody(life, seen, last)).or(() -> byChange(life, seen, last));
    }

    /** Who says what cancelling does; empty if the job may have been in statuses about which different ones say it. */
    private static Optional<String> byCancelling(Set<JobStatus> from) {
        Set<String> said = new TreeSet<>();
        for (JobStatus status : from) {
            said.add(
                    switch (status) {
                        case QUEUED, PICKED_UP -> "CANCEL-07";
                        case WAITING_FOR_CAPACITY -> "CANCEL-02";
                        case IN_PROGRESS -> "CANCEL-03";
                        case COMPLETED -> "CANCEL-04";
                        default -> keeperOf(status);
                    });
        }
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    /** A job that went on by itself may have been anything when it was cancelled; what it became since tells. */
    private static Optional<String> byRunningOn(JobStatus seen) {
        return switch (seen) {
            case WAITING_FOR_CAPACITY -> Optional.of("CANCEL-02");
            case QUEUED, PICKED_UP -> Optional.of("CANCEL-07");
            case IN_PROGRESS, COMPLETED -> Optional.of("CANCEL-03");
            default -> Optional.empty();
        };
    }

    private static Optional<String> byTime(Life life, JobStatus seen, Set<JobStatus> last) {
        if (life.isExpired() && seen == COMPLETED && last.contains(COMPLETED)) {
            return Optional.of("STATUS-07");
        }
        if (life.isStopped() && !seen.isFinal()) {
            return Optional.of("STATUS-12");
        }
        boolean ended = last.stream().anyMatch(JobStatus::isFinal);
        boolean tooEarly = !life.mayBeExpired() && (last.equals(EnumSet.of(COMPLETED)) || !life.mayHaveRunTooLong());
        if (seen == TIMED_OUT && !ended && !life.isCancelAsked() && tooEarly) {
            return Optional.of("STATUS-17");
        }
        boolean stoppedEarly = life.pending() == Pending.AGED
                && life.isHeld()
                && last.equals(EnumSet.of(IN_PROGRESS))
                && !life.mayHaveRunTooLong();
        return stoppedEarly && seen.isFinal() ? Optional.of("STATUS-16") : Optional.empty();
    }

    /** A job that is cancelled although nobody cancelled it. */
    private static Optional<String> byNobody(Life life, JobStatus seen, Set<JobStatus> last) {
        boolean isCancelled = seen == CANCEL_REQUESTED || seen.isCancelled();
        if (!isCancelled || life.isCancelAsked()) {
            return Optional.empty();
        }
        if (life.isTrespassed()) {
            return Optional.of("ACCESS-08");
        }
        if (!life.othersCancelled().isEmpty()) {
            return Optional.of("CANCEL-09");
        }
        return Optional.of(life.pending() == Pending.MOVED ? "STATUS-14" : keeperOf(any(last)));
    }

    private static Optional<String> byChange(Life life, JobStatus seen, Set<JobStatus> last) {
        if (life.pending() == Pending.MOVED) {
            return Optional.of("STATUS-14");
        }
        boolean reachable = last.stream().anyMatch(from -> from.canBecome(seen, life.isCancelAsked()));
        return reachable ? Optional.empty() : Optional.of(keeperOf(any(last)));
    }

    /** Who says how a job leaves that status. */
    private static String keeperOf(JobStatus status) {
        return status.isCancelled() ? "CANCEL-11" : status.hasEnded() ? "STATUS-08" : "STATUS-02";
    }

    private static JobStatus any(Set<JobStatus> statuses) {
        return statuses.stream().findFirst().orElseThrow();
    }
}
