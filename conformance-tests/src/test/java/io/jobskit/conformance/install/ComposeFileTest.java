package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compose files say of the image what the Dockerfile says; ContainerIT starts the one of a stub alone. */
class ComposeFileTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    @ParameterizedTest
    @CsvSource({"deploy/compose.yaml, /services/jobs-mock", "deploy/shared/compose.yaml, /x-jobs-mock"})
    void theHealthCheckIsThatOfTheImage(String file, String service) throws IOException {
        JsonNode check = new YAMLMapper()
                .readTree(TOP.resolve(file).toFile())
                .at(service)
                .path("healthcheck");
        Matcher image = Pattern.compile(
                        "HEALTHCHECK --interval=(\\w+) --timeout=(\\w+) --start-period=(\\w+) CMD \\[(.*)]\n")
                .matcher(Files.readString(TOP.resolve("mock-server/Dockerfile")));
        assertThat(image.find()).isTrue();
        assertThat(check.path("interval").asText()).isEqualTo(image.group(1));
        assertThat(check.path("timeout").asText()).isEqualTo(image.group(2));
        assertThat(check.path("start_period").asText()).isEqualTo(image.group(3));
        assertThat(check.path("test")).isEqualTo(new ObjectMapper().readTree("[\"CMD\", " + image.group(4) + "]"));
    }

    /** What nginx balances between is what is there, and each of them says who it is. */
    @Test
    void theBalancerKnowsTheStubs() throws IOException {
        JsonNode services = new YAMLMapper()
                .readTree(TOP.resolve("deploy/shared/compose.yaml").toFile())
                .path("services");
        List<String> stubs = new ArrayList<>();
        services.fieldNames().forEachRemaining(stubs::add);
        stubs.removeIf(name -> !name.startsWith("jobs-mock"));
        assertThat(stubs)
                .hasSize(3)
                .allSatisfy(
                        name -> assertThat(services.path(name).path("hostname").asText())
                                .isEqualTo(name));
        assertThat(Files.readString(TOP.resolve("deploy/shared/nginx.conf")).lines())
                .filteredOn(line -> line.contains("server jobs-mock"))
                .extracting(line -> line.replaceAll("\\s*server (\\S+):8080 .*", "$1"))
                .containsExactlyElementsOf(stubs);
        assertThat(services.at("/balancer/depends_on").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(stubs);
    }
}
