package io.jobskit.mock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.support.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests that users copy play against the stub, twice at once: none of them meets another. */
class ExamplesIT {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("jobs.top", "..")).resolve("examples");

    @Test
    void testsOfNodePlay() throws Exception {
        Tools.need("node", "--version");
        try (JobsMockServer stub = JobsMockServer.builder().start()) {
            plays(
                    EXAMPLES.resolve("javascript"),
                    Map.of("JOBS_MOCK", stub.baseUrl()),
                    "# pass 5",
                    "node",
                    "--test",
                    ".");
        }
    }

    @Test
    void testsOfPytestPlay() throws Exception {
        Tools.need("python3", "-c", "import pytest, requests");
        Map<String, String> env = Map.of(
                "JOBS_MOCK_COMMAND",
                "java -jar "
                        + Path.of(System.getProperty("jobs.jar", "target/jobs-mock.jar"))
                                .toAbsolutePath(),
                "PYTHONDONTWRITEBYTECODE",
                "1");
        plays(EXAMPLES.resolve("pytest"), env, "3 passed", "python3", "-m", "pytest", "-q", "-p", "no:cacheprovider");
    }

    private static void plays(Path folder, Map<String, String> environment, String said, String... command)
            throws IOException, InterruptedException {
        Process one = start(folder, environment, command);
        Process other = start(folder, environment, command);
        for (Process process : List.of(one, other)) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output).contains(said);
        }
    }

    private static Process start(Path folder, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
