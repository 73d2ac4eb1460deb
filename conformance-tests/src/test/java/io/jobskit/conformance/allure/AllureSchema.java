package io.jobskit.conformance.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Objects;

/** What Allure says of its result files. */
final class AllureSchema {

    private AllureSchema() {}

    /** What is wrong with a result, each with its place; empty if nothing is. */
    static List<String> mistakes(JsonNode result) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Objects.requireNonNull(AllureSchema.class.getResourceAsStream("/allure/result.schema.json")));
        return schema.validate(result).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
