package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Timing.RateLimit A_QUARTER = new Timing.RateLimit(50, Duration.ofMinutes(15));
    private static final Timing.RateLimit A_DAY = new Timing.RateLimit(1000, Duration.ofHours(24));

    @Test
    void whatIsOverSoonIsSaidInAWord() {
        assertThat(of(1540, Duration.ofMillis(2))).isEqualTo("About 1,540 requests.");
    }

    @Test
    void aRateLimitTellsHowLongItTakes() {
        assertThat(of(1401, Duration.ofMillis(2), A_QUARTER))
                .isEqualTo(
                        "About 1,401 requests. At 50 requests in 15 minutes (requests-per-window), the requests take 7 hours."
                                + " In addition, the run waits for jobs: up to 20 minutes for each job (completes-within), for many jobs at once.");
    }

    @Test
    void ofSeveralRateLimitsTheOneThatTakesLongestDoes() {
        assertThat(of(1401, Duration.ofMillis(2), A_QUARTER, A_DAY))
                .contains("At 1000 requests in 24 hours (requests-per-window), the requests take 24 hours.");
    }

    @Test
    void slowAnswersTellHowLongItTakesToo() {
        assertThat(of(1500, Duration.ofMillis(2004)))
                .isEqualTo(
                        "About 1,500 requests. At 2 seconds per response and 48 requests in parallel, the requests take about 62 seconds."
                                + " In addition, the run waits for jobs: up to 20 minutes for each job (completes-within), for many jobs at once.");
    }

    private static String of(int requests, Duration answer, Timing.RateLimit... limits) {
        Timing timing =
                new Timing(Duration.ofMinutes(20), Duration.ofSeconds(1), Duration.ofSeconds(30), List.of(limits));
        return new Forecast(requests, timing, answer, 48).words();
    }
}
