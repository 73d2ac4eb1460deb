package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import java.util.List;

/** What a rule says of a history. */
public sealed interface Ruling {

    /** It was judged, and is so wherever that could be told; the exchanges are those of one such place, if it has any. */
    record Kept(List<Exchange> evidence) implements Ruling {}

    /** It was judged, and is not so. */
    record Violated(List<Violation> violations) implements Ruling {}

    /** Nothing in the history tells. */
    record Untold() implements Ruling {}

    /**
     * One place where it is not so.
     *
     * @param difference what is wrong
     * @param evidence the exchanges that show it, in the order of the wire
     */
    record Violation(Difference difference, List<Exchange> evidence) {}
}
