package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which exchanges of a history are judged; the others are what is known besides. */
@FunctionalInterface
public interface Scope {

    /** Whether that exchange is judged. */
    boolean has(Exchange exchange);

    /** The whole history. */
    static Scope all() {
        return any -> true;
    }

    /** These exchanges alone. */
    static Scope of(Collection<Exchange> exchanges) {
        Set<Integer> numbers = exchanges.stream().map(Exchange::number).collect(Collectors.toSet());
        return exchange -> numbers.contains(exchange.number());
    }
}
