package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;

/**
 * A job that a scenario is about.
 *
 * @param id its id
 * @param kind view or query
 * @param owner who created it
 * @param asked the creation's body as it was sent
 * @param creation the exchange that created it
 */
public record JobInHand(String id, JobKind kind, Identity owner, JsonNode asked, Exchange creation) {

    /** The attributes that the creation asked for. */
    public JsonNode askedAttributes() {
        return asked.path("data").path("attributes");
    }

    /** The parameters that the creation asked for. */
    public JsonNode askedParameters() {
        return askedAttributes().path("parameters");
    }

    @Override
    public String toString() {
        return id;
    }
}
