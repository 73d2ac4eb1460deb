package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.support.Runs;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a server that answers an identity with 401 whatever it asks is held to. */
class BarredIdentitiesIT {

    private static final Reply OTHERWISE = Reply.refusal(401).withText("""
            {"errors":[{"status":"401","title":"Unauthorized","detail":"You may not use the API."}]}""");

    @Test
    void inTheWordsForAWrongSecretItMayBeTheFaultOfTheTargetFile() {
        RequirementOutcome judged = judged((ask, server) -> isOfIt(ask) ? Reply.refusal(401) : server.send(ask));

        assertThat(judged.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judged.reason())
                .isEqualTo(
                        "The target answers every request of the identity 'no-permission' with 401: the credentials of this identity in the target file are wrong, or the target answers 401 where a permission is missing, for which the documentation has 403.");
    }

    @Test
    void inOtherWordsItIsTheServersOwn() {
        AtomicReference<String> right = new AtomicReference<>("");
        RequirementOutcome judged = judged((ask, server) -> {
            String shown = ask.headers().getOrDefault("Authorization", "");
            boolean isRight = !isOfIt(ask) || right.compareAndSet("", shown) || shown.equals(right.get());
            return isOfIt(ask) ? isRight ? OTHERWISE : Reply.refusal(401) : server.send(ask);
        });

        assertThat(judged.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(judged.reason()).contains("401").contains("403");
    }

    private static RequirementOutcome judged(Twist twist) {
        return new TwistJudge()
                .judge(List.of(), twist, whole -> whole, (verdict, target) -> Runs.about(verdict, "ACCESS-01"));
    }

    private static boolean isOfIt(Ask ask) {
        return ask.user().equals("no-permission");
    }
}
