package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeIT {

    private static final Path README = Path.of(System.getProperty("jobs.top"), "README.md");

    @Test
    void theTableOfBehaviorsIsTheStubs() throws IOException {
        String table = Arrays.stream(Behavior.values())
                .filter(behavior -> behavior != Behavior.COMPLETES)
                .map(behavior -> "| `" + behavior.number() + "` | " + behavior.story() + " | "
                        + behavior.statuses().stream().map(Status::label).collect(Collectors.joining(" → ")) + " |\n")
                .collect(Collectors.joining("", "| id | the job | statuses |\n|---|---|---|\n", ""));
        assertThat(Files.readString(README))
                .as("README.md between the fates comments")
                .contains(table);
    }

    @Test
    void everyCurlOfItWorksWhenPasted() throws IOException {
        List<String> lines = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        try (Stub stub = Stub.start()) {
            for (String line : lines) {
                String here = line.replaceFirst("curl ", "curl --fail-with-body ")
                        .replace("8080", String.valueOf(stub.port()));
                Process shell = new ProcessBuilder("sh", "-c", here)
                        .redirectErrorStream(true)
                        .start();
                String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(shell.onExit().join().exitValue())
                        .as("%s%n%s", line, said)
                        .isZero();
            }
        }
    }
}
