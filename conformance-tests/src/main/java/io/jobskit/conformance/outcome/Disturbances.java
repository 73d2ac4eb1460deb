package io.jobskit.conformance.outcome;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;

/**
 * What came between a run and its target, and shows nothing of what was asked.
 *
 * @param gatewayErrors how many answers were 502, 503 or 504
 * @param unanswered how many requests were sent and not answered
 */
public record Disturbances(int gatewayErrors, int unanswered) {

    /** Those among the exchanges of a run. */
    public static Disturbances among(List<Exchange> exchanges) {
        long gatewayErrors = exchanges.stream().filter(Exchange::isGatewayError).count();
        long unanswered = exchanges.stream()
                .filter(exchange -> exchange.answer().isEmpty()
                        && !exchange.request().message().headers().isEmpty())
                .count();
        return new Disturbances((int) gatewayErrors, (int) unanswered);
    }

    /** None at all. */
    public static Disturbances none() {
        return new Disturbances(0, 0);
    }
}
