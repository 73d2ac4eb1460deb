package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import java.util.Optional;

/**
 * Something that somebody did, and what it was answered.
 *
 * @param what it, in the words of a sentence, for example {@code Creating a view job without view_id}
 * @param job the job that it was done to, if any
 * @param asked the creation's body; missing for anything else
 * @param exchange the exchange
 */
public record Interaction(String what, Optional<JobInHand> job, JsonNode asked, Exchange exchange) {

    /** Something done to a job. */
    public static Interaction to(JobInHand job, String what, Exchange exchange) {
        return new Interaction(what, Optional.of(job), MissingNode.getInstance(), exchange);
    }

    /** Something that is about no job in hand. */
    public static Interaction of(String what, Exchange exchange) {
        return new Interaction(what, Optional.empty(), MissingNode.getInstance(), exchange);
    }
}
