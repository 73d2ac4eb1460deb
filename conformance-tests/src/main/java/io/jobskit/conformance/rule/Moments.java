package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Moments that never change once they are known: when a job started, and when it completed. */
final class Moments {

    private Moments() {}

    /** Two observations, one before the other, between which a moment may not have changed. */
    record Pair(Observation first, Observation then, String name) {

        boolean isMoved() {
            return !Times.same(first.time(name).orElseThrow(), then.time(name).orElseThrow());
        }
    }

    /** Each observation that shows it, with the last that did before. */
    static List<Pair> pairs(JobHistory story, List<Observation> observations, String name) {
        List<Observation> known = observations.stream()
                .filter(observation -> observation.time(name).isPresent())
                .toList();
        return IntStream.range(1, known.size())
                .mapToObj(place -> before(known, place).map(first -> new Pair(first, known.get(place), name)))
                .flatMap(Optional::stream)
                .filter(pair -> !mayChange(story, pair.first(), pair.then(), name))
                .toList();
    }

    /** Whether the two show what should be the same moment. */
    static boolean areToBeTheSame(JobHistory story, Observation first, Observation then, String name) {
        return first.time(name).isPresent() && then.time(name).isPresent() && !mayChange(story, first, then, name);
    }

    /** Whether listings show now one and now another. */
    static boolean moveInListings(JobHistory story, String name) {
        return pairs(story, story.listings(), name).stream().anyMatch(Pair::isMoved);
    }

    private static Optional<Observation> before(List<Observation> known, int place) {
        for (int earlier = place - 1; earlier >= 0; earlier--) {
            if (known.get(earlier).isBefore(known.get(place))) {
                return Optional.of(known.get(earlier));
            }
        }
        return Optional.empty();
    }

    /** Ageing moves every time; cancelling or moving a job that has ended may be an end of its own. */
    private static boolean mayChange(JobHistory job, Observation first, Observation then, String name) {
        boolean isMoved = job.mayBeTouched(first.exchange(), then.exchange(), Operation.MOVE::equals)
                && !first.status().equals(then.status())
                && !(name.equals("started_at") && isMovedToItsEnd(job, first, then));
        return isMoved
                || job.mayBeTouched(
                        first.exchange(),
                        then.exchange(),
                        action -> action == Operation.AGE || action == Operation.CANCEL);
    }

    /** A job that runs and is then at its end has not started anew; one that was put back into the queue may have. */
    private static boolean isMovedToItsEnd(JobHistory job, Observation first, Observation then) {
        return first.isIn(JobStatus.IN_PROGRESS)
                && job.actions(Operation.MOVE).stream()
                        .filter(move -> HappensBefore.mayBeBetween(first.exchange(), move, then.exchange()))
                        .allMatch(move -> JobHistory.movedTo(move)
                                .filter(JobStatus::hasEnded)
                                .isPresent());
    }
}
