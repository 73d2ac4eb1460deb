package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");

    private final RateLimit limit = RateLimit.parse("2/PT15M");
    private final RateLimit.Meter meter = new RateLimit.Meter();

    @Test
    void theWindowSlides() {
        assertThat(meter.take(limit, NOW)).isNull();
        assertThat(meter.take(limit, NOW.plusSeconds(60))).isNull();
        assertThat(meter.take(limit, NOW.plusSeconds(120))).isEqualTo(Duration.ofMinutes(13));
        assertThat(meter.take(limit, NOW.plusSeconds(899))).isEqualTo(Duration.ofSeconds(1));
        assertThat(meter.take(limit, NOW.plusSeconds(900))).isNull();
        assertThat(meter.take(limit, NOW.plusSeconds(900))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatWasSentInATimeThatIsYetToComeDoesNotCount() {
        meter.take(limit, NOW.plusSeconds(3600));
        meter.take(limit, NOW.plusSeconds(3600));
        assertThat(meter.take(limit, NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "/PT15M",
                "50/",
                "0/PT15M",
                "-1/PT15M",
                "50/PT0S",
                "50/PT-1S",
                "50/15M",
                "100001/PT1S",
                "1/PT2562047788015215H",
                "99999999999/PT1S"
            })
    void whatIsNoLimitIsRefusedWithWhatWouldBe(String text) {
        assertThatThrownBy(() -> RateLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'" + text + "' is not a rate limit: give a number of requests from 1 to 100000 and a duration"
                                + " of at most a year, as in 50/PT15M");
    }
}
