package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody was permitted before and is permitted afterwards is not forbidden in between: rights are of a user, and not
 * of whoever asked last (sections "Check a job's status", "Download a job's results", "Check the status of all jobs").
 */
final class PermittedRules {

    private static final int FORBIDDEN = 403;
    private static final int PERMITTED = 200;
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
                        (history, scope, judgement) -> judge(history, entry.getKey(), scope, judgement)))
                .toList();
    }

    private static void judge(History history, Operation operation, Scope scope, Judgement judgement) {
        List<Exchange> forbidden = of(history, operation, FORBIDDEN).toList();
        if (forbidden.isEmpty()) {
            return;
        }
        Map<Asked, List<Exchange>> permitted =
                of(history, operation, PERMITTED).collect(Collectors.groupingBy(Asked::of));
        forbidden.stream()
                .filter(scope::has)
                .forEach(exchange -> judge(exchange, permitted.getOrDefault(Asked.of(exchange), List.of()), judgement));
    }

    private static void judge(Exchange forbidden, List<Exchange> permitted, Judgement judgement) {
        List<Exchange> before = permitted.stream()
                .filter(exchange -> exchange.number() < forbidden.number())
                .toList();
        permitted.stream()
                .filter(exchange -> exchange.number() > forbidden.number() && !before.isEmpty())
                .findFirst()
                .ifPresent(after -> judgement.violated(
                        new Difference.WrongStatusCode(
                                forbidden.request().line() + ", permitted before and afterwards,",
                                List.of(PERMITTED),
                                FORBIDDEN),
                        before.get(before.size() - 1),
                        forbidden,
                        after));
    }

    private static Stream<Exchange> of(History history, Operation operation, int status) {
        return history.exchanges().stream()
                .filter(exchange -> exchange.operation() == operation && exchange.status() == status);
    }

    /** What was asked, and by whom. */
    private record Asked(String identity, URI uri) {

        static Asked of(Exchange exchange) {
            return new Asked(exchange.identity(), exchange.request().uri());
        }
    }
}
