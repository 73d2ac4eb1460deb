package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The compose file says of the image what the Dockerfile says; ContainerIT starts it. */
class ComposeFileTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    @Test
    void theHealthCheckIsThatOfTheImage() throws IOException {
        JsonNode check = new YAMLMapper()
                .readTree(TOP.resolve("deploy/compose.yaml").toFile())
                .at("/services/jobs-mock/healthcheck");
        Matcher image = Pattern.compile(
                        "HEALTHCHECK --interval=(\\w+) --timeout=(\\w+) --start-period=(\\w+) CMD \\[(.*)]\n")
                .matcher(Files.readString(TOP.resolve("mock-server/Dockerfile")));
        assertThat(image.find()).isTrue();
        assertThat(check.path("interval").asText()).isEqualTo(image.group(1));
        assertThat(check.path("timeout").asText()).isEqualTo(image.group(2));
        assertThat(check.path("start_period").asText()).isEqualTo(image.group(3));
        assertThat(check.path("test")).isEqualTo(new ObjectMapper().readTree("[\"CMD\", " + image.group(4) + "]"));
    }
}
