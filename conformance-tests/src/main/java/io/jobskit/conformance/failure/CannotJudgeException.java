package io.jobskit.conformance.failure;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;

/** Something that has to be there before a requirement can be judged is not there; the requirement is inconclusive. */
public class CannotJudgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Exchange> evidence;

    /** For this reason, a sentence for the report, and on these exchanges. */
    public CannotJudgeException(String reason, List<Exchange> evidence) {
        super(reason);
        this.evidence = List.copyOf(evidence);
    }

    /** The exchanges that show why. */
    public List<Exchange> evidence() {
        return evidence;
    }
}
