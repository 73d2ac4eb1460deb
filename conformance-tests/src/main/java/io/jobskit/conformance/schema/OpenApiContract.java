package io.jobskit.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.jobskit.conformance.exchange.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The OpenAPI description of the API: which schema fits which answer, and what stands in it. */
final class OpenApiContract {

    private static final String ADDRESS = "https://jobskit.example/openapi.json";

    private static final Map<Operation, String> OPERATIONS = Map.of(
            Operation.CREATE, "create",
            Operation.READ, "read",
            Operation.LIST, "list",
            Operation.DOWNLOAD, "download",
            Operation.CANCEL, "cancel");

    private final JsonNode root;
    private final Map<String, JsonNode> responses = new HashMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private OpenApiContract(JsonNode root) {
        this.root = root;
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, root.toString()))));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();
        root.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            String pointer = "#/components/schemas/" + name;
            JsonSchema schema = factory.getSchema(SchemaLocation.of(ADDRESS + pointer), config);
            schema.initializeValidators();
            schemas.put(pointer, schema);
        });
        root.path("paths")
                .forEach(path -> path.forEach(method -> {
                    if (method.has("operationId")) {
                        responses.put(method.get("operationId").asText(), method.path("responses"));
                    }
                }));
    }

    /** The contract that the kit ships, its schemas ready for use. */
    static OpenApiContract shipped() {
        try (InputStream file = OpenApiContract.class.getResourceAsStream("/contract/openapi.yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no contract/openapi.yaml on the class path.");
            }
            return new OpenApiContract(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The OpenAPI description cannot be read.", e);
        }
    }

    /** The schema of a JSON answer with that status to that operation; empty if the contract says nothing of it. */
    Optional<JsonSchema> schema(Operation operation, int status) {
        JsonNode response = resolved(responses
                .getOrDefault(OPERATIONS.getOrDefault(operation, ""), root.path("nothing"))
                .path(Integer.toString(status)));
        String pointer = response.path("content")
                .path("application/vnd.api+json")
                .path("schema")
                .path("$ref")
                .asText();
        return Optional.ofNullable(schemas.get(pointer));
    }

    /** The place that a node refers to, or the node itself if it refers to none. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? root.at(reference.asText().substring(1)) : node;
    }

    /** The schema of that name. */
    JsonSchema named(String name) {
        return Objects.requireNonNull(schemas.get("#/components/schemas/" + name), name);
    }

    /** The whole description. */
    JsonNode root() {
        return root;
    }
}
