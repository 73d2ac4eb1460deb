package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.wait.SideBySide;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenKeeperTest {

    private final FakeTime time = new FakeTime();
    private final AtomicInteger fetched = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"20, PT18S", "3600, PT59M30S", "1, PT0.9S"})
    void aTokenIsRenewedALittleBeforeItExpires(long life, Duration renewed) {
        TokenKeeper keeper = keeper(life);
        Token first = keeper.token();
        time.passes(renewed.minusMillis(1));
        assertThat(keeper.token()).isEqualTo(first);
        time.passes(Duration.ofMillis(1));
        assertThat(keeper.token().value()).isEqualTo("t2");
    }

    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void aTokenThatDoesNotSayWhenItExpiresIsKept(long life) {
        TokenKeeper keeper = keeper(life);
        keeper.token();
        time.passes(Duration.ofDays(1));
        assertThat(keeper.token().value()).isEqualTo("t1");
    }

    @Test
    void whoeverNeedsATokenAtTheSameTimeSharesOne() {
        TokenKeeper keeper = keeper(20);
        List<Token> tokens = new SideBySide(time).atOnce(Collections.nCopies(8, keeper::token));
        assertThat(tokens).containsOnly(tokens.get(0));
        assertThat(fetched).hasValue(1);
    }

    @Test
    void whoeverIsRefusedAtTheSameTimeSharesARenewal() {
        TokenKeeper keeper = keeper(0);
        Token old = keeper.token();
        keeper.isTaken(old);
        Supplier<Optional<Token>> renewal = () -> keeper.insteadOf(old);
        List<Optional<Token>> others = new SideBySide(time).atOnce(Collections.nCopies(8, renewal));
        assertThat(others)
                .allSatisfy(other -> assertThat(other.map(Token::value)).contains("t2"));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aTokenThatWasNeverTakenIsNotRenewedForARefusal() {
        TokenKeeper keeper = keeper(0);
        Token token = keeper.token();
        assertThat(keeper.insteadOf(token)).isEmpty();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void theSameTokenOnceMoreIsNoOther() {
        TokenKeeper keeper = new TokenKeeper(() -> new Token("same", Optional.empty()), time.clock());
        Token token = keeper.token();
        keeper.isTaken(token);
        assertThat(keeper.insteadOf(token)).isEmpty();
    }

    @Test
    void whoRefusesIsAskedOnceAndWhoDoesNotAnswerThreeTimes() {
        TokenKeeper refused = new TokenKeeper(() -> failed(NoTokenException.refused("default", "no.")), time.clock());
        TokenKeeper silent = new TokenKeeper(() -> failed(NoTokenException.unanswered("default", "?")), time.clock());
        for (int times = 0; times < 5; times++) {
            assertThatThrownBy(refused::token).hasMessage("The identity 'default' gets no token: no.");
            assertThat(refused.hasGivenUp()).isTrue();
        }
        assertThat(fetched).hasValue(1);
        for (int times = 1; times <= 5; times++) {
            assertThatThrownBy(silent::token).isInstanceOf(NoTokenException.class);
            assertThat(silent.hasGivenUp()).isEqualTo(times >= 3);
        }
        assertThat(fetched).hasValue(4);
    }

    @Test
    void aTokenIsShownNowhereByItself() {
        assertThat(Token.plain("secret").orElseThrow().toString()).doesNotContain("secret");
        assertThat(Token.plain("two words")).isEmpty();
        assertThat(Token.plain("<html>\n")).isEmpty();
    }

    private Token failed(NoTokenException trouble) {
        fetched.incrementAndGet();
        throw trouble;
    }

    private TokenKeeper keeper(long life) {
        return new TokenKeeper(
                () -> Token.in(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("access_token", "t" + fetched.incrementAndGet())
                                        .put("expires_in", Long.toString(life)),
                                time.clock().instant())
                        .orElseThrow(),
                time.clock());
    }
}
