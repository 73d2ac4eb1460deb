package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes where redirects lead, until one leads nowhere or to where the way has been. */
final class Way {

    private static final int MOST_REDIRECTS = 10;

    private Way() {}

    /** That exchange, and those after it. */
    static List<Exchange> from(Exchange first, Function<URI, Exchange> follow) {
        List<Exchange> way = new ArrayList<>(List.of(first));
        Exchange last = first;
        while ((way.size() == 1 ? leadsOn(last) : Location.isRedirect(last)) && way.size() <= MOST_REDIRECTS) {
            Optional<URI> next = Location.of(last).address();
            boolean isNew = next.isPresent()
                    && way.stream().noneMatch(been -> been.request().uri().equals(next.get()));
            if (!isNew) {
                break;
            }
            last = follow.apply(next.get());
            way.add(last);
        }
        return List.copyOf(way);
    }

    /** The API itself redirects with 303 alone, and what is behind it as HTTP allows. */
    private static boolean leadsOn(Exchange exchange) {
        return exchange.operation() == Operation.OTHER ? Location.isRedirect(exchange) : exchange.status() == 303;
    }
}
