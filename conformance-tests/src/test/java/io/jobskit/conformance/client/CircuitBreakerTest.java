package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.target.Identity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final CircuitBreaker breaker = new CircuitBreaker();

    @Test
    void threeRefusalsOrSomeAmongOtherAnswersAreNoReasonToStop() {
        see("default", 401, 401, 401, 200, 401, 403, 401, 401, 401);
        assertThat(breaker.stopped()).isEmpty();
        assertThat(breaker.refused(Identity.nobody("default"))).isEmpty();
    }

    @Test
    void fourRefusalsInARowOfTheDefaultIdentityStopTheRun() {
        see("default", 200, 401, 401, 401, 401);
        assertThat(breaker.stopped())
                .hasValueSatisfying(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "The target refused the credentials of the identity 'default' with 401 4 times in a row, after the target had accepted these credentials; the run was stopped, so that no account gets locked."));
        assertThat(breaker.refused(Identity.nobody("default"))).isPresent();
    }

    @Test
    void fourRefusalsOfAnotherIdentityStopThatIdentityAlone() {
        see("other-user", 401, 401, 401, 401);
        assertThat(breaker.stopped()).isEmpty();
        assertThat(breaker.refused(Identity.nobody("other-user")))
                .hasValueSatisfying(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "The target refused the identity 'other-user' with 401 4 times in a row; the kit sent no more requests as this identity, so that no account gets locked."));
        assertThat(breaker.refused(Identity.nobody("default"))).isEmpty();
    }

    @Test
    void anIdentityThatTheTargetKnowsIsAskedHoweverOftenItIsRefused() {
        breaker.knows(Identity.nobody("no-permission"));
        see("no-permission", 401, 401, 401, 401, 401);
        assertThat(breaker.refused(Identity.nobody("no-permission"))).isEmpty();
    }

    @Test
    void identitiesAreCountedApartAndNobodyIsNotCounted() {
        for (int i = 0; i < 3; i++) {
            see("default", 401);
            see("other-user", 401);
            see("", 401, 401, 401, 401);
        }
        assertThat(breaker.stopped()).isEmpty();
        assertThat(breaker.refused(Identity.nobody(""))).isEmpty();
    }

    @Test
    void anAnswerThatWasUnderWayDoesNotUndoARefusal() {
        see("other-user", 401, 401, 401, 401, 200);
        assertThat(breaker.refused(Identity.nobody("other-user"))).isPresent();
    }

    @Test
    void sixSilencesInARowStopTheRunWhoeverAsked() {
        for (int i = 0; i < 5; i++) {
            see("default", 0);
        }
        see("default", 500);
        assertThat(breaker.stopped()).isEmpty();
        for (int i = 0; i < 3; i++) {
            see("default", 0);
            see("other-user", 0);
        }
        assertThat(breaker.stopped()).contains("The target stopped answering: Connection refused.");
    }

    @Test
    void theFirstReasonStays() {
        breaker.stop("first");
        breaker.stop("second");
        see("default", 401, 401, 401, 401);
        assertThat(breaker.stopped()).contains("first");
    }

    private void see(String identity, int... codes) {
        for (int code : codes) {
            Optional<Answer> answer = code == 0
                    ? Optional.empty()
                    : Optional.of(new Answer(code, "", new Message(List.of(), new byte[0])));
            Exchange exchange = Samples.exchange(
                    1, identity, Samples.request("GET", "http://127.0.0.1/v1/jobs", List.of(), ""), answer);
            breaker.saw(exchange);
        }
    }
}
