package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests that were sent more than once: all have one mark. */
final class Tries {

    private final Map<String, List<Exchange>> byMark;

    Tries(List<Exchange> exchanges) {
        this.byMark = exchanges.stream()
                .filter(exchange -> !exchange.mark().isEmpty())
                .collect(Collectors.groupingBy(Exchange::mark));
    }

    private List<Exchange> of(Exchange exchange) {
        return byMark.getOrDefault(exchange.mark(), List.of(exchange));
    }

    Exchange settled(Exchange exchange) {
        List<Exchange> same = of(exchange);
        return same.get(same.size() - 1);
    }

    boolean wasSentAgain(Exchange exchange) {
        return exchange.showsNothing() && settled(exchange).number() != exchange.number();
    }

    boolean wasSentBefore(Exchange exchange) {
        Exchange first = of(exchange).get(0);
        return first.number() != exchange.number() && first.mayHaveBeenDone();
    }
}
