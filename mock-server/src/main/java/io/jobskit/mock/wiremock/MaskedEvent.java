package io.jobskit.mock.wiremock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.jobskit.mock.server.Redaction;
import java.util.ArrayDeque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A serve event as the journal keeps it: without the secrets of the request and of its answer. */
final class MaskedEvent {

    private MaskedEvent() {}

    static ServeEvent of(ServeEvent event) {
        return new ServeEvent(
                event.getId(),
                masked(event.getRequest(), LoggedRequest.class),
                event.getStubMapping(),
                event.getResponseDefinition(),
                event.getResponse() == null ? null : masked(event.getResponse(), LoggedResponse.class),
                event.getWasMatched(),
                event.getTiming(),
                new ArrayDeque<>(event.getSubEvents()));
    }

    /** The same message without secrets; the very same where it has none. */
    private static <T> T masked(T message, Class<T> type) {
        ObjectNode json = Json.getObjectMapper().valueToTree(message);
        ObjectNode before = json.deepCopy();
        for (String member : new String[] {"url", "absoluteUrl"}) {
            if (json.path(member).isTextual()) {
                json.put(member, Redaction.url(json.path(member).asText()));
            }
        }
        // They are read off the URL, and would be put back among those.
        json.remove("queryParams");
        each(json.get("headers"), Redaction::header);
        each(json.get("cookies"), (name, value) -> Redaction.MASK);
        before.remove("queryParams");
        return json.equals(before) ? message : Json.getObjectMapper().convertValue(json, type);
    }

    private interface Mask {
        String of(String name, String value);
    }

    private static void each(@Nullable JsonNode named, Mask mask) {
        if (named instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                entry.setValue(masked(entry.getKey(), entry.getValue(), mask));
            }
        }
    }

    /** A value, or each of several: a header that is sent twice is an array. */
    private static JsonNode masked(String name, JsonNode value, Mask mask) {
        if (value instanceof ArrayNode several) {
            ArrayNode masked = several.arrayNode();
            several.forEach(one -> masked.add(masked(name, one, mask)));
            return masked;
        }
        return value.isTextual() ? new TextNode(mask.of(name, value.asText())) : value;
    }
}
