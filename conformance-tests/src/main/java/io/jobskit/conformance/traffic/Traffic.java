package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Target;
import java.util.List;

/**
 * Exchanges of the Jobs API that a file holds, or that have passed.
 *
 * @param id tells it from other traffic
 * @param target the implementation that was asked, with an identity for each caller
 * @param exchanges what was asked and answered, in order; redirects as far as they were followed, and test control
 * @param summary what of it is judged and what was left out, or why there is nothing, as sentences
 */
public record Traffic(String id, Target target, List<Exchange> exchanges, String summary) {

    /** Keeps a list of its own. */
    public Traffic {
        exchanges = List.copyOf(exchanges);
    }
}
