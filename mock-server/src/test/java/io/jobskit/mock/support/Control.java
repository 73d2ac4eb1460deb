package io.jobskit.mock.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;

/** What a test does to jobs and to the time of a firm, without any credentials of the API. */
public final class Control {

    private final Client sender;

    Control(Client client) {
        this.sender = client.anonymous().with("Content-Type", "application/json");
    }

    public Reply capabilities() {
        return get("/capabilities");
    }

    /** Asks for a job to be moved. */
    public Reply move(String id, String body) {
        return post("/jobs/" + id + "/move", body);
    }

    /** Asks for a job to be aged. */
    public Reply age(String id, String body) {
        return post("/jobs/" + id + "/age", body);
    }

    /** Asks for a job to be released. */
    public Reply release(String id) {
        return sender.send("POST", "/__control/jobs/" + id + "/release", BodyPublishers.noBody());
    }

    /** Lets that much of the firm's time pass. */
    public void advance(Duration by) {
        assertThat(clock("{\"advance\": \"" + by + "\"}").status()).isEqualTo(200);
    }

    /** Asks for the firm's clock to be changed. */
    public Reply clock(String body) {
        return post("/clock", body);
    }

    /** What the firm's clock says of itself. */
    public JsonNode clock() {
        return get("/clock").json();
    }

    /** The firm's time. */
    public Instant now() {
        return Instant.parse(clock().path("now").asText());
    }

    /** Replaces the faults of the firm by those that the document says. */
    public Reply faults(String document) {
        return put("/faults", document);
    }

    /** What is injected into the firm's requests. */
    public JsonNode faults() {
        return get("/faults").json();
    }

    /** Ends all faults of the firm. */
    public Reply endFaults() {
        return sender.send("DELETE", "/__control/faults", BodyPublishers.noBody());
    }

    public Reply put(String path, String body) {
        return sender.send("PUT", "/__control" + path, BodyPublishers.ofString(body));
    }

    /** The whole of the firm, as a document. */
    public String snapshot() {
        Reply reply = get("/snapshot");
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(200);
        return reply.text();
    }

    /** Puts the firm into the state that the document says. */
    public void load(String snapshot) {
        Reply reply = put("/snapshot", snapshot);
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(204);
    }

    public Reply reset() {
        return post("/reset", "");
    }

    /** All jobs of the firm, with what is hidden from the API. */
    public JsonNode jobs() {
        return get("/jobs").json().path("jobs");
    }

    public Reply get(String path) {
        return sender.get("/__control" + path);
    }

    public Reply post(String path, String body) {
        return sender.post("/__control" + path, body);
    }
}
