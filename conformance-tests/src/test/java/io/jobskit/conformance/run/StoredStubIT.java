package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Postgres;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.contract.outcome.Conclusion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stub that keeps its jobs in a file or in a database does all that one does that keeps them in memory. */
class StoredStubIT {

    @Test
    void theStubConformsWhereItKeepsItsJobsInAFile(@TempDir Path folder) throws Exception {
        conforms(folder, folder.resolve("jobs.db").toString());
    }

    @Test
    void theStubConformsWhereItKeepsItsJobsInADatabase(@TempDir Path folder) throws Exception {
        Postgres.isNeeded();
        try (Postgres database = Postgres.start(folder)) {
            conforms(folder, database.url());
        }
    }

    private static void conforms(Path folder, String store) throws Exception {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time, "--store", store)) {
            WholeRun run = WholeRun.of(Runs.parallel(Runs.of(stub.target()), 1, false), time);
            assertThat(run.verdict().conclusion())
                    .as(Reports.summary(run.verdict(), Secrets.none(), folder))
                    .isEqualTo(Conclusion.CONFORMANT);
        }
    }
}
