package io.jobskit.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of a HAR, whoever wrote it.
 *
 * @param place its place among the entries, from 0
 * @param node what the file says
 */
record HarEntry(int place, JsonNode node) implements TrafficEntry {

    /** Times are cut to milliseconds: nothing is known to take less. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final int MILLION = 1_000_000;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .parseLenient() // Of an offset, the minutes and the colon before them may be missing.
            .appendOffset("+HH", "Z")
            .toFormatter();

    @Override
    public String method() {
        return node.at("/request/method").asText();
    }

    @Override
    public Optional<URI> address() {
        return RecordedRoute.address(node.at("/request/url").asText());
    }

    @Override
    public boolean isPreflight() {
        return method().equals("OPTIONS") || node.path("_resourceType").asText().equals("preflight");
    }

    /** Chromium names the cache or the service worker; Firefox says what the cache holds then; a cache in between gives an age. */
    @Override
    public boolean isFromCache() {
        JsonNode cache = node.path("cache");
        boolean isCached = cache.has("afterRequest")
                && !(cache.path("afterRequest").isNull()
                        && cache.path("beforeRequest").isNull());
        return node.hasNonNull("_fromCache")
                || node.at("/response/_fetchedViaServiceWorker").asBoolean()
                || status() == 304
                || isCached
                || RecordedRoute.isAged(headers("response"));
    }

    /**
     * When the request went out.
     *
     * @throws UnusableTrafficException if that is not said
     */
    @Override
    public Instant startedAt() {
        String time = node.path("startedDateTime").asText();
        try {
            return OffsetDateTime.parse(time, TIME).toInstant();
        } catch (DateTimeException none) {
            throw new UnusableTrafficException(
                    "log.entries[%d].startedDateTime is '%s': it must be a time with an offset, such as 2026-01-31T10:00:00.000Z."
                            .formatted(place, time));
        }
    }

    @Override
    public Optional<Instant> answeredAt() {
        double millis = node.path("time").asDouble(-1);
        if (millis < 0) {
            return Optional.empty();
        }
        Duration lasted = Duration.ofNanos((long) (millis * MILLION));
        return Optional.of(startedAt().plus(lasted.compareTo(SHORTEST) < 0 ? SHORTEST : lasted));
    }

    @Override
    public Message sent() {
        Body body = HarBody.sent(node.path("request"));
        return new Message(headers("request").toList(), body, body);
    }

    /** The answer; empty if none came, or none was kept: a browser that was stopped, or that CORS forbids to look. */
    @Override
    public Optional<Answer> answer() {
        List<Header> headers = new ArrayList<>(headers("response").toList());
        boolean isKept = !headers.isEmpty() || HarBody.WITHOUT.contains(status());
        if (status() < 100 || !isKept) {
            return Optional.empty();
        }
        String type = node.at("/response/content/mimeType").asText("");
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))
                && type.contains("/")) {
            headers.add(new Header("Content-Type", type));
        }
        Body body = HarBody.received(node.path("response"), status(), method().equals("HEAD"));
        return Optional.of(
                new Answer(status(), node.at("/response/statusText").asText(""), new Message(headers, body, body)));
    }

    @Override
    public String trouble() {
        String error = node.at("/response/_error").asText("");
        return "The traffic holds no answer" + (error.isEmpty() ? "." : ": " + error + ".");
    }

    private int status() {
        return node.at("/response/status").asInt(0);
    }

    /** Without what HTTP/2 has in their place; Chromium puts the values of several lines below one another. */
    private Stream<Header> headers(String side) {
        List<Header> headers = new ArrayList<>();
        for (JsonNode header : node.path(side).path("headers")) {
            String name = header.path("name").asText("");
            if (!name.isEmpty() && !name.startsWith(":")) {
                for (String value : header.path("value").asText("").split("\\R", -1)) {
                    headers.add(new Header(name, value));
                }
            }
        }
        return headers.stream();
    }
}
