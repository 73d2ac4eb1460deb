package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a rule has found so far, while it looks. */
public final class Judgement {

    private final List<Ruling.Violation> violations = new ArrayList<>();
    private List<Exchange> told = List.of();
    private boolean isJudged;

    Judgement() {}

    /** Something was seen that tells whether the sentence is kept, whichever way it went. */
    public void judged() {
        isJudged = true;
    }

    /** The sentence is violated, as these exchanges show. */
    public void violated(Difference difference, Exchange... evidence) {
        violations.add(new Ruling.Violation(difference, inOrder(evidence)));
    }

    private static List<Exchange> inOrder(Exchange... evidence) {
        return Stream.of(evidence)
                .distinct()
                .sorted(Comparator.comparingInt(Exchange::number))
                .toList();
    }

    /** Judged, and violated if it does not hold. */
    public void that(boolean holds, java.util.function.Supplier<Difference> difference, Exchange... evidence) {
        judged();
        if (told.isEmpty()) {
            told = inOrder(evidence);
        }
        if (!holds) {
            violated(difference.get(), evidence);
        }
    }

    Ruling ruling() {
        if (!violations.isEmpty()) {
            return new Ruling.Violated(List.copyOf(violations));
        }
        return isJudged ? new Ruling.Kept(told) : new Ruling.Untold();
    }
}
