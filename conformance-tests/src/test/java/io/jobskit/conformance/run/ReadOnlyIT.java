package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.Golden;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A read-only run can be let loose on any server. */
class ReadOnlyIT {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void aReadOnlyRunSendsNoWriteAndJudgesWhatItCan() {
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                proxy.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            })) {
                Verdict verdict = Runs.judge(Runs.readOnly(Runs.of(OwnStub.targetAt(front.address()))), time);
                assertThat(front.asked())
                        .isNotEmpty()
                        .allMatch(asked -> asked.method().equals("GET"));
                assertThat(verdict.partial()).isTrue();
                assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
                assertThat(verdict.leftBehind()).isEmpty();
                assertThat(verdict.requirements())
                        .allSatisfy(entry -> assertThat(entry.leftOut())
                                .isEqualTo(entry.reason().contains("--read-only")));
                assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
                assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
                assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
                Golden.matches(
                        "read-only.txt",
                        "PASS\n" + String.join("\n", Runs.with(verdict, Outcome.PASS)) + "\n\nOBSERVED\n"
                                + String.join("\n", Runs.with(verdict, Outcome.OBSERVED)) + "\n\nNOT_APPLICABLE\n"
                                + String.join("\n", Runs.with(verdict, Outcome.NOT_APPLICABLE)) + "\n");
            }
        }
    }
}
