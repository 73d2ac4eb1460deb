package io.jobskit.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void aJobThatIsThereShowsWhichWayTheTargetGoes() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                ThrottledClient wire =
                        new ThrottledClient(stub.target(), new Recording(), "r1", false, Optional.empty(), time)) {
            ObjectNode body =
                    new CreationBodies(stub.target().samples(), 0, Spelling.USUAL, false).wellFormed(JobKind.VIEW);
            JobsClient.forLookingAround(wire, stub.target())
                    .create(stub.target().owner(), body.toString().getBytes(UTF_8), Map.of(), "");

            Verdict verdict = Runs.judge(Runs.readOnly(Runs.of(stub.target())), time);

            assertThat(verdict.requirements())
                    .filteredOn(entry -> entry.requirement().id().equals("RESOURCE-02"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
                        assertThat(entry.readings()).containsExactly("not upper-cased");
                    });
        }
    }
}
