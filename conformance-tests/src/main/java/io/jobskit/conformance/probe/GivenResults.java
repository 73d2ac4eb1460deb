package io.jobskit.conformance.probe;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Jobs whose owner was given their results, and to which nothing was done since. */
final class GivenResults {

    /** The codes with which results are given. */
    static final Set<Integer> ANSWERS = Set.of(200, 303);

    private GivenResults() {}

    /** Their ids, in the order in which the results were given. */
    static List<String> among(List<Exchange> exchanges, String owner) {
        Set<String> given = new LinkedHashSet<>();
        for (Exchange exchange : exchanges) {
            if (exchange.operation() == Operation.DOWNLOAD
                    && ANSWERS.contains(exchange.status())
                    && exchange.identity().equals(owner)) {
                given.add(exchange.request().job());
            } else if (exchange.operation() == Operation.CANCEL
                    || exchange.operation().isControl()) {
                given.remove(exchange.request().job());
            }
        }
        return List.copyOf(given);
    }
}
