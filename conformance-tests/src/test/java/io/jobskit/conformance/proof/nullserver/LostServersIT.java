package io.jobskit.conformance.proof.nullserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.SimulatedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target that is lost in the middle of a run is left alone. */
class LostServersIT {

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void aTargetThatTakesNoCredentialsAnyMoreIsNotHammered(int parallel) {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time);
                RawServer front = LostServer.TAKES_NO_CREDENTIALS.before(stub.address(), time)) {
            Verdict verdict = NullServersIT.judged(front, parallel, time);
            // The requests of other identities that were under way then, and each identity's own four at most.
            assertThat(front.asked().size() - LostServer.AFTER).isLessThanOrEqualTo(4 + 2 * parallel);
            assertThat(verdict.leftBehind())
                    .isNotEmpty()
                    .allMatch(left -> left.contains("so that no account gets locked"));
        }
    }
}
