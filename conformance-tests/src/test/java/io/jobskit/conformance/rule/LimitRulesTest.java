package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** Whoever asks too often is told how long to wait. */
class LimitRulesTest {

    @Test
    void eitherHeaderSaysHowLong() {
        kept(refused().with(new Header("X-RateLimit-Retry-After", "7")), "PROTOCOL-04");
        kept(refused().with(new Header("Retry-After", "7")), "PROTOCOL-04");
        kept(refused().with(new Header("Retry-After", "Thu, 01 Jan 2026 00:00:00 GMT")), "PROTOCOL-04");
    }

    @Test
    void withoutOneNobodyKnowsHowLong() {
        assertThat(onlyViolated(refused(), "PROTOCOL-04").difference().sentence())
                .isEqualTo(
                        "The header X-RateLimit-Retry-After is missing; it should be the seconds to wait, with the 429.");
        onlyViolated(refused().with(new Header("Retry-After", "soon")), "PROTOCOL-04");
    }

    @Test
    void nothingElseSaysIt() {
        unjudged(new Tale().read("7", 503), "PROTOCOL-04");
    }

    private static Tale refused() {
        return new Tale().read("7", 429);
    }
}
