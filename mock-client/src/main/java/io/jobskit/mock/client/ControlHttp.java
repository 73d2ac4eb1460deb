package io.jobskit.mock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Control requests of one firm. */
record ControlHttp(HttpClient client, URI server, String firm, String token) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ControlHttp of(URI server, String firm) {
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("The address of the stub is '" + server
                    + "': it must be one of http or https, such as http://127.0.0.1:8080.");
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        String address = server.toString();
        return new ControlHttp(client, URI.create(address.replaceAll("/+$", "")), firm, "");
    }

    ControlHttp ofFirm(String other) {
        return new ControlHttp(client, server, other, token);
    }

    ControlHttp withToken(String other) {
        return new ControlHttp(client, server, firm, other);
    }

    JsonNode get(String path) {
        return send("GET", path, "", "");
    }

    /** The page of a listing that begins after that cursor; the first if it is empty. */
    JsonNode get(String path, String after) {
        return send("GET", path, after.isEmpty() ? "" : "&page%5Bafter%5D=" + encoded(after), "");
    }

    JsonNode post(String path, String body) {
        return send("POST", path, "", body);
    }

    JsonNode put(String path, String body) {
        return send("PUT", path, "", body);
    }

    JsonNode delete(String path) {
        return send("DELETE", path, "", "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, String query, String body) {
        URI address = URI.create(server + "/__control" + path + "?firm=" + encoded(firm) + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return read(method + " " + address.getPath(), answer(request.build()));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            String message =
                    "The stub at " + server + " does not answer: " + (e.getMessage() == null ? e : e.getMessage());
            throw new UncheckedIOException(message, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while " + server + " was asked", e));
        }
    }

    private static JsonNode read(String asked, HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() / 100 != 2) {
            throw new ControlException(asked, answer.statusCode(), message(body));
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ControlException(asked, answer.statusCode(), "what it answered is no JSON: " + body);
        }
    }

    private static String message(String body) {
        try {
            String message = JSON.readTree(body).path("message").asText("");
            return message.isEmpty() ? body : message;
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
