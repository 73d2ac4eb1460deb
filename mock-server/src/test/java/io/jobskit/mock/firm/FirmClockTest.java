package io.jobskit.mock.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
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

    private final FirmClock clock = new FirmClock(new Restless(), () -> {});

    @Test
    void whatIsChangedTogetherIsChangedAtOneInstant() {
        Instant then = Instant.parse("2040-01-01T00:00:00Z");
        clock.change(present -> new FirmClock.Reading(then, present.speed(), true));
        assertThat(clock.instant()).isEqualTo(then);
        assertThat(clock.instant()).isEqualTo(then);
    }

    @Test
    void aFrozenClockGoesOnAtTheSpeedThatItHad() {
        clock.change(present -> new FirmClock.Reading(present.now(), 60, true));
        Instant frozen = clock.instant();
        clock.change(present -> new FirmClock.Reading(present.now(), present.speed(), false));
        assertThat(clock.read().speed()).isEqualTo(60);
        assertThat(Duration.between(frozen, clock.instant())).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void timeEndsWithTheYear9999() {
        clock.change(present -> new FirmClock.Reading(FirmClock.LATEST.minusSeconds(1), 1_000_000, false));
        assertThat(clock.instant()).isEqualTo(FirmClock.LATEST);
        assertThat(clock.instant()).isEqualTo(FirmClock.LATEST);
    }

    @Test
    void aResetFollowsTheServerAgain() {
        clock.change(present -> new FirmClock.Reading(FirmClock.LATEST, 7, true));
        clock.reset();
        assertThat(clock.read().speed()).isEqualTo(1);
        assertThat(clock.read().frozen()).isFalse();
        assertThat(clock.instant()).isBetween(START, START.plusSeconds(60));
    }
}
