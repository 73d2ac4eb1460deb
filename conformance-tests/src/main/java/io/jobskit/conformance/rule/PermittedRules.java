package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody was permitted before and is permitted afterwards is not forbidden in between: rights are of a user, and not
 * of whoever asked last (sections "Check a job's status", "Download a job's results", "Check the status of all jobs").
 */
final class PermittedRules {

    private static final int FORBIDDEN = 403;
    private static final Map<Operation, String> REQUIREMENTS = Map.of(
            Operation.READ, "READ-01",
            Operation.DOWNLOAD, "DOWNLOAD-01",
            Operation.LIST, "LIST-01");

    private PermittedRules() {}

    static List<Rule> all() {
        return REQUIREMENTS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Rule(
                        entry.getValue(),
                        "what is permitted before and afterwards is not forbidden in between",
                        (history, scope, judgement) -> history.exchanges().stream()
                                .filter(exchange -> exchange.operation() == entry.getKey()
                                        && exchange.status() == FORBIDDEN
                                        && scope.has(exchange))
                                .forEach(forbidden -> judge(history, forbidden, judgement))))
                .toList();
    }

    private static void judge(History history, Exchange forbidden, Judgement judgement) {
        List<Exchange> before = permitted(history, forbidden)
                .filter(exchange -> exchange.number() < forbidden.number())
                .toList();
        permitted(history, forbidden)
                .filter(exchange -> exchange.number() > forbidden.number() && !before.isEmpty())
                .findFirst()
                .ifPresent(after -> judgement.violated(
                        new Difference.WrongStatusCode(
                                forbidden.request().line() + ", permitted before and afterwards,",
                                List.of(200),
                                FORBIDDEN),
                        before.get(before.size() - 1),
                        forbidden,
                        after));
    }

    /** The same, asked by the same. */
    private static Stream<Exchange> permitted(History history, Exchange forbidden) {
        return history.exchanges().stream()
                .filter(exchange -> exchange.status() == 200
                        && exchange.operation() == forbidden.operation()
                        && exchange.identity().equals(forbidden.identity())
                        && exchange.request().uri().equals(forbidden.request().uri()));
    }
}
