package io.jobskit.mock.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A client of the Jobs API: somebody in a firm. */
public final class Client {

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Client(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** The same client, sending that header as well, or in the place of the one of that name. */
    public Client with(String header, String value) {
        Client other = without(header);
        other.headers.put(header, value);
        return other;
    }

    /** The same client, not sending that header. */
    public Client without(String header) {
        Client other = new Client(http, base);
        other.headers.putAll(headers);
        other.headers.remove(header);
        return other;
    }

    /** The user with that key, in the same firm. */
    public Client as(String key) {
        byte[] pair = (key + ":secret").getBytes(UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The user with that OAuth token, in the same firm. */
    public Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Somebody who shows no credentials, in the same firm. */
    public Client anonymous() {
        return without("Authorization");
    }

    /** What the test can do to this client's firm and its jobs. */
    public Control control() {
        return new Control(this);
    }

    public Reply createView(ObjectNode parameters) {
        return create(Requests.job("portfolio_view_results", parameters));
    }

    public Reply createQuery(ObjectNode parameters) {
        return create(Requests.job("PORTFOLIO_QUERY", parameters));
    }

    public Reply create(JsonNode document) {
        return post("/v1/jobs", document.toString());
    }

    /** A view job that was accepted. */
    public TestJob view() {
        return createView(Requests.view()).accepted(this);
    }

    /** A query job that was accepted. */
    public TestJob query() {
        return createQuery(Requests.query()).accepted(this);
    }

    /** A view job that was accepted and is held. */
    public TestJob held() {
        return with("Jobs-Control", "hold").createView(Requests.view()).accepted(this);
    }

    /** A view job that is held in that status. */
    public TestJob heldIn(Status status) {
        return held().moveTo(status);
    }

    /** The job with that id, whether there is one or not. */
    public TestJob job(String id) {
        return new TestJob(this, id);
    }

    public Reply list() {
        return get("/v1/jobs");
    }

    /** The jobs of a listing that fits on one page. */
    public List<JsonNode> listed() {
        return StreamSupport.stream(list().json().path("data").spliterator(), false)
                .toList();
    }

    /** The ids of a listing that fits on one page. */
    public List<String> listedIds() {
        return listed().stream().map(job -> job.path("id").asText()).toList();
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends any request. */
    public Reply send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path + " got no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path + " was interrupted", stopped);
        }
    }
}
