package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Freedoms in writing the same JSON. */
final class JsonVariants {

    private static final String WRITING = "writing JSON";
    private static final String JSON =
            "The first section says that answers are JSON, which can be written in several ways.";
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "TurnsMembersAround",
                        JSON,
                        () -> Freely.documents(
                                reply -> reply.withText(turned(reply.json()).toString()))),
                LegalVariant.of(
                                "PrintsForPeople",
                                JSON,
                                () -> Freely.documents(reply ->
                                        reply.withText("\n" + reply.json().toPrettyString() + "\r\n")))
                        .in(WRITING),
                LegalVariant.of("EscapesWhatItCan", JSON, () -> Freely.documents(JsonVariants::escaped))
                        .in(WRITING));
    }

    private static JsonNode turned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.reverse(members);
            ObjectNode turned = JsonNodeFactory.instance.objectNode();
            members.forEach(member -> turned.set(member.getKey(), turned(member.getValue())));
            return turned;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        node.forEach(item -> list.add(turned(item)));
        return node.isArray() ? list : node;
    }

    private static Reply escaped(Reply reply) {
        try {
            return reply.withText(ASCII.writeValueAsString(reply.json()).replace("/", "\\/"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
