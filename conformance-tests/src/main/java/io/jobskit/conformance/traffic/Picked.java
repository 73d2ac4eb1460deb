package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Request;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that is about the Jobs API.
 *
 * @param entry the entry
 * @param route what it asks for
 * @param address its whole address
 * @param identity the name of whoever sent it
 */
record Picked(TrafficEntry entry, RecordedRoute route, URI address, String identity) {

    /** Its exchange; one of which it is not said how long it lasted may have lasted to the end. */
    Exchange exchange(int number, Instant end) {
        Optional<Answer> answer = entry.answer();
        return new Exchange(
                number,
                "",
                "",
                identity,
                new Request(route.operation(), route.job(), entry.method(), address, entry.sent()),
                answer,
                answer.isPresent() ? "" : entry.trouble(),
                entry.startedAt(),
                entry.answeredAt().orElse(end));
    }
}
