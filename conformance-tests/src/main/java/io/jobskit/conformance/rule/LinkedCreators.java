package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;

/** Where a job's creator links lead (RESOURCE-10). */
final class LinkedCreators {

    private LinkedCreators() {}

    /** Whatever links lead to, if that has an id, it is the creator's, where one leads to whom its job shows. */
    static void judge(History history, Scope scope, Judgement judgement) {
        List<Linked> all = history.jobs().stream()
                .flatMap(job -> job.readings().stream()
                        .flatMap(seen -> CreatorRules.Shown.of(job, seen).stream())
                        .limit(1))
                .flatMap(shown -> history.attempts(shown.job().id(), Operation.OTHER).stream()
                        .filter(one -> isCreator(shown.job(), one))
                        .map(one -> new Linked(shown, one)))
                .toList();
        if (all.stream().anyMatch(Linked::isTheCreator)) {
            all.stream()
                    .filter(linked -> scope.has(linked.there))
                    .forEach(linked -> judgement.that(
                            linked.isTheCreator(),
                            () -> new Difference.Unwanted("Job %s shows the creator %s, and '%s' leads to %s"
                                    .formatted(
                                            linked.shown.job().id(),
                                            linked.shown.creator(),
                                            CreatorRules.path(linked.there),
                                            linked.id())),
                            linked.shown.seen().exchange(),
                            linked.there));
        }
    }

    private record Linked(CreatorRules.Shown shown, Exchange there) {

        String id() {
            return there.json().at("/data/id").asText();
        }

        boolean isTheCreator() {
            return id().equals(shown.creator());
        }
    }

    private static boolean isCreator(JobHistory job, Exchange one) {
        return CreatorRules.isOwners(job, one)
                && CreatorRules.ENDS.stream()
                        .anyMatch(end -> CreatorRules.path(one).endsWith(job.id() + end))
                && one.status() == 200
                && one.json().at("/data/id").isTextual();
    }
}
