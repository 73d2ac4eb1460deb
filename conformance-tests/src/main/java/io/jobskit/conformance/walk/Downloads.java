package io.jobskit.conformance.walk;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.WAITING_FOR_CAPACITY;

import io.jobskit.contract.lifecycle.JobStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which requirement says what downloading the results of a job answers: 200, 404 or 410. */
final class Downloads {

    private static final Set<JobStatus> WITHOUT_RESULTS =
            EnumSet.of(JobStatus.FAILED, JobStatus.REJECTED, JobStatus.ERROR_CANCELLED);

    private Downloads() {}

    /** The answers that are right. */
    static Set<Integer> right(Life life) {
        Set<Integer> right = new TreeSet<>();
        life.possible().forEach(status -> right.addAll(right(life, status)));
        return right;
    }

    private static Set<Integer> right(Life life, JobStatus status) {
        Set<Integer> right = new TreeSet<>();
        if (status == COMPLETED || (status.isFinal() && life.wasPutAtItsEnd())) {
            right.add(200);
        }
        if (status != COMPLETED || (life.mayBeExpired() && !life.isExpired())) {
            right.add(404);
        }
        if (status.isCancelled()
                || status == CANCEL_REQUESTED
                || status == TIMED_OUT
                || life.mayBeExpired()
                || life.mayHaveRunTooLong()) {
            right.add(410);
        }
        if (status == TIMED_OUT && life.isExpired()) {
            right.remove(404);
        }
        if (status == COMPLETED && !life.mayBeExpired()) {
            right.remove(410);
        }
        return right;
    }

    /** The requirement that an answer which was right has kept to; empty if none says so. */
    static Optional<String> keptBy(Life life, int code) {
        return code == 200
                ? brokenBy(life, 404).or(() -> brokenBy(life, 410))
                : code == 410 && life.isExpired() ? Optional.of("DOWNLOAD-09") : brokenBy(life, 200);
    }

    /** The one requirement that does not allow an answer which was not right; empty if none says so. */
    static Optional<String> brokenBy(Life life, int code) {
        Set<JobStatus> possible = life.possible();
        boolean goesOn = possible.stream().noneMatch(JobStatus::hasEnded);
        boolean noneMade = WITHOUT_RESULTS.containsAll(possible);
        if (code == 200) {
            return given(life, possible, goesOn, noneMade);
        }
        if (life.isExpired() && possible.equals(EnumSet.of(TIMED_OUT))) {
            return Optional.of("DOWNLOAD-09");
        }
        if (possible.equals(EnumSet.of(COMPLETED))) {
            return Optional.of(missing(life));
        }
        return code == 410 ? early(goesOn, noneMade) : Optional.empty();
    }

    /** Who says that there are results: by what happened since they were there, if they were. */
    private static String missing(Life life) {
        if (!life.age().isZero()) {
            return "DOWNLOAD-12";
        }
        if (!life.hadResults()) {
            return "DOWNLOAD-01";
        }
        return life.isTrespassed() ? "ACCESS-08" : life.othersCancelled().isEmpty() ? "DOWNLOAD-11" : "CANCEL-09";
    }

    private static Optional<String> early(boolean goesOn, boolean noneMade) {
        return goesOn ? Optional.of("DOWNLOAD-07") : noneMade ? Optional.of("DOWNLOAD-10") : Optional.empty();
    }

    private static Optional<String> given(Life life, Set<JobStatus> possible, boolean goesOn, boolean noneMade) {
        if (life.isExpired() && possible.equals(EnumSet.of(TIMED_OUT))) {
            boolean counts = life.sinceCompleted().compareTo(Life.EXPIRY) < 0;
            return Optional.of(counts ? "DOWNLOAD-13" : "DOWNLOAD-09");
        }
        if (life.isStopped()) {
            return Optional.of("STATUS-12");
        }
        if (EnumSet.of(CANCEL_REQUESTED, USER_CANCELLED).containsAll(possible)
                && !life.cancelledFirst().isEmpty()) {
            return cancelled(life);
        }
        return early(goesOn, noneMade);
    }

    private static Optional<String> cancelled(Life life) {
        Set<JobStatus> from = life.cancelledFirst();
        if (from.equals(EnumSet.of(COMPLETED))) {
            return Optional.of("CANCEL-04");
        }
        if (from.equals(EnumSet.of(WAITING_FOR_CAPACITY))) {
            return Optional.of("CANCEL-02");
        }
        if (EnumSet.of(QUEUED, PICKED_UP).containsAll(from)) {
            return Optional.of("CANCEL-07");
        }
        return from.equals(EnumSet.of(IN_PROGRESS)) ? Optional.of("DOWNLOAD-07") : Optional.empty();
    }
}
