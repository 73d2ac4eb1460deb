package io.jobskit.mock.support;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Somebody who listens to the events of a firm, as a page does. */
public final class EventReader implements AutoCloseable {

    /**
     * An event.
     *
     * @param id its number; empty if it has none
     */
    public record Event(String id, String name, JsonNode data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private final CompletableFuture<Void> end;

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
        this.end = CompletableFuture.runAsync(this::read);
    }

    /** Listens at that address; the query says from where on. */
    public static EventReader open(int port, String firm, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/__control/events" + query))
                .header("Addepar-Firm", firm)
                .build();
        return new EventReader(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    /** The first event of that name for which that holds; waits for it. */
    public Event first(String name, Predicate<JsonNode> right) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> events.stream()
                                .filter(event -> event.name().equals(name) && right.test(event.data()))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /** What has come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The answer's headers. */
    public HttpResponse<InputStream> response() {
        return response;
    }

    /** Completes when the server ends the stream. */
    public CompletableFuture<Void> end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, Requests.MAPPER.readTree(line.substring("data: ".length()))));
                } else if (line.isEmpty()) {
                    id = "";
                }
            }
        } catch (IOException closed) {
            throw new UncheckedIOException("The stream was cut", closed);
        }
    }
}
