package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A watch that is told to stop judges what has passed, writes its reports, and ends with the status of its verdict. */
class WatchProcessIT {

    private static final Pattern STARTED = Pattern.compile("Requests to (\\S+) are passed on to .*");
    private static final long SECONDS = 60;

    @TempDir
    private Path out = Path.of("");

    @ParameterizedTest
    @CsvSource({"INT, true, 0", "TERM, false, 2"})
    void theStatusIsThatOfTheVerdict(String signal, boolean isAsked, int status) throws Exception {
        // A test that is run in the background may have been told to leave the signal alone.
        Process watch = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/jobs-conformance.jar",
                        "watch",
                        "--port",
                        "0",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String address = address(watch);
            if (isAsked) {
                HttpRequest list = HttpRequest.newBuilder(URI.create(address + "/v1/jobs"))
                        .header("Authorization", "Basic ZnVsbDpzZWNyZXQ=")
                        .header("Addepar-Firm", "1")
                        .build();
                assertThat(HttpClient.newHttpClient()
                                .send(list, BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
            new ProcessBuilder("kill", "-" + signal, Long.toString(watch.pid()))
                    .start()
                    .waitFor();
            assertThat(watch.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.exitValue()).isEqualTo(status);
            JsonNode verdict =
                    new ObjectMapper().readTree(out.resolve("verdict.json").toFile());
            assertThat(verdict.path("verdict").asText()).isEqualTo(isAsked ? "CONFORMANT" : "INCONCLUSIVE");
            assertThat(out.resolve("conformance.html")).exists();
        } finally {
            watch.destroyForcibly();
        }
    }

    private static String address(Process watch) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.matches()) {
                return started.group(1);
            }
        }
        throw new IllegalStateException("The watch ended before it began.");
    }
}
