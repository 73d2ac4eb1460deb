package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a job between two looks at it: whether it stood still, and what else happened meanwhile. */
final class Still {

    private static final Set<String> UNPERMITTED = Set.of("no-permission", "no-scope");

    private final JobHistory story;
    private final List<Exchange> owners;
    private final List<Exchange> trespasses;
    private final List<Exchange> ofTwins;

    Still(History history, JobHistory story) {
        this.story = story;
        String owner =
                story.creation().map(creation -> creation.exchange().identity()).orElse("");
        Map<Boolean, List<Exchange>> isTrespass = story.actions().stream()
                .collect(Collectors.partitioningBy(action -> action.operation() == Operation.CANCEL
                        && !action.identity().equals(owner)
                        && !mayBePermitted(action)));
        this.trespasses = isTrespass.getOrDefault(true, List.of());
        this.owners = isTrespass.getOrDefault(false, List.of());
        this.ofTwins = ofTwins(history, story);
    }

    /** The documentation lists no answer for whoever cancels without the permission or the scope (ACCESS-11). */
    private static boolean mayBePermitted(Exchange cancel) {
        return UNPERMITTED.contains(cancel.identity()) && cancel.status() / 100 == 2;
    }

    /** What is known of each job that was looked at more than once. */
    static Stream<Still> ofJobsReadTwice(History history) {
        return history.jobs().stream()
                .filter(story -> story.readings().size() > 1)
                .map(story -> new Still(history, story));
    }

    JobHistory story() {
        return story;
    }

    private static List<Exchange> ofTwins(History history, JobHistory story) {
        Optional<Creation> creation = story.creation();
        if (creation.isEmpty() || !creation.get().isTelling()) {
            return List.of();
        }
        return history.twins(story).stream()
                .flatMap(twin -> twin.actions(Operation.CANCEL).stream())
                .toList();
    }

    /** Readings, each with the one before it, where it is known which came first. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Observation before = null;
        for (Observation reading : story.readings()) {
            if (reading.kind() == Observation.Kind.READ) {
                if (before != null && before.isBefore(reading)) {
                    pairs.add(new Pair(before, reading));
                }
                before = reading;
            }
        }
        return pairs;
    }

    /** Two readings, one after the other. */
    record Pair(Observation first, Observation then) {

        boolean isBetween(Exchange something) {
            return HappensBefore.mayBeBetween(first.exchange(), something, then.exchange());
        }

        boolean isSameStatus() {
            return first.status().isPresent() && first.status().equals(then.status());
        }
    }

    /**
     * Whether the job had no reason to change: it was in the same status, one that it does not leave by itself, and
     * what was done to it meanwhile, if anything, changes nothing there: cancelling what is over, releasing what has
     * ended.
     */
    boolean isStill(Pair pair) {
        if (!pair.isSameStatus()) {
            return false;
        }
        JobStatus status = pair.first().status().orElseThrow();
        return (status.hasEnded() || story.standsStill(pair.then().exchange()))
                && owners.stream().filter(pair::isBetween).allMatch(action -> changesNothing(action, status));
    }

    private static boolean changesNothing(Exchange action, JobStatus status) {
        return switch (action.operation()) {
            case CANCEL -> status.isFinal();
            case RELEASE -> status.hasEnded();
            default -> false;
        };
    }

    /** Somebody else's attempt to cancel the job meanwhile, when its owner did nothing to it. */
    Optional<Exchange> trespass(Pair pair) {
        return alone(pair, trespasses);
    }

    /** The cancelling of a job with the same parameters meanwhile, when nobody did anything to this one. */
    Optional<Exchange> twinCancelled(Pair pair) {
        return trespasses.stream().anyMatch(pair::isBetween) ? Optional.empty() : alone(pair, ofTwins);
    }

    private Optional<Exchange> alone(Pair pair, List<Exchange> actions) {
        return owners.stream().anyMatch(pair::isBetween)
                ? Optional.empty()
                : actions.stream().filter(pair::isBetween).findFirst();
    }

    /** Whether it became cancelled meanwhile although nobody who may had asked for it. */
    boolean isCancelledBetween(Pair pair) {
        return story.creation().isPresent()
                && isCancelled(pair.then())
                && pair.first().status().isPresent()
                && !isCancelled(pair.first())
                && owners.stream()
                        .noneMatch(action -> !HappensBefore.isBefore(pair.then().exchange(), action)
                                && (action.operation() == Operation.CANCEL
                                        || action.operation() == Operation.AGE
                                        || (action.operation() == Operation.MOVE && pair.isBetween(action))));
    }

    private static boolean isCancelled(Observation seen) {
        return seen.status()
                .filter(status -> status == JobStatus.CANCEL_REQUESTED || status.isCancelled())
                .isPresent();
    }

    /** Whether nothing was done to the job, by whomever, nor to its twins. */
    boolean isQuiet(Pair pair) {
        return Stream.of(owners, trespasses, ofTwins).flatMap(List::stream).noneMatch(pair::isBetween);
    }
}
