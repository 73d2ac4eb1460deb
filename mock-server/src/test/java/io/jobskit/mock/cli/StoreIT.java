package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.Tools;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, when the stub is killed and when the disk is full: whatever was acknowledged is kept. */
class StoreIT {

    private static final int KILLS = Integer.getInteger("jobs.kills", 5);
    private static final int JOBS_BETWEEN_KILLS = 50;

    private final Acknowledged acknowledged = new Acknowledged();

    @Test
    void whatWasAcknowledgedSurvivesAKill(@TempDir Path folder) throws Exception {
        String[] options = {
            "--port",
            "0",
            "--progress",
            "manual",
            "--store",
            folder.resolve("jobs.db").toString()
        };
        for (int kill = 0; kill < KILLS; kill++) {
            try (StubProcess stub = StubProcess.ofJar(options)) {
                acknowledged.whileJobsAreCreated(JOBS_BETWEEN_KILLS, List.of(stub.address()), stub);
            }
        }
        try (StubProcess stub = StubProcess.ofJar(options)) {
            acknowledged.isKeptBy(stub.address());
        }
    }

    @Test
    void theCommandOfTheDocumentKeepsJobs(@TempDir Path folder) throws Exception {
        Path top = Path.of(System.getProperty("jobs.top")).normalize();
        String line = Files.readAllLines(top.resolve("docs/shared-stub.md")).stream()
                .filter(text -> text.startsWith("    ./jobs-mock --store "))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("jobs.db");
        List<String> command = new ArrayList<>(List.of(line.strip().split(" ")));
        command.set(0, top.resolve("jobs-mock").toString());
        command.set(2, file.toString());
        command.addAll(List.of("--port", "0"));
        String id;
        try (StubProcess stub = StubProcess.of(command)) {
            id = Acknowledged.id(acknowledged.create(stub.address()));
            stub.terminate();
            assertThat(stub.ended().status()).isZero();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
        try (StubProcess stub = StubProcess.of(command)) {
            assertThat(acknowledged.listed(stub.address())).containsKey(id);
        }
    }

    @Test
    void aFullDiskRefusesAndLosesNothing(@TempDir Path folder) throws Exception {
        Path disk = folder.toAbsolutePath();
        Tools.need("unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        List<String> command = List.of(
                "unshare",
                "--mount",
                "bash",
                "-c",
                "mount -t tmpfs -o size=1m tmpfs " + disk + " && exec \"$@\"",
                "stub",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jobs.jar"),
                "--port",
                "0",
                "--progress",
                "manual",
                "--store",
                disk.resolve("jobs.db").toString());
        try (StubProcess stub = StubProcess.of(command)) {
            URI base = stub.address();
            HttpResponse<String> refused = acknowledged.create(base);
            while (refused.statusCode() == 202) {
                acknowledged.add(refused);
                refused = acknowledged.create(base);
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("the disk is full").doesNotContain("SQLITE");
            assertThat(acknowledged.listed(base).keySet()).containsExactlyInAnyOrderElementsOf(acknowledged.created());
            HttpResponse<String> control =
                    acknowledged.post(base, "/__control/jobs/1/move", "{\"status\": \"Failed\"}");
            assertThat(control.statusCode()).isIn(204, 503);
        }
    }
}
