package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.support.LargeResults;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.wait.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of 200 MB in each format are judged like any others, in no more memory than a run takes that has none. */
class LargeResultsIT {

    private static final long BYTES = 200_000_000;
    private static final long MOST_KILOBYTES = 300_000;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunOverResultsOf200MegabytesStaysSmall() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux tells how much memory a process took");
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S");
                LargeResults server = LargeResults.before(stub.address(), BYTES)) {
            Path temporary = Files.createDirectory(folder.resolve("tmp"));
            ProcessBuilder command = new ProcessBuilder(
                            Path.of("..", "jobs-conformance").toString(),
                            "run",
                            "--target",
                            target(server.address()).toString(),
                            "--only",
                            "DOWNLOAD-02,DOWNLOAD-03,DOWNLOAD-04,DOWNLOAD-05",
                            "--out",
                            folder.resolve("out").toString())
                    .redirectErrorStream(true);
            command.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
            Process run = command.start();
            try {
                long peak = peak(run);
                assertThat(run.waitFor()).isZero();
                assertThat(peak).isPositive().isLessThan(MOST_KILOBYTES);
                JsonNode verdict = new ObjectMapper()
                        .readTree(folder.resolve("out/verdict.json").toFile());
                assertThat(verdict.at("/totals/PASS").asInt()).isEqualTo(4);
                assertThat(verdict.toString()).contains("\"shown\":\"cut\"");
                assertThat(temporary).isEmptyDirectory();
            } finally {
                run.destroyForcibly();
            }
        }
    }

    /** The most that a process ever took, as it was when it printed its last line. */
    private static long peak(Process run) throws IOException {
        long peak = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                peak = Math.max(peak, now(run.pid()));
            }
        }
        return peak;
    }

    private static long now(long process) throws IOException {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (NoSuchFileException over) {
            return 0;
        }
    }

    private Path target(URI address) throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                name: "large results"
                base-url: %s
                identities:
                  default: {type: basic, key: full, secret: secret, firm: "1"}
                control: {url: /__control}
                timing: {completes-within: PT1M, poll-every: PT0.02S, request-timeout: PT2M}
                """.formatted(address));
    }
}
