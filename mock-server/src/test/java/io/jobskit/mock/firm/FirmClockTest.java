package io.jobskit.mock.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FirmClockTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");

    /** A server's clock on which a second passes whenever somebody looks. */
    private static final class Restless extends Clock {

        private final AtomicLong looks = new AtomicLong();

        @Override
        public Instant instant() {
            return START.plusSeconds(looks.getAndIncrement());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for one");
        }
    }

    private final Firms firms = new Firms(MemoryStore.empty(new Restless()), null, firm -> {});

    @Test
    void whatIsChangedTogetherIsChangedAtOneInstant() {
        Instant then = Instant.parse("2040-01-01T00:00:00Z");
        change(present -> new ClockState(then, present.speed(), true));
        assertThat(now()).isEqualTo(then);
        assertThat(now()).isEqualTo(then);
    }

    @Test
    void aFrozenClockGoesOnAtTheSpeedThatItHad() {
        change(present -> new ClockState(present.now(), 60, true));
        Instant frozen = now();
        change(present -> new ClockState(present.now(), present.speed(), false));
        assertThat(firms.firm("9").clock().speed()).isEqualTo(60);
        assertThat(Duration.between(frozen, now())).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void timeEndsWithTheYear9999() {
        change(present -> new ClockState(ClockState.LATEST.minusSeconds(1), 1_000_000, false));
        assertThat(now()).isEqualTo(ClockState.LATEST);
        assertThat(now()).isEqualTo(ClockState.LATEST);
    }

    @Test
    void aResetFollowsTheServerAgain() {
        change(present -> new ClockState(ClockState.LATEST, 7, true));
        firms.reset("9");
        assertThat(firms.firm("9").clock().speed()).isEqualTo(1);
        assertThat(firms.firm("9").clock().frozen()).isFalse();
        assertThat(now()).isBetween(START, START.plusSeconds(60));
    }

    private void change(UnaryOperator<ClockState> change) {
        firms.changeClock("9", (present, untouched) -> change.apply(present));
    }

    private Instant now() {
        return firms.firm("9").now();
    }
}
