package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where redirects led, as far as they were followed. */
final class Redirects {

    private static final int MOST = 10;

    private final Map<URI, List<Exchange>> answers;
    private final Set<Integer> ends;

    Redirects(List<Exchange> exchanges, Tries tries) {
        this.answers = exchanges.stream()
                .filter(next -> next.operation() == Operation.OTHER || next.operation() == Operation.DOWNLOAD)
                .filter(next -> next.request().method().equals("GET") && !tries.wasSentAgain(next))
                .collect(Collectors.groupingBy(next -> next.request().uri()));
        this.ends = exchanges.stream()
                .flatMap(redirect -> endOf(redirect).stream())
                .map(Exchange::number)
                .collect(Collectors.toSet());
    }

    /** Whether a redirect led to it in the end. */
    boolean isEnd(Exchange exchange) {
        return ends.contains(exchange.number());
    }

    Optional<Exchange> endOf(Exchange redirect) {
        Optional<Exchange> end = redirect.status() == 303 ? followed(redirect) : Optional.empty();
        for (int i = 0; i < MOST && end.filter(Location::isRedirect).isPresent(); i++) {
            Optional<Exchange> next = end.flatMap(this::followed);
            if (next.isEmpty()) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** What was answered where an answer says that something is, whatever it is itself. */
    Optional<Exchange> followed(Exchange redirect) {
        return Location.of(redirect)
                .address()
                .flatMap(address -> answers.getOrDefault(address, List.of()).stream()
                        .filter(next -> HappensBefore.isBefore(redirect, next))
                        .findFirst());
    }
}
