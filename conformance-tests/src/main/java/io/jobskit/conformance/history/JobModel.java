package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a job by what was done to it and seen of it, one after the other: what is done to it widens the
 * statuses that it may be in to all that the documentation allows, what is seen narrows them down. The label
 * {@code Canceled} counts as {@code User Cancelled}.
 *
 * @param last the statuses that it may have been in before what the passing of time did
 * @param pending what was done to it last, as long as no look has shown what came of it
 * @param isHeld whether it does not go on by itself
 * @param wasRead whether it was read before
 * @param hadResults whether its results were given before
 * @param wasPutAtItsEnd whether it was put at an end to which a job comes in several ways, with results or without
 * @param isLost whether nothing is known of it any more: an answer was none that fits what is known
 * @param time what time has done to it
 * @param cancelling who cancelled it, and when
 */
public record JobModel(
        Set<JobStatus> last,
        Pending pending,
        boolean isHeld,
        boolean wasRead,
        boolean hadResults,
        boolean wasPutAtItsEnd,
        boolean isLost,
        JobTime time,
        Cancelling cancelling) {

    /** What may be done to a job. */
    public enum Pending {
        NOTHING,
        CREATED,
        MOVED,
        CANCELLED,
        AGED,
        RELEASED
    }

    /**
     * Who cancelled a job.
     *
     * @param isAsked whether its owner did, or it was put there
     * @param first the statuses in which it may have been when its owner first did; empty if its owner did not
     * @param last the same of the last time
     * @param isTrespassed whether somebody else tried to since it was looked at last
     * @param ofOthers requests to cancel other jobs since then
     */
    public record Cancelling(
            boolean isAsked, Set<JobStatus> first, Set<JobStatus> last, boolean isTrespassed, List<Exchange> ofOthers) {

        /** Whether nobody has cancelled but who may not, or who meant another job. */
        public boolean isByOthersAlone() {
            return !isAsked && (isTrespassed || !ofOthers.isEmpty());
        }
    }

    /**
     * What is known after these exchanges, each of which was over before the next began: the creation of the job, what
     * its owner, others and the test control asked of it after that, and requests to cancel other jobs.
     */
    public static JobModel after(String id, List<Exchange> exchanges) {
        return JobFold.of(id, exchanges).known();
    }

    /** What is known after these when that look at the job is over, without what it shows. */
    public static JobModel at(Exchange look, String id, List<Exchange> before) {
        JobFold fold = JobFold.of(id, before);
        fold.passes(look);
        return fold.known();
    }

    /** The status that reading a job showed; a 303 without a body says that it has completed. Empty if it showed none. */
    public static Optional<JobStatus> shown(Exchange reading) {
        if (reading.status() / 100 != 2 && reading.status() != 303) {
            return Optional.empty();
        }
        String label = reading.json().at("/data/attributes/status").asText("");
        return label.isEmpty() && reading.status() == 303 ? Optional.of(JobStatus.COMPLETED) : JobStatus.of(label);
    }

    /** The statuses that it may be in now; none if it is lost. */
    public Set<JobStatus> possible() {
        return isLost ? Set.of() : Prospects.of(last, !isHeld, time);
    }

    /** The same in words, for example {@code Completed or Timed Out}. */
    public String words() {
        return ValueWords.or(possible().stream().sorted().map(JobStatus::label).toList());
    }

    /** Whether it may be seen so. */
    public boolean allows(JobStatus seen) {
        return possible().contains(LifeCycle.oneLabel(seen));
    }

    /** Whether it is in one of these statuses for sure. */
    public boolean isIn(JobStatus... statuses) {
        return !isLost && Stream.of(statuses).map(LifeCycle::oneLabel).toList().containsAll(possible());
    }

    /** Whether a look that shows this may come before what was done to the job last has been brought about. */
    public boolean mayBeTooEarly(JobStatus seen) {
        return pending != Pending.NOTHING && possible().stream().anyMatch(right -> seen.canBecome(right, true));
    }
}
