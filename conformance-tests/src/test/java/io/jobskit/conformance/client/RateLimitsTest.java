package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final FakeTime time = new FakeTime();
    private final RateLimits.Holding holding = (length, limit) -> time.of(length);
    private final RateLimits limits = new RateLimits(List.of(new Timing.RateLimit(MOST, WINDOW)), time);

    @Test
    void noWindowEverSeesMoreThanTheTargetAllows() {
        Random random = new Random(7);
        List<Instant> sent = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            time.passes(Duration.ofMillis(random.nextInt(30_000)));
            limits.take(holding);
            sent.add(time.told());
        }
        isNeverExceeded(sent);
    }

    @Test
    void norDoThreadsThatSendAtTheSameTime() throws Exception {
        List<Instant> sent = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(threads.submit(() -> {
                    for (int j = 0; j < 50; j++) {
                        limits.take(holding);
                        sent.add(time.told());
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sent).hasSize(400);
        isNeverExceeded(sent.stream().sorted().toList());
    }

    @Test
    void whatIsAllowedIsNotHeldBack() {
        for (int i = 0; i < MOST; i++) {
            limits.take(holding);
        }
        assertThat(time.pauses()).isEmpty();
        limits.take(holding);
        assertThat(time.waited()).isEqualTo(WINDOW.plusMillis(1));
    }

    @Test
    void withoutALimitNothingIsHeldBack() {
        RateLimits none = new RateLimits(List.of(), time);
        for (int i = 0; i < 1000; i++) {
            none.take(holding);
        }
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void everyWindowHoldsAndTheFullestIsNamed() {
        Timing.RateLimit daily = new Timing.RateLimit(12, Duration.ofDays(1));
        RateLimits both = new RateLimits(List.of(new Timing.RateLimit(MOST, WINDOW), daily), time);
        List<Timing.RateLimit> named = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            both.take((length, limit) -> {
                named.add(limit);
                time.of(length);
            });
        }
        assertThat(named)
                .containsExactly(new Timing.RateLimit(MOST, WINDOW), new Timing.RateLimit(MOST, WINDOW), daily);
        assertThat(time.waited()).isEqualTo(Duration.ofDays(1).plusMillis(1));
    }

    @Test
    void aPauseThatIsGivenUpTakesNothing() {
        for (int i = 0; i < MOST; i++) {
            limits.take(holding);
        }
        IllegalStateException over = new IllegalStateException("over");
        assertThatThrownBy(() -> limits.take((length, limit) -> {
                    throw over;
                }))
                .isSameAs(over);
        time.passes(WINDOW);
        for (int i = 0; i < MOST; i++) {
            limits.take(holding);
        }
        assertThat(time.pauses()).isEmpty();
    }

    private static void isNeverExceeded(List<Instant> sent) {
        for (int i = MOST; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - MOST), sent.get(i))).isGreaterThanOrEqualTo(WINDOW);
        }
    }
}
