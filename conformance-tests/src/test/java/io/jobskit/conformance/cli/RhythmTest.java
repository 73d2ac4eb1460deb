package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private final Rhythm rhythm = new Rhythm();

    @Test
    void itIsTimeOnceItHasBeenQuietForASecond() {
        assertThat(rhythm.isDue(0, at(0))).isFalse();
        assertThat(rhythm.isDue(1, at(100))).isFalse();
        assertThat(rhythm.isDue(2, at(1000))).isFalse();
        assertThat(rhythm.isDue(2, at(1999))).isFalse();
        assertThat(rhythm.isDue(2, at(2000))).isTrue();
        rhythm.judged(2, at(2000), at(2001));
        assertThat(rhythm.isDue(2, at(9000))).isFalse();
        assertThat(rhythm.isDue(3, at(9100))).isFalse();
        assertThat(rhythm.isDue(3, at(10_100))).isTrue();
    }

    @Test
    void whereItIsNeverQuietItIsTimeEveryFewSeconds() {
        for (int i = 0; i < 50; i++) {
            assertThat(rhythm.isDue(i + 1, at(100L * i))).isFalse();
        }
        assertThat(rhythm.isDue(51, at(5000))).isTrue();
        rhythm.judged(51, at(5000), at(5100));
        for (int i = 51; i < 100; i++) {
            assertThat(rhythm.isDue(i + 1, at(100L * i))).isFalse();
        }
        assertThat(rhythm.isDue(101, at(10_100))).isTrue();
    }

    @Test
    void whatTakesLongIsDoneSeldom() {
        assertThat(rhythm.isDue(1, at(0))).isFalse();
        assertThat(rhythm.isDue(1, at(1000))).isTrue();
        rhythm.judged(1, at(1000), at(6000));
        assertThat(rhythm.isDue(2, at(6000))).isFalse();
        assertThat(rhythm.isDue(2, at(25_999))).isFalse();
        assertThat(rhythm.isDue(2, at(26_000))).isTrue();
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
