package io.jobskit.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GitHub reads of this project itself: it never ran there, but it is what GitHub expects. */
class ProjectWorkflowTest {

    private static final Path GITHUB =
            Path.of(System.getProperty("jobs.top", "..")).resolve(".github");

    @Test
    void theWorkflowRunsWhatCiRuns() throws IOException {
        JsonNode workflow =
                new YAMLMapper().readTree(GITHUB.resolve("workflows/ci.yml").toFile());
        JsonNode job = workflow.at("/jobs/ci");
        assertThat(job.path("runs-on").asText()).isNotEmpty();
        assertThat(job.path("steps").findValuesAsText("run")).last().isEqualTo(".ci/run");
        assertThat(GITHUB.resolveSibling(".ci/run")).isExecutable();
    }

    @Test
    void everyIssueTemplateHasANameAndSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("ISSUE_TEMPLATE"))) {
            List<Path> templates = files.toList();
            assertThat(templates).hasSize(3);
            for (Path template : templates) {
                String[] parts = Files.readString(template).split("(?m)^---$", 3);
                JsonNode head = new YAMLMapper().readTree(parts[1]);
                assertThat(head.path("name").asText())
                        .as("name in %s", template)
                        .isNotBlank();
                assertThat(head.path("about").asText())
                        .as("about in %s", template)
                        .isNotBlank();
                assertThat(parts[2]).as("questions in %s", template).contains("**");
            }
        }
    }
}
