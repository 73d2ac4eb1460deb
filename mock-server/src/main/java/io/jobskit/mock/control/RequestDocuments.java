package io.jobskit.mock.control;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.api.Ids;
import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.LoggedExchange;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.UnreadableJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests that were answered, as the log shows them: a line each, and both messages of one. */
final class RequestDocuments {

    private static final Pattern JOB = Pattern.compile("(?:.*/v1/jobs|.*/__control/jobs)/([^/?]+).*");
    private static final Pattern CREATION = Pattern.compile("[^?]*/v1/jobs(\\?.*)?");
    private static final Pattern NOTED_STATUS = Pattern.compile("job \\S+ (.*)");
    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+]json.*|.*xml.*", Pattern.CASE_INSENSITIVE);
    private static final Set<Integer> CREATED = Set.of(200, 201, 202);
    private static final int FIRST_REFUSAL = 400;

    private RequestDocuments() {}

    /** A line of each. */
    static HttpResponse all(String firm, List<EventRing.Answered> requests) {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("firm", firm);
            json.writeArrayFieldStart("requests");
            for (EventRing.Answered answered : requests) {
                line(answered).writeTo(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return HttpResponse.of(200).withBody(MediaTypes.JSON, new Content.Bytes(body));
    }

    static Json.Writer line(EventRing.Answered answered) {
        return json -> {
            json.writeStartObject();
            members(json, answered.id(), answered.exchange());
            json.writeEndObject();
        };
    }

    static HttpResponse whole(long id, LoggedExchange exchange) {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            members(json, id, exchange);
            message(json, "request", exchange.request());
            message(json, "answer", exchange.answer());
            json.writeEndObject();
        });
        return HttpResponse.of(200).withBody(MediaTypes.JSON, new Content.Bytes(body));
    }

    private static void members(JsonGenerator json, long id, LoggedExchange exchange) throws IOException {
        json.writeNumberField("id", id);
        json.writeStringField("at", exchange.at().toString());
        json.writeStringField("method", exchange.method());
        json.writeStringField("path", exchange.url());
        json.writeNumberField("status", exchange.status());
        json.writeNumberField("millis", exchange.millis());
        json.writeStringField("job", job(exchange));
        json.writeStringField("job_status", jobStatus(exchange));
        json.writeStringField("refusal", refusal(exchange));
    }

    /** The job that the request was about, by its number; null for none. */
    private static @Nullable String job(LoggedExchange exchange) {
        Matcher path = JOB.matcher(exchange.url());
        if (path.matches()) {
            long number = Ids.number(path.group(1));
            return number == 0 ? null : String.valueOf(number);
        }
        boolean creates = exchange.method().equals("POST")
                && CREATED.contains(exchange.status())
                && CREATION.matcher(exchange.url()).matches();
        if (!creates) {
            return null;
        }
        long number = Ids.number(answered(exchange).at("/data/id").asText());
        return number == 0 ? null : String.valueOf(number);
    }

    private static @Nullable String jobStatus(LoggedExchange exchange) {
        Matcher noted = NOTED_STATUS.matcher(exchange.note() == null ? "" : exchange.note());
        return exchange.status() != LoggedExchange.UNANSWERED && exchange.status() < FIRST_REFUSAL && noted.matches()
                ? noted.group(1)
                : null;
    }

    /** Why the request was refused, every reason of it; null if it was not. */
    private static @Nullable String refusal(LoggedExchange exchange) {
        if (exchange.status() == LoggedExchange.UNANSWERED) {
            return "There was no answer: " + exchange.note() + ".";
        }
        if (exchange.status() < FIRST_REFUSAL) {
            return null;
        }
        JsonNode answer = answered(exchange);
        StringBuilder reasons = new StringBuilder();
        for (JsonNode error : answer.path("errors")) {
            reasons.append(reasons.isEmpty() ? "" : " ")
                    .append(error.path("detail").asText());
        }
        if (reasons.isEmpty()) {
            reasons.append(answer.path("message").asText());
        }
        return reasons.isEmpty() ? exchange.note() : reasons.toString();
    }

    private static JsonNode answered(LoggedExchange exchange) {
        try {
            return Json.read(exchange.answer().body());
        } catch (UnreadableJsonException cutOrSomethingElse) {
            return Json.NODES.missingNode();
        }
    }

    private static void message(JsonGenerator json, String name, LoggedExchange.Message message) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("headers");
        for (HttpResponse.Header header : message.headers()) {
            json.writeStartArray();
            json.writeString(header.name());
            json.writeString(header.value());
            json.writeEndArray();
        }
        json.writeEndArray();
        if (isText(message)) {
            json.writeStringField("body", new String(message.body(), StandardCharsets.UTF_8));
        } else {
            json.writeNullField("body");
        }
        json.writeNumberField("bytes", message.body().length);
        json.writeBooleanField("cut", message.cut());
        json.writeEndObject();
    }

    /** A workbook would be noise. */
    private static boolean isText(LoggedExchange.Message message) {
        return message.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .allMatch(header -> TEXT.matcher(header.value()).matches()
                        || header.value().startsWith("application/x-www-form-urlencoded"));
    }
}
