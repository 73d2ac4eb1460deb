package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request that was sent to see whether it is refused or taken, beside a twin that differs from it in nothing else.
 *
 * @param requirement the requirement that refuses or grants it
 * @param name what it changed of its twin, for example {@code view job, output_type: 'csv' → 'csvs'}
 * @param expectation how it is to be answered
 * @param exchange the request and what became of it
 * @param twin the twin and what became of it; the request itself where it has none
 */
public record TwinTrial(String requirement, String name, Expectation expectation, Exchange exchange, Exchange twin) {

    /** The numbers of the exchanges that were sent to be refused. */
    static Set<Integer> nearMisses(List<TwinTrial> trials) {
        return trials.stream()
                .filter(trial -> trial.expectation().isAgainst())
                .map(trial -> trial.exchange().number())
                .collect(Collectors.toSet());
    }

    /** How a request is to be answered, with the status codes that say so. */
    @SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
    public enum Expectation {
        REFUSED("refused", 400),
        REFUSED_AS_ANOTHER_RESOURCE("refused as another resource", 409, 400),
        REFUSED_ANYHOW("refused for one thing or another", 400, 409, 415),
        REFUSED_FOR_ITS_LABEL("refused for its media type", 415, 400),
        ACCEPTED("accepted", 202),
        ANSWERED("answered as the twin is", 200, 202, 204, 303),
        UNKNOWN("unknown", 404),
        EITHER("taken or refused");

        private final String words;
        private final List<Integer> codes;

        Expectation(String words, Integer... codes) {
            this.words = words;
            this.codes = List.of(codes);
        }

        public String words() {
            return words;
        }

        /** The right codes; empty if any will do. */
        public List<Integer> codes() {
            return codes;
        }

        /** Whether it is known to be at fault: then it tells nothing unless its twin is taken. */
        public boolean isAgainst() {
            return this != ACCEPTED && this != ANSWERED && this != EITHER;
        }
    }
}
