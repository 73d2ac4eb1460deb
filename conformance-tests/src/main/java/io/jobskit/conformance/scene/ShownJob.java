package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Optional;

/**
 * What one answer shows of a job.
 *
 * @param where {@code the created job}, {@code the job} or {@code the listed job}, for sentences
 * @param resource the resource object; missing where the answer shows none, as a 303 without a body
 * @param exchange the exchange whose answer it is from
 */
public record ShownJob(String where, JsonNode resource, Exchange exchange) {

    /** What reading a job shows. */
    public static ShownJob read(Exchange exchange) {
        boolean shows = exchange.status() / 100 == 2 || exchange.status() == 303;
        return new ShownJob("the job", shows ? exchange.json().path("data") : MissingNode.getInstance(), exchange);
    }

    /** What the answer to its creation shows. */
    public static ShownJob created(Exchange exchange) {
        return new ShownJob("the created job", exchange.json().path("data"), exchange);
    }

    /** The job's attributes; missing where it shows none. */
    public JsonNode attributes() {
        return resource.path("attributes");
    }

    /** The status label; a 303 without a body says that the job has completed; empty where nothing is said. */
    public String label() {
        String label = attributes().path("status").asText("");
        return label.isEmpty() && exchange.status() == 303 ? JobStatus.COMPLETED.label() : label;
    }

    /** The status that the label stands for; empty for none and for a label that nobody knows. */
    public Optional<JobStatus> status() {
        return JobStatus.of(label());
    }

    /** What was seen, in a word or two: the label, or the status code where there is none. */
    public String words() {
        return label().isEmpty() ? "[status code %d]".formatted(exchange.status()) : label();
    }

    /** Whether the answer shows no job at all. */
    public boolean isNothing() {
        return label().isEmpty() && resource.isMissingNode();
    }
}
