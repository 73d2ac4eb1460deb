package io.jobskit.reports.postman;

import io.jobskit.contract.verdict.ExchangeRecord;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redirects of a folder that a later request of it follows: where they lead is a variable, for the server says it anew. */
final class RedirectVariables {

    private final Map<Integer, String> given = new HashMap<>();
    private final Map<Integer, String> followed = new HashMap<>();

    RedirectVariables(List<ExchangeRecord> exchanges) {
        Map<String, String> leadingTo = new HashMap<>();
        for (ExchangeRecord exchange : exchanges) {
            Optional.ofNullable(leadingTo.get(exchange.url()))
                    .ifPresent(variable -> followed.put(exchange.number(), variable));
            location(exchange).ifPresent(location -> leadingTo.put(location, "location_" + exchange.number()));
        }
        exchanges.stream()
                .filter(exchange -> followed.containsValue("location_" + exchange.number()))
                .forEach(exchange -> given.put(exchange.number(), "location_" + exchange.number()));
    }

    /** The variable that the answer to a request sets. */
    Optional<String> givenBy(ExchangeRecord exchange) {
        return Optional.ofNullable(given.get(exchange.number()));
    }

    /** The variable that is the address of a request. */
    Optional<String> followedBy(ExchangeRecord exchange) {
        return Optional.ofNullable(followed.get(exchange.number()));
    }

    private static Optional<String> location(ExchangeRecord exchange) {
        return exchange.response()
                .header("Location")
                .filter(location -> exchange.status() / 100 == 3)
                .map(location -> resolved(exchange.url(), location));
    }

    private static String resolved(String url, String location) {
        try {
            return URI.create(url).resolve(location).toString();
        } catch (IllegalArgumentException noAddress) {
            return location;
        }
    }
}
