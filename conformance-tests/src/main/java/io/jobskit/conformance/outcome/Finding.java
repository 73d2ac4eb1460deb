package io.jobskit.conformance.outcome;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.Optional;

/** One thing that a run found out about one requirement, on these exchanges. */
public sealed interface Finding {

    /** The requirement's id. */
    String requirement();

    /** Where it was found. */
    Source source();

    /** The exchanges that it rests on, in the order of the wire. */
    List<Exchange> evidence();

    /** Where findings come from. Everything can find a violation; see {@link #earns()} for what can earn a pass. */
    enum Source {
        SCENARIO,
        HISTORY,
        PROBE,
        SCHEMA,
        WALK,
        RUN,
        /** Traffic that others made, of which there are no scenarios. */
        TRAFFIC,
        /** A run on a budget, in which what one scenario sends tells of other requirements as well. */
        TOUR;

        /** Whether what is kept there earns a pass: in a whole run, scenarios alone look for everything that a requirement says. */
        public boolean earns() {
            return this == SCENARIO || this == TRAFFIC || this == TOUR;
        }
    }

    /** A judgement was made and the target kept to the requirement. */
    record Kept(String requirement, Source source, String judgement, List<Exchange> evidence) implements Finding {}

    /** A judgement was made and the target violates the requirement; {@code shownBy} is the exchange that shows it, if one does. */
    record Violated(
            String requirement,
            Source source,
            Difference difference,
            List<Exchange> evidence,
            Optional<Exchange> shownBy)
            implements Finding {

        /** Shown by the last exchange of the evidence in which the difference has a place. */
        public Violated(String requirement, Source source, Difference difference, List<Exchange> evidence) {
            this(requirement, source, difference, evidence, difference.data().shownBy(evidence));
        }

        /** The line of the request whose answer shows it; empty if none does. */
        public String request() {
            return shownBy.map(exchange -> exchange.request().line()).orElse("");
        }
    }

    /** The way that the target goes where the documentation leaves a choice; {@code reading} is from the catalogue if it can be. */
    record Observed(String requirement, Source source, String reading, List<Exchange> evidence) implements Finding {}

    /** It was tried, and could not be judged. */
    record Unjudged(String requirement, Source source, String reason, List<Exchange> evidence) implements Finding {}

    /** It was not judged; {@code standing} is the kind of reason. */
    record NotApplicable(String requirement, Source source, String reason, List<Exchange> evidence, Standing standing)
            implements Finding {}
}
