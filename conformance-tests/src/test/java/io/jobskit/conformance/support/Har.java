package io.jobskit.conformance.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.traffic.HarFile;
import io.jobskit.conformance.traffic.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Exchanges as a HAR, much as Chromium writes it. */
public final class Har {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Har() {}

    /** The file of these exchanges, in that folder. */
    public static Path file(List<Exchange> exchanges, Path folder) {
        try {
            return Files.writeString(folder.resolve("traffic.har"), text(exchanges));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the kit reads of such a file. */
    public static Traffic traffic(List<Exchange> exchanges, Path folder) {
        return HarFile.read(file(exchanges, folder)).traffic();
    }

    public static String text(List<Exchange> exchanges) {
        ObjectNode har = JSON.createObjectNode();
        ObjectNode log = har.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "WebInspector").put("version", "537.36");
        ArrayNode entries = log.putArray("entries");
        exchanges.forEach(exchange -> entry(entries.addObject(), exchange));
        try {
            return JSON.writeValueAsString(har);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void entry(ObjectNode entry, Exchange exchange) {
        double millis =
                Duration.between(exchange.sentAt(), exchange.answeredAt()).toNanos() / 1e6;
        entry.put("startedDateTime", exchange.sentAt().toString()).put("time", millis);
        Message sent = exchange.request().message();
        ObjectNode request = entry.putObject("request")
                .put("method", exchange.request().method())
                .put("url", exchange.request().uri().toString())
                .put("httpVersion", "HTTP/1.1")
                .put("bodySize", sent.body().length());
        headers(request.putArray("headers"), sent.headers());
        if (!sent.body().isEmpty()) {
            request.putObject("postData").put("mimeType", sent.mediaType()).put("text", sent.text());
        }
        ObjectNode response = entry.putObject("response")
                .put("status", exchange.status())
                .put("statusText", exchange.answer().map(Answer::reason).orElse(""))
                .put("httpVersion", "HTTP/1.1");
        headers(
                response.putArray("headers"),
                exchange.answer().map(answer -> answer.message().headers()).orElse(List.of()));
        ObjectNode content = response.putObject("content").put("mimeType", "x-unknown");
        exchange.answer().ifPresent(answer -> content(content, answer.message()));
        entry.putObject("cache");
    }

    private static void headers(ArrayNode array, List<Header> headers) {
        headers.forEach(header -> array.addObject().put("name", header.name()).put("value", header.value()));
    }

    /** A body that the kit itself did not keep is not in the file either. */
    private static void content(ObjectNode content, Message message) {
        content.put("size", message.content().length());
        if (message.content().isInMemory() && !message.content().isEmpty()) {
            content.put("encoding", "base64")
                    .put(
                            "text",
                            Base64.getEncoder().encodeToString(message.content().bytes()));
        }
    }
}
