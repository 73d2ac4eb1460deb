package com.example.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The Jobs API. What it refuses is a {@link RestClientResponseException}: NotFound for an unknown job, Gone for results
 * that have expired.
 */
@Service
public class Jobs {

    private static final MediaType JSON_API = MediaType.parseMediaType("application/vnd.api+json");
    private static final int RETRIES = 4;

    private final RestClient http;
    private final JobsProperties properties;

    public Jobs(RestClient.Builder builder, JobsProperties properties) {
        this.http = builder.baseUrl(properties.server() + "/v1/jobs")
                .defaultHeader("Addepar-Firm", properties.firm())
                .defaultHeaders(headers -> headers.setBasicAuth(properties.key(), properties.secret()))
                .build();
        this.properties = properties;
    }

    /** Creates a job; its id. It is not sent again if it fails: the job may be there all the same. */
    public String create(String jobType, Map<String, ?> parameters) {
        Map<String, ?> attributes = Map.of("job_type", jobType, "parameters", parameters);
        JsonNode answer = http.post()
                .contentType(JSON_API)
                .body(Map.of("data", Map.of("type", "jobs", "attributes", attributes)))
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(answer).path("data").path("id").asText();
    }

    public Job read(String id) {
        ResponseEntity<JsonNode> answer = http.get().uri("/{id}", id).retrieve().toEntity(JsonNode.class);
        // Some deployments redirect a completed job to its results.
        return answer.getStatusCode().isSameCodeAs(HttpStatus.SEE_OTHER)
                ? new Job(id, "Completed", 1, MissingNode.getInstance())
                : Job.of(Objects.requireNonNull(answer.getBody()).path("data"));
    }

    /** Reads a job until it ends; how it ended. The pauses grow by half, and are never shorter than Retry-After asks for. */
    public Job await(String id) throws InterruptedException {
        Duration pause = properties.firstPause();
        int failures = 0;
        while (true) {
            Duration wait = pause;
            try {
                Job job = read(id);
                if (!job.underWay()) {
                    return job;
                }
                failures = 0;
            } catch (RestClientException failed) {
                if (!passes(failed) || ++failures > RETRIES) {
                    throw failed;
                }
                wait = longer(pause, retryAfter(failed));
            }
            // Whoever calls this has a thread that waits, and is told by an exception if it is to stop.
            Thread.sleep(wait.toMillis());
            pause = shorter(pause.multipliedBy(3).dividedBy(2), properties.longestPause());
        }
    }

    /** The results of a completed job. */
    public byte[] download(String id) {
        ResponseEntity<byte[]> answer = http.get().uri("/{id}/download", id).retrieve().toEntity(byte[].class);
        URI elsewhere = answer.getHeaders().getLocation();
        if (answer.getStatusCode().is3xxRedirection() && elsewhere != null) {
            answer = http.get().uri(properties.server().resolve(elsewhere)).retrieve().toEntity(byte[].class);
        }
        return Objects.requireNonNullElse(answer.getBody(), new byte[0]);
    }

    /** Asks for a job to be cancelled; {@link #await} tells when it is. */
    public void cancel(String id) {
        http.delete().uri("/{id}", id).retrieve().toBodilessEntity();
    }

    /** Whether the same request may succeed later: there was no answer, or a broken one, or the server says so. */
    private static boolean passes(RestClientException failed) {
        return !(failed instanceof RestClientResponseException refused)
                || refused.getStatusCode().is5xxServerError()
                || refused.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static Duration retryAfter(RestClientException failed) {
        if (failed instanceof RestClientResponseException refused && refused.getResponseHeaders() != null) {
            String seconds = refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            if (seconds != null && seconds.matches("[0-9]{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(seconds));
            }
        }
        return Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
