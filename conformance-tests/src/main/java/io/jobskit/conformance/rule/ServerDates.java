package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The server's own time at each answer, as its header Date says: a listing of many jobs says it once for all. */
final class ServerDates {

    private final Map<Exchange, Optional<Instant>> known = new ConcurrentHashMap<>();

    private ServerDates() {}

    static ServerDates of(History history) {
        return history.derived(ServerDates.class, any -> new ServerDates());
    }

    /** Empty if the answer says none. */
    Optional<Instant> of(Exchange exchange) {
        return known.computeIfAbsent(exchange, ServerDates::read);
    }

    /** As it is written; empty if it is not. */
    static String header(Exchange exchange) {
        return exchange.answer()
                .flatMap(answer -> answer.message().header("Date"))
                .orElse("");
    }

    /** An answer that comes from a cache is older than it is. */
    private static Optional<Instant> read(Exchange exchange) {
        if (exchange.answer().flatMap(answer -> answer.message().header("Age")).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header(exchange))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
