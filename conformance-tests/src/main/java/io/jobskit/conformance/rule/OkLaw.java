package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.List;

/** Where reading shows the job and a listing is given, it is by a 200: READ-01 and LIST-01. */
final class OkLaw implements Law {

    @Override
    public void judge(History history, Judgements judgements) {
        for (Exchange exchange : history.exchanges()) {
            boolean isOther = exchange.status() / 100 == 2 && exchange.status() != 200;
            if (isOther && exchange.operation() == Operation.READ && showsTheJob(exchange)) {
                blame(judgements, "READ-01", "Reading job " + exchange.request().job(), exchange);
            } else if (isOther && exchange.operation() == Operation.LIST) {
                blame(judgements, "LIST-01", "Listing", exchange);
            }
        }
    }

    private static boolean showsTheJob(Exchange exchange) {
        return exchange.json()
                .path("data")
                .path("id")
                .asText()
                .equals(exchange.request().job());
    }

    private static void blame(Judgements judgements, String requirement, String what, Exchange exchange) {
        judgements.violated(
                requirement, new Difference.WrongStatusCode(what, List.of(200), exchange.status()), exchange);
    }
}
