package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.Set;

/** No request of the API is answered with a server error (PROTOCOL-03); odd ids are READ-05's, which says so itself. */
final class ServerErrorLaw implements Law {

    private static final String ODD_IDS = "READ-05";

    private static final Set<String> METHODS_OF_THE_API = Set.of("GET", "POST", "DELETE");

    @Override
    public void judge(History history, Judgements judgements) {
        for (Exchange exchange : history.exchanges()) {
            if (exchange.operation().isControl()
                    || exchange.answer().isEmpty()
                    || (exchange.requirement().equals(ODD_IDS)
                            && history.settled(exchange).status() >= 500)) {
                continue;
            }
            judgements.judged("PROTOCOL-03", "no server error");
            if (exchange.status() >= 500 && !isMethodUnknown(exchange)) {
                judgements.violated(
                        "PROTOCOL-03",
                        new Difference.Unwanted("%s was answered with %s"
                                .formatted(
                                        exchange.request().line(),
                                        exchange.answer().orElseThrow().line())),
                        exchange);
            }
        }
    }

    private static boolean isMethodUnknown(Exchange exchange) {
        return exchange.status() == 501
                && !METHODS_OF_THE_API.contains(exchange.request().method());
    }
}
