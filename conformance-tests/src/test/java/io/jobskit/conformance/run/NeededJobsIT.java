package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said where the jobs that scenarios need cannot be created. */
class NeededJobsIT {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void theReasonSaysWhatBecameOfTheCreation() {
        Golden.matches(
                "needed-jobs.txt",
                Stream.of(Reply.refusal(409), Reply.of(202).withText("{}"))
                        .map(this::reason)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private String reason(Reply creation) {
        try (TwistedServer server =
                new TwistedServer(StubOptions.of(List.of()), Tricks.instead(Ask::isCreate, creation), time)) {
            var verdict = Runs.judge(Runs.only(Runs.of(OwnStub.targetAt(server.address())), "READ-04"), time);
            var judged = Runs.about(verdict, "READ-04");
            assertThat(judged.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            return judged.reason();
        }
    }
}
