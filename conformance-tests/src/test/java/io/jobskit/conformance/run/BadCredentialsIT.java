package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.Targets;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Credentials that are not valid are sent once in a run without test control, so that no account gets locked. */
class BadCredentialsIT {

    private final AtomicInteger sent = new AtomicInteger();
    private UnaryOperator<RunRequest> control = whole -> Runs.of(Targets.withoutControl(whole.target()));

    @Test
    void oneRequestOfARunHasThem() {
        assertThat(outcome((ask, server) -> server.send(counted(ask)))).isEqualTo(Outcome.PASS);
        assertThat(sent).hasValue(1);
    }

    @Test
    void oneThatIsNotAnsweredIsSentOnceMoreAtMost() {
        assertThat(outcome((ask, server) -> isBad(counted(ask)) && sent.get() == 1 ? Reply.of(503) : server.send(ask)))
                .isEqualTo(Outcome.PASS);
        assertThat(sent).hasValue(2);
    }

    @Test
    void oneThatIsNeverAnsweredTellsNothing() {
        assertThat(outcome((ask, server) -> isBad(counted(ask)) ? Reply.of(503) : server.send(ask)))
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(sent).hasValue(2);
    }

    /** Nobody is locked out of a server that is there to be tested: a reading, a download and a listing besides, a creation and a cancel. */
    @Test
    void withTestControlEverythingIsTried() {
        control = whole -> whole;
        assertThat(outcome((ask, server) -> server.send(counted(ask)))).isEqualTo(Outcome.PASS);
        assertThat(sent).hasValue(6);
    }

    private Outcome outcome(Twist twist) {
        return new TwistJudge()
                .judge(
                        List.of(),
                        twist,
                        control,
                        (verdict, target) -> Runs.about(verdict, "ACCESS-14").outcome());
    }

    private Ask counted(Ask ask) {
        if (isBad(ask)) {
            sent.incrementAndGet();
        }
        return ask;
    }

    private static boolean isBad(Ask ask) {
        return ask.user().equals("bad-credentials");
    }
}
