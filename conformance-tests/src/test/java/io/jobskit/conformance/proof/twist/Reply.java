package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An answer.
 *
 * @param status its status code
 * @param headers its headers, whatever their case
 * @param body its body, which may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares answers, and nobody changes their bodies.
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static final String JSON_API = "application/vnd.api+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Reply of(int status) {
        return new Reply(status, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new byte[0]);
    }

    /** A refusal in words. */
    public static Reply refusal(int status) {
        return of(status).with("Content-Type", JSON_API).withText("""
                        {"errors":[{"status":"%d","title":"No","detail":"It is not taken."}]}""".formatted(status));
    }

    public Reply withStatus(int other) {
        return new Reply(other, headers, body);
    }

    public Reply with(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new Reply(status, all, body);
    }

    public Reply without(String name) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.remove(name);
        return new Reply(status, all, body);
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, headers, other);
    }

    public Reply withText(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean is(int code) {
        return status == code;
    }

    public JsonNode json() {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the job that it shows; empty if it shows none. */
    public String id() {
        return json().path("data").path("id").asText();
    }

    /** The document changed. */
    public Reply edited(Consumer<ObjectNode> change) {
        if (json() instanceof ObjectNode document) {
            change.accept(document);
            return withText(document.toString());
        }
        return this;
    }

    /** Each job that it shows changed. */
    public Reply editedJobs(Consumer<ObjectNode> change) {
        return edited(document -> jobs(document).forEach(change));
    }

    /** A listing without some of its jobs. */
    public Reply withoutJobs(Predicate<ObjectNode> which) {
        return edited(document -> {
            Iterator<JsonNode> jobs = document.withArray("data").elements();
            while (jobs.hasNext()) {
                if (which.test((ObjectNode) jobs.next())) {
                    jobs.remove();
                }
            }
        });
    }

    /** The jobs that a document shows. */
    public static List<ObjectNode> jobs(JsonNode document) {
        List<ObjectNode> jobs = new ArrayList<>();
        JsonNode data = document.path("data");
        if (data.isArray()) {
            data.forEach(item -> jobs.add((ObjectNode) item));
        } else if (data.path("attributes").isObject()) {
            jobs.add((ObjectNode) data);
        }
        return jobs;
    }

    public static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
