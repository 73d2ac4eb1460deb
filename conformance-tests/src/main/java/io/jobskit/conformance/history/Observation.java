package io.jobskit.conformance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as an answer showed it, at a moment between the request and the answer.
 *
 * @param exchange the exchange whose answer showed it
 * @param kind which kind of answer it was
 * @param id its id
 * @param job the resource object
 * @param status its status; empty if the label stands for none
 * @param startedAt when it started; empty if that is unknown, or no time at all
 * @param completedAt when it completed, likewise
 */
public record Observation(
        Exchange exchange,
        Kind kind,
        String id,
        JsonNode job,
        Optional<JobStatus> status,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {

    /** The kinds of answers that show jobs. */
    public enum Kind {
        CREATED,
        READ,
        LISTED
    }

    /** What a resource object shows; empty if it has no id. */
    public static Optional<Observation> of(Exchange exchange, Kind kind, JsonNode job) {
        JsonNode id = job.path("id");
        if (!id.isTextual() || id.asText().isEmpty() || !job.path("attributes").isObject()) {
            return Optional.empty();
        }
        JsonNode label = job.path("attributes").path("status");
        Optional<JobStatus> status = label.isTextual() ? JobStatus.of(label.asText()) : Optional.empty();
        return Optional.of(new Observation(
                exchange, kind, id.asText(), job, status, time(job, "started_at"), time(job, "completed_at")));
    }

    private static Optional<Instant> time(JsonNode job, String name) {
        JsonNode value = job.path("attributes").path(name);
        return value.isTextual() ? Times.parse(value.asText()) : Optional.empty();
    }

    /** Whether it shows what that other one shows, member by member. */
    boolean shows(Observation other) {
        return job.equals(other.job);
    }

    /** The same, as another answer showed it. */
    Observation again(Exchange later) {
        return new Observation(later, kind, id, job, status, startedAt, completedAt);
    }

    public JsonNode attribute(String name) {
        return job.path("attributes").path(name);
    }

    /** The label as it was shown. */
    public String label() {
        return attribute("status").asText();
    }

    /** One of the two moments, by the name of its attribute. */
    public Optional<Instant> time(String name) {
        return switch (name) {
            case "started_at" -> startedAt;
            case "completed_at" -> completedAt;
            default -> throw new IllegalArgumentException("[" + name + "] is no moment of a job");
        };
    }

    public boolean isIn(JobStatus one) {
        return status.filter(shown -> shown == one).isPresent();
    }

    /** Whether it is known that this was seen before the other. */
    public boolean isBefore(Observation other) {
        return HappensBefore.isBefore(exchange, other.exchange);
    }
}
