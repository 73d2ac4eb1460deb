package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is told to stop cleans up, writes what it knows, and takes its stub with it. */
class InterruptedProcessIT {

    private static final long SECONDS = 40;

    @TempDir
    private Path out = Path.of("");

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aRunThatIsToldToStopCleansUpAndWritesItsReports(String signal, int status) throws Exception {
        // A test that is run in the background may have been told to leave the signal alone.
        Process run = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/jobs-conformance.jar",
                        "run",
                        "--walk",
                        "0",
                        "--parallel",
                        "1",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        try {
            waitForScenarios(run);
            new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                    .start()
                    .waitFor();
            assertThat(run.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(status);
            JsonNode verdict =
                    new ObjectMapper().readTree(out.resolve("verdict.json").toFile());
            assertThat(verdict.path("verdict").asText()).isEqualTo("INCONCLUSIVE");
            assertThat(verdict.path("reason").asText()).isEqualTo("The run was interrupted.");
            assertThat(verdict.path("left_behind")).isEmpty();
            assertThat(out.resolve("junit.xml")).exists();
            assertThat(out.resolve("summary.txt")).exists();
            URI stub = URI.create(verdict.at("/target/base_url").asText());
            assertThatThrownBy(() -> new Socket(stub.getHost(), stub.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        } finally {
            run.destroyForcibly();
        }
    }

    private static void waitForScenarios(Process run) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.matches("\\d+ of \\d+ scenarios.*")) {
                return;
            }
        }
        throw new IllegalStateException("The run ended before it was interrupted.");
    }
}
