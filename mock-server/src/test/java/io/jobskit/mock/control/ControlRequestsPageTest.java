package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.testing.GeneratedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/reference/control-protocol.md: the requests of the contract that the stub serves. */
class ControlRequestsPageTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    @Test
    void thePageHasEveryRequestOfTheContract() throws IOException {
        StringBuilder table = new StringBuilder("| request | what the request does | answers |\n|---|---|---|\n");
        for (Map.Entry<String, JsonNode> path : contract().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    table.append(row(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        GeneratedPart.matches("control-protocol.md", "control-requests", table.toString());
    }

    private static String row(String method, String path, JsonNode operation) {
        List<String> answers = operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        return "| `%s %s` | %s | %s |%n"
                .formatted(
                        method.toUpperCase(Locale.ROOT),
                        path.replaceAll("\\{(\\w+)}", ":$1"),
                        operation.path("summary").asText(),
                        String.join(", ", answers))
                .replace("\r\n", "\n");
    }

    private static JsonNode contract() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("src/main/resources/io/jobskit/mock/control/openapi.yaml")
                        .toFile());
    }
}
