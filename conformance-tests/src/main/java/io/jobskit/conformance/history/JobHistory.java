package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that the run did to one job and saw of it, each in the order in which it was sent. A history that is not whole is of
 * traffic: others may have done something to the job as well.
 */
public final class JobHistory {

    private final String id;
    private final boolean isWhole;
    private final List<Creation> creations = new ArrayList<>();
    private final List<Observation> readings = new ArrayList<>();
    private final List<Observation> listings = new ArrayList<>();
    private final List<Exchange> actions = new ArrayList<>();
    private final List<Exchange> results = new ArrayList<>();
    private boolean bare;

    JobHistory(String id, boolean isWhole) {
        this.id = id;
        this.isWhole = isWhole;
    }

    /** Whether the run knows all that was done to it: not in traffic, nor of an id that no creation of the run gave. */
    public boolean isWhole() {
        return isWhole && !creations.isEmpty();
    }

    public void add(Creation creation) {
        creations.add(creation);
    }

    public void add(Observation observation) {
        (observation.kind() == Observation.Kind.LISTED ? listings : readings).add(observation);
    }

    Optional<Observation> lastListed() {
        return listings.isEmpty() ? Optional.empty() : Optional.of(listings.get(listings.size() - 1));
    }

    /** Leaves out what {@link Repetitions} repeat; these are all exchanges about the job. */
    void leaveOutRepetitions(List<Exchange> asked) {
        List<Observation> kept = Repetitions.leftOut(listings, asked);
        listings.clear();
        listings.addAll(kept);
    }

    /** It was read by a 303 without a body. */
    public void addBare() {
        bare = true;
    }

    public void addAction(Exchange action) {
        actions.add(action);
    }

    public void addResults(Exchange answer) {
        results.add(answer);
    }

    public String id() {
        return id;
    }

    /**
     * Whether its id was given to more than one job, so that nothing is known of either. A server that others have reset
     * meanwhile gives ids anew: then a job may be seen before the one that was created.
     */
    public boolean isAmbiguous() {
        return creations.size() > 1 || (!isWhole && creations.stream().anyMatch(this::isLate));
    }

    private boolean isLate(Creation creation) {
        return observations().stream().anyMatch(seen -> HappensBefore.isBefore(seen.exchange(), creation.exchange()));
    }

    public List<Creation> creations() {
        return creations;
    }

    /** How it was created, if this run did. */
    public Optional<Creation> creation() {
        return creations.stream().findFirst();
    }

    /** What creating and reading it showed. */
    public List<Observation> readings() {
        return readings;
    }

    /** What listings showed of it. */
    public List<Observation> listings() {
        return listings;
    }

    /** What shows it when it has completed: readings, or its entries in listings where reading it shows nothing. */
    public List<Observation> completed() {
        List<Observation> seen = bare ? observations() : readings;
        return seen.stream().filter(one -> one.isIn(JobStatus.COMPLETED)).toList();
    }

    public List<Observation> observations() {
        return Stream.concat(readings.stream(), listings.stream()).toList();
    }

    /** Answers that gave its results with 200. */
    public List<Exchange> results() {
        return results;
    }

    /** What was asked of the job: by cancelling, moving, ageing or releasing it. */
    public List<Exchange> actions() {
        return actions;
    }

    /** What was asked of the job in that way. */
    public List<Exchange> actions(Operation kind) {
        return actions.stream().filter(action -> action.operation() == kind).toList();
    }

    /** The same, as far as it may have had its effect by then. */
    public List<Exchange> actionsUntil(Exchange moment, Operation kind) {
        return actions.stream()
                .filter(action -> action.operation() == kind && !HappensBefore.isBefore(moment, action))
                .toList();
    }

    /** Whether it may have been asked to cancel by then. */
    public boolean mayBeCancelled(Exchange moment) {
        return !isWhole() || !actionsUntil(moment, Operation.CANCEL).isEmpty();
    }

    /** Whether one of these may have had its effect after one look and before another. */
    public boolean mayBeTouched(Exchange first, Exchange last, Predicate<Operation> kinds) {
        return actions.stream()
                .anyMatch(action -> kinds.test(action.operation()) && HappensBefore.mayBeBetween(first, action, last));
    }

    /** Whether it was held when it was created and nothing was done to it by then: it is Queued. */
    public boolean isUntouched(Exchange moment) {
        return isHeld() && actions.stream().allMatch(action -> HappensBefore.isBefore(moment, action));
    }

    /** A job for a full queue is Rejected, held or not; one that others may have released is not known to be held. */
    private boolean isHeld() {
        return isWhole
                && creation()
                        .filter(Creation::isHeld)
                        .filter(creation -> !creation.exchange().identity().equals("full-queue"))
                        .isPresent();
    }

    /** Whether it does not go on by itself at that moment: held from its creation, and not released so far. */
    public boolean standsStill(Exchange moment) {
        return isHeld() && actionsUntil(moment, Operation.RELEASE).isEmpty();
    }

    /** Whether it may have been moved into such a status by then. */
    public boolean mayHaveBeenMoved(Exchange moment, Predicate<JobStatus> into) {
        return actionsUntil(moment, Operation.MOVE).stream()
                .flatMap(move -> movedTo(move).stream())
                .anyMatch(into);
    }

    /** Whether it was read before that moment in such a status, or may have been moved into one by then. */
    public boolean mayHaveBeen(Exchange moment, Predicate<JobStatus> such) {
        return mayHaveBeenMoved(moment, such)
                || readings.stream()
                        .anyMatch(before -> before.status().filter(such).isPresent()
                                && HappensBefore.isBefore(before.exchange(), moment));
    }

    /** The last reading that was over before the exchange began. */
    public Optional<Observation> lastBefore(Exchange moment) {
        return readings.stream()
                .filter(reading -> HappensBefore.isBefore(reading.exchange(), moment))
                .max(Comparator.comparing(reading -> reading.exchange().answeredAt()));
    }

    /** The first reading that began after the exchange was over. */
    public Optional<Observation> firstAfter(Exchange moment) {
        return readings.stream()
                .filter(reading -> HappensBefore.isBefore(moment, reading.exchange()))
                .min(Comparator.comparing(reading -> reading.exchange().sentAt()));
    }

    /** The status that a move asks for. */
    public static Optional<JobStatus> movedTo(Exchange move) {
        return JobStatus.of(move.request().message().json().path("status").asText());
    }
}
