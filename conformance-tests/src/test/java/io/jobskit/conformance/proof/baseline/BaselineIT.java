package io.jobskit.conformance.proof.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.run.WholeRun;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.contract.outcome.Conclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A run against the stub judges no less than the baseline says. Whoever takes a judgement away on purpose renews it,
 * with the command that the failure tells (the stub has to be built),
 * and reads the difference before committing it.
 */
class BaselineIT {

    private static final Path FILE = Path.of("src/test/resources/proof/baseline.csv");

    private static final String RENEW =
            "mvn test -pl conformance-tests -am -Dtest=BaselineIT -Dsurefire.failIfNoSpecifiedTests=false -Dbaseline.renew=true";

    @Test
    void nothingThatWasJudgedHasVanished() throws Exception {
        Baseline now;
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = WholeRun.of(Runs.parallel(Runs.of(stub.target()), 1, false), time);
            assertThat(run.verdict().conclusion())
                    .as(Reports.summary(run.verdict(), Secrets.none(), FILE))
                    .isEqualTo(Conclusion.CONFORMANT);
            now = Baseline.of(run.findings(), run.exchanges());
        }
        if (Boolean.getBoolean("baseline.renew")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, now.csv());
        }
        Baseline before = Baseline.read(Files.readString(FILE));
        List<String> added = now.lostIn(before);
        if (!added.isEmpty()) {
            System.out.printf(
                    "Baseline: %d judgements or requests are more than %s knows. To add them: %s%n",
                    added.size(), FILE.getFileName(), RENEW);
        }
        assertThat(before.lostIn(now))
                .as("what was judged and is no more; if that is right, renew %s with [%s]", FILE, RENEW)
                .isEmpty();
    }
}
