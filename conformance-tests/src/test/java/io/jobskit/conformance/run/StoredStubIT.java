package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Tunnel;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.testing.Nginx;
import io.jobskit.testing.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stub that keeps its jobs in a file or in a database does all that one does that keeps them in memory. */
class StoredStubIT {

    private static final Path BALANCER = Path.of(System.getProperty("jobs.top", ".."), "deploy/shared/nginx.conf");

    @Test
    void theStubConformsWhereItKeepsItsJobsInAFile(@TempDir Path folder) throws Exception {
        conforms(folder, folder.resolve("jobs.db").toString());
    }

    @Test
    void theStubConformsWhereItKeepsItsJobsInADatabase(@TempDir Path folder) throws Exception {
        Postgres.isNeeded();
        try (Postgres database = Postgres.start()) {
            conforms(folder, database.urlWithUser());
        }
    }

    /** Each request is sent to the next of them, by what deploy ships for it. */
    @Test
    void threeStubsBehindNginxThatShareADatabaseConform(@TempDir Path folder) throws Exception {
        Postgres.isNeeded();
        Nginx.isNeeded();
        SimulatedTime time = new SimulatedTime();
        try (Postgres database = Postgres.start();
                OwnStub one = OwnStub.start(time, "--store", database.urlWithUser());
                OwnStub two = OwnStub.start(time, "--store", database.urlWithUser());
                OwnStub three = OwnStub.start(time, "--store", database.urlWithUser());
                Nginx nginx = Nginx.start(folder, balancing(folder, one, two, three));
                Tunnel front = Tunnel.to(folder.resolve("socket"))) {
            conforms(folder, OwnStub.targetAt(URI.create("http://localhost:" + front.port())), time);
            assertThat(nginx.requests()).hasSizeGreaterThan(1000);
        }
    }

    /** The stubs by their addresses in the place of the names that they have in a network of their own. */
    private static String balancing(Path folder, OwnStub... stubs) throws IOException {
        String servers =
                Files.readString(BALANCER).replace("listen 8080;", "listen unix:" + folder.resolve("socket") + ";");
        for (int i = 0; i < stubs.length; i++) {
            servers = servers.replace(
                    "jobs-mock-%d:8080 resolve".formatted(i + 1),
                    stubs[i].address().getAuthority());
        }
        assertThat(servers).doesNotContain("jobs-mock");
        return servers;
    }

    private static void conforms(Path folder, String store) throws Exception {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time, "--store", store)) {
            conforms(folder, stub.target(), time);
        }
    }

    private static void conforms(Path folder, Target target, SimulatedTime time) throws Exception {
        WholeRun run = WholeRun.of(Runs.parallel(Runs.of(target), 1, false), time);
        assertThat(run.verdict().conclusion())
                .as(Reports.summary(run.verdict(), Secrets.none(), folder))
                .isEqualTo(Conclusion.CONFORMANT);
    }
}
