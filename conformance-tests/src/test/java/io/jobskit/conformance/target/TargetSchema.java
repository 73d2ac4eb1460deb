package io.jobskit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The schema of target files, as editors use it. */
final class TargetSchema {

    private final JsonNode document;
    private final JsonSchema schema;

    TargetSchema() {
        try (InputStream file = Objects.requireNonNull(
                TargetSchema.class.getResourceAsStream("/contract/target.schema.json"), "target.schema.json")) {
            document = new ObjectMapper().readTree(file);
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What an editor says of a file. */
    List<String> mistakes(String text) {
        try {
            return schema.validate(new YAMLMapper().readTree(text)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException noYaml) {
            throw new UncheckedIOException(noYaml);
        }
    }

    /** The members of a mapping that the schema knows, by a pointer to that schema. */
    Set<String> members(String pointer) {
        Set<String> members = new TreeSet<>();
        document.at(pointer + "/properties").fieldNames().forEachRemaining(members::add);
        return members;
    }

    /** Everything in it that describes a member for people. */
    JsonNode document() {
        return document;
    }
}
