package io.jobskit.conformance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request for a new job.
 *
 * @param exchange the request and what became of it
 * @param attributes the job's attributes as they were sent; a missing node if the body has none
 */
public record Creation(Exchange exchange, JsonNode attributes) {

    private static final List<String> PERIOD = List.of("start_date", "end_date");

    public static Creation of(Exchange exchange) {
        return new Creation(
                exchange, exchange.request().message().json().path("data").path("attributes"));
    }

    /** The job type in upper case; empty if it is no text. */
    public String type() {
        JsonNode type = attributes.path("job_type");
        return type.isTextual() ? type.asText().toUpperCase(Locale.ROOT) : "";
    }

    public boolean isQuery() {
        return type().equals("PORTFOLIO_QUERY");
    }

    public boolean isView() {
        return type().equals("PORTFOLIO_VIEW_RESULTS");
    }

    public JsonNode parameters() {
        return attributes.path("parameters");
    }

    /** What the results should be, in upper case: a query job's are JSON. Empty if it is not known. */
    public Optional<String> outputType() {
        if (isQuery()) {
            return Optional.of("JSON");
        }
        return isView()
                ? Optional.of(parameters().path("output_type").asText().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether it was answered with a success; that the code is the documented one is for one rule to say. */
    public boolean isAccepted() {
        return exchange.status() / 100 == 2;
    }

    /** Whether nothing tells if it made a job: it may have. */
    public boolean isLost() {
        boolean wasSent = exchange.answer().isPresent()
                || !exchange.request().message().headers().isEmpty();
        return wasSent && exchange.mayHaveBeenDone();
    }

    /** Whether its job is told by its parameters from those of others: each request of the kit has a period of its own. */
    public boolean isTelling() {
        return PERIOD.stream().allMatch(parameters()::has);
    }

    /** Whether parameters that a job shows are of its period, which its near misses alone share with it. */
    public boolean isOfItsPeriod(JsonNode shown) {
        return PERIOD.stream().allMatch(name -> parameters().path(name).equals(shown.path(name)));
    }

    public boolean isHeld() {
        return exchange.request()
                .message()
                .header("Jobs-Control")
                .filter("hold"::equalsIgnoreCase)
                .isPresent();
    }
}
