package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Moments that never change once they are known: when a job started, and when it completed. */
final class Moments {

    /** So far the clocks of a server and of the kit may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private Moments() {}

    /**
     * Two observations, one before the other, between which a moment may not have changed.
     *
     * @param aged how much older the job was made between them: all its moments are that much earlier then
     */
    record Pair(Observation first, Observation then, String name, Duration aged) {

        boolean isMoved() {
            return !Times.same(expected(), then.time(name).orElseThrow());
        }

        private Instant expected() {
            return first.time(name).orElseThrow().minus(aged);
        }

        Difference difference() {
            String what = "The %s of job %s".formatted(name, then.id());
            return aged.isZero()
                    ? new Difference.Disagreement(
                            what,
                            first.attribute(name).asText(),
                            then.attribute(name).asText())
                    : new Difference.WrongMember(
                            "%s, which was made %s older,".formatted(what, ValueWords.duration(aged)),
                            "%s, as it was %s before"
                                    .formatted(expected(), first.attribute(name).asText()),
                            then.attribute(name));
        }
    }

    /** Each observation that shows it, with the last that did before, and with the first of all: what drifts is far from that. */
    static List<Pair> pairs(JobHistory story, List<Observation> observations, String name) {
        List<Observation> known = observations.stream()
                .filter(observation -> observation.time(name).isPresent())
                .toList();
        return IntStream.range(1, known.size())
                .boxed()
                .flatMap(place -> Stream.concat(firstBefore(known, place).stream(), before(known, place).stream())
                        .map(first -> new Pair(first, known.get(place), name, aged(story, first, known.get(place)))))
                .filter(pair -> !mayChange(story, pair.first(), pair.then(), name))
                .filter(pair -> pair.aged().isZero() || isSound(story, pair.first(), name))
                .toList();
    }

    /**
     * Whether a moment can be what it says, of a job that has ended: after the creation and before it was told, by
     * clocks that need not agree. One that cannot is wrong in itself, and ageing tells nothing more of it.
     */
    private static boolean isSound(JobHistory story, Observation seen, String name) {
        Instant time = seen.time(name).orElseThrow();
        Duration aged = story.actionsUntil(seen.exchange(), Operation.AGE).stream()
                .map(Moments::by)
                .reduce(Duration.ZERO, Duration::plus);
        return seen.status().filter(JobStatus::hasEnded).isPresent()
                && !time.isAfter(seen.exchange().answeredAt().plus(CLOCKS))
                && story.creation()
                        .map(creation ->
                                creation.exchange().sentAt().minus(aged).minus(CLOCKS))
                        .filter(earliest -> !time.isBefore(earliest))
                        .isPresent();
    }

    private static Duration by(Exchange age) {
        return Duration.parse(age.request().message().json().path("by").asText("PT0S"));
    }

    /** Whether the two show what should be the same moment, or what others may have moved. */
    static boolean areCompared(JobHistory story, Observation first, Observation then, String name) {
        return first.time(name).isPresent()
                && then.time(name).isPresent()
                && !story.mayBeTouched(first.exchange(), then.exchange(), Operation.AGE::equals)
                && (!mayChange(story, first, then, name) || mayOthersChange(story, first, then, name));
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

    /** The first of all, unless the last before is that. */
    private static Optional<Observation> firstBefore(List<Observation> known, int place) {
        return Optional.of(known.get(0)).filter(first -> place > 1 && first.isBefore(known.get(place)));
    }

    /** How much older it was made by what was over after the one and before the other. */
    private static Duration aged(JobHistory job, Observation first, Observation then) {
        return job.actions(Operation.AGE).stream()
                .filter(age -> isBetween(first, age, then))
                .map(Moments::by)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isBetween(Observation first, Exchange age, Observation then) {
        return age.status() / 100 == 2
                && HappensBefore.isBefore(first.exchange(), age)
                && HappensBefore.isBefore(age, then.exchange());
    }

    private static boolean mayBeAged(JobHistory job, Observation first, Observation then) {
        return job.actions(Operation.AGE).stream()
                .anyMatch(age -> HappensBefore.mayBeBetween(first.exchange(), age, then.exchange())
                        && !isBetween(first, age, then));
    }

    /** Ageing moves every time, by how much is known if it was over in between; cancelling or moving a job that has ended may be an end of its own, and no start. */
    private static boolean mayChange(JobHistory job, Observation first, Observation then, String name) {
        boolean isMoved = job.mayBeTouched(first.exchange(), then.exchange(), Operation.MOVE::equals)
                && !first.status().equals(then.status())
                && !(name.equals("started_at") && isMovedToItsEnd(job, first, then));
        return isMoved
                || mayBeAged(job, first, then)
                || mayOthersChange(job, first, then, name)
                || (!name.equals("started_at")
                        && job.mayBeTouched(first.exchange(), then.exchange(), Operation.CANCEL::equals));
    }

    /** Others may have aged the job, which moves its times into the past, or cancelled it, which may be an end of its own. */
    private static boolean mayOthersChange(JobHistory job, Observation first, Observation then, String name) {
        boolean isCancelled = then.status().filter(JobStatus::isCancelAsked).isPresent()
                && !first.status().equals(then.status());
        return !job.isWhole()
                && (isCancelled
                        || then.time(name)
                                .orElseThrow()
                                .isBefore(first.time(name).orElseThrow()));
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
