package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Jobs that a run may have made without being told of them: their creation was not answered, or by an answer that shows
 * nothing. A listing tells them by their parameters, of which no two creations of a run have the same.
 */
public final class LostJobs {

    private final History history;
    private final Set<String> known;
    private final List<Creation> lost;

    private LostJobs(History history, Set<String> known) {
        this.history = history;
        this.known = known;
        this.lost = history.creations().stream()
                .filter(Creation::isLost)
                .filter(creation -> !isRefused(history.settled(creation.exchange())))
                .toList();
    }

    /** Those of a run, which knows the other jobs of these ids. */
    public static LostJobs of(List<Exchange> exchanges, Set<String> known) {
        // Most runs lose nothing, and the history of all their exchanges is dear to tell.
        boolean isAnyLost = exchanges.stream()
                .anyMatch(exchange -> exchange.operation() == Operation.CREATE && exchange.mayHaveBeenDone());
        return new LostJobs(History.of(isAnyLost ? exchanges : List.of()), known);
    }

    /** The target does not make a job of what it refuses when the same is sent once more. */
    private static boolean isRefused(Exchange settled) {
        return !settled.showsNothing() && settled.status() / 100 == 4;
    }

    /** The creations that may have made a job of which the run was not told, in their order. */
    public List<Exchange> creations() {
        return lost.stream().map(Creation::exchange).toList();
    }

    /** Their jobs, as far as listings show them, each with its creation. */
    public Map<String, Exchange> found() {
        Map<String, Exchange> found = new LinkedHashMap<>();
        for (JobHistory story : history.jobs()) {
            if (story.creation().isEmpty()
                    && !known.contains(story.id())
                    && !story.listings().isEmpty()) {
                Observation seen = story.listings().get(0);
                lost.stream()
                        .filter(creation -> isOf(creation, seen))
                        .findFirst()
                        .ifPresent(creation -> found.put(story.id(), creation.exchange()));
            }
        }
        return found;
    }

    private boolean isOf(Creation creation, Observation seen) {
        return creation.isTelling()
                && seen.exchange().identity().equals(creation.exchange().identity())
                && HappensBefore.isBefore(creation.exchange(), seen.exchange())
                && wasListedBefore(creation)
                && Echo.isWhatWasSent(creation, seen);
    }

    /** The creations of which listings do not tell whether they have made a job. */
    public List<Exchange> untold() {
        List<Exchange> untold = new ArrayList<>();
        for (Creation creation : lost) {
            boolean isTold = creation.isTelling()
                    && wasListedBefore(creation)
                    && lists(creation).anyMatch(list -> HappensBefore.isBefore(creation.exchange(), list));
            if (!isTold) {
                untold.add(creation.exchange());
            }
        }
        return untold;
    }

    /** An earlier run had the same parameters: its jobs are told by their having been there before. */
    private boolean wasListedBefore(Creation creation) {
        return lists(creation).anyMatch(list -> HappensBefore.isBefore(list, creation.exchange()));
    }

    /** The last pages of listings by whoever sent the creation. */
    private Stream<Exchange> lists(Creation creation) {
        return history.exchanges().stream()
                .filter(list -> list.operation() == Operation.LIST && list.status() == 200)
                .filter(list -> list.identity().equals(creation.exchange().identity()))
                .filter(list -> list.json().path("data").isArray()
                        && !list.json().at("/links/next").isTextual());
    }
}
