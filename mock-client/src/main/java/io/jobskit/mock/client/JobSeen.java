package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as control shows it.
 *
 * @param id its id; the API also takes {@code stringId}
 * @param stringId its id for whoever asks with useStringId
 * @param user who created it
 * @param jobType what kind of job it is, as it was sent
 * @param fate what becomes of it by itself, as a sentence
 * @param status what it is now
 * @param percentComplete how much of it is done, from 0 to 1
 * @param held whether it does not go on by itself
 * @param createdAt when it was created, by the firm's clock
 * @param startedAt when it started; null if it has not
 * @param completedAt when it ended; null if it has not
 */
public record JobSeen(
        String id,
        String stringId,
        String user,
        String jobType,
        String fate,
        JobStatus status,
        double percentComplete,
        boolean held,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    static JobSeen of(JsonNode job) {
        return new JobSeen(
                job.path("id").asText(),
                job.path("string_id").asText(),
                job.path("user").asText(),
                job.path("job_type").asText(),
                job.path("fate").asText(),
                JobStatus.labelled(job.path("status").asText()),
                job.path("percent_complete").asDouble(),
                job.path("held").asBoolean(),
                Instant.parse(job.path("created_at").asText()),
                time(job.path("started_at")),
                time(job.path("completed_at")));
    }

    private static @Nullable Instant time(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.textValue()) : null;
    }
}
