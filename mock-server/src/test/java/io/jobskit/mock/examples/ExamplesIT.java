package io.jobskit.mock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.testing.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests that users copy, and that need no package of npm, play against the stub, twice at once: none meets another. */
class ExamplesIT {

    @Test
    void testsOfNodePlay() throws Exception {
        Tools.need("node", "--version");
        try (JobsMockServer stub = JobsMockServer.builder().start()) {
            plays("javascript", Map.of("JOBS_MOCK", stub.baseUrl()), "# pass 5");
        }
    }

    @Test
    void testsOfPytestPlay() throws Exception {
        Tools.need("python3", "-c", "import pytest, requests");
        String jar = Path.of(System.getProperty("jobs.jar", "target/jobs-mock.jar"))
                .toAbsolutePath()
                .toString();
        plays("pytest", Map.of("JOBS_MOCK_COMMAND", "java -jar " + jar), "3 passed");
    }

    private static void plays(String name, Map<String, String> environment, String said) throws Exception {
        Example example = Example.of(name);
        for (Process process : List.of(example.start(environment), example.start(environment))) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output).contains(said);
        }
    }
}
