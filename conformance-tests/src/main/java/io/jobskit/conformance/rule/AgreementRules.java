package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A listed job agrees with the same job read by itself before and after (LIST-05). */
final class AgreementRules {

    private AgreementRules() {}

    static List<Rule> all() {
        return List.of(new Rule("LIST-05", "shows each job just as reading it does", AgreementRules::agrees));
    }

    private static void agrees(History history, Scope scope, Judgement judgement) {
        Set<String> moving = moving(history);
        for (JobHistory job : history.jobs()) {
            for (Observation listed : job.listings()) {
                if (!scope.has(listed)) {
                    continue;
                }
                Optional<Around> around = Around.of(job, listed);
                if (around.isEmpty() && isBehind(job, listed)) {
                    Observation before = job.lastBefore(listed.exchange()).orElseThrow();
                    judgement.violated(
                            Disagreement.of("status", before, listed)
                                    .orElseThrow()
                                    .difference(job),
                            before.exchange(),
                            listed.exchange());
                    break;
                }
                if (around.filter(told -> told.tellsTheStatus(listed)).isPresent()) {
                    judgement.judged();
                }
                Optional<Disagreement> found = around.flatMap(told -> present(job, told, listed, moving));
                if (found.isPresent()) {
                    judgement.violated(
                            found.get().difference(job), found.get().evidence().toArray(Exchange[]::new));
                    break;
                }
            }
        }
    }

    /** Whether the job had left the status in which it is listed, for good, and nothing was done to it since it was read. */
    private static boolean isBehind(JobHistory job, Observation listed) {
        return job.isWhole()
                && job.lastBefore(listed.exchange())
                        .filter(before -> before.status().isPresent()
                                && listed.status().isPresent()
                                && !job.mayBeTouched(before.exchange(), listed.exchange(), any -> true))
                        .filter(before -> !isCancelled(before, listed)
                                && !isAhead(before, listed)
                                && !before.status()
                                        .get()
                                        .canBecome(listed.status().get(), job.mayBeCancelled(listed.exchange())))
                        .isPresent();
    }

    /** A job that is listed as ended, and had not when it was read, has gone on meanwhile, rightly or not (STATUS-02). */
    private static boolean isAhead(Observation before, Observation listed) {
        return listed.status().get().hasEnded() && !before.status().get().hasEnded();
    }

    /** Which of its labels a cancelled job shows is a matter of its own (CANCEL-12). */
    private static boolean isCancelled(Observation one, Observation other) {
        return one.status().get().isCancelled() && other.status().get().isCancelled();
    }

    /** What a listing shows of the job in another way than reading does, if something is. */
    static Optional<Disagreement> disagreement(History history, JobHistory job) {
        Set<String> moving = moving(history);
        return job.listings().stream()
                .flatMap(listed -> Around.of(job, listed).flatMap(told -> present(job, told, listed, moving)).stream())
                .findFirst();
    }

    /** Moments that move from one listing to the next, of whichever job: that is wrong in itself (STATUS-10, STATUS-11). */
    private static Set<String> moving(History history) {
        return Stream.of("started_at", "completed_at")
                .filter(name -> history.jobs().stream().anyMatch(job -> Moments.moveInListings(job, name)))
                .collect(Collectors.toSet());
    }

    /** A member that a reading and a listing show differently. */
    record Disagreement(String what, String read, String listed, List<Exchange> evidence) {

        static Optional<Disagreement> of(String attribute, Observation read, Observation listed, Exchange... more) {
            List<Exchange> evidence = new ArrayList<>(List.of(read.exchange(), listed.exchange()));
            evidence.addAll(List.of(more));
            return Optional.of(new Disagreement(
                    attribute, text(read.attribute(attribute)), text(listed.attribute(attribute)), evidence));
        }

        private static String text(JsonNode node) {
            return node.isTextual() ? node.asText() : node.isMissingNode() ? "nothing" : node.toString();
        }

        Difference difference(JobHistory job) {
            return new Difference.Disagreement(
                    "The %s of job %s, read by itself and in the listing,".formatted(what, job.id()), read, listed);
        }
    }

    /** The readings around a listing, where nothing was done to the job meanwhile. */
    private record Around(Observation before, Observation after) {

        static Optional<Around> of(JobHistory job, Observation listed) {
            return job.lastBefore(listed.exchange())
                    .flatMap(before -> job.firstAfter(listed.exchange()).map(after -> new Around(before, after)))
                    .filter(around ->
                            !job.mayBeTouched(around.before.exchange(), around.after.exchange(), any -> true));
        }

        boolean tellsTheStatus(Observation listed) {
            return before.status().isPresent()
                    && after.status().isPresent()
                    && listed.status().isPresent();
        }
    }

    /** What changes is compared where the readings around the listing agree. */
    private static Optional<Disagreement> present(
            JobHistory job, Around around, Observation listed, Set<String> moving) {
        Observation before = around.before();
        Observation after = around.after();
        if (around.tellsTheStatus(listed)) {
            boolean cancelAsked = job.mayBeCancelled(after.exchange());
            if (before.status().get().canBecome(after.status().get(), cancelAsked)
                    && !fits(job, before, listed, after, cancelAsked)) {
                return Disagreement.of("status", before, listed, after.exchange());
            }
        }
        for (String name : new String[] {"started_at", "completed_at"}) {
            boolean isSteady = before.time(name).isPresent()
                    && after.time(name).isPresent()
                    && Times.same(before.time(name).get(), after.time(name).get());
            if (isSteady
                    && listed.time(name).isPresent()
                    && !Times.same(before.time(name).get(), listed.time(name).get())
                    && !moving.contains(name)) {
                return Disagreement.of(name, before, listed, after.exchange());
            }
        }
        return Optional.empty();
    }

    /** Whether the job can have been in the listed status between the two readings. */
    private static boolean fits(
            JobHistory job, Observation first, Observation listed, Observation last, boolean cancelAsked) {
        JobStatus from = first.status().orElseThrow();
        JobStatus middle = listed.status().orElseThrow();
        JobStatus to = last.status().orElseThrow();
        if (from == to && job.standsStill(last.exchange())) {
            return middle == from || (middle.isCancelled() && from.isCancelled());
        }
        return from.canBecome(middle, cancelAsked) && middle.canBecome(to, cancelAsked);
    }
}
