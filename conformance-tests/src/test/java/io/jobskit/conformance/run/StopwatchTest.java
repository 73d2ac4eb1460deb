package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.wait.Waits;
import io.jobskit.contract.outcome.Played;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private final FakeTime time = new FakeTime();
    private final Waits waits = new Waits(time.clock());
    private final Stopwatch stopwatch = new Stopwatch(time.clock(), waits);

    @Test
    void eachScenarioIsTimedAndWhatItWaited() {
        stopwatch.starts("CANCEL-12");
        time.passes(Duration.ofMillis(20));
        stopwatch.starts("LIST-01");
        waits.pause("CANCEL-12", () -> "", () -> time.of(Duration.ofSeconds(3)));
        stopwatch.stops("CANCEL-12");
        stopwatch.stops("LIST-01");

        assertThat(stopwatch.played())
                .containsExactly(
                        new Played("CANCEL-12", FakeTime.START, 3020, 3000),
                        new Played("LIST-01", FakeTime.START.plusMillis(20), 3000, 0));
    }

    @Test
    void whatIsPlayedAgainIsTimedAnew() {
        for (int time = 1; time <= 2; time++) {
            stopwatch.starts("CANCEL-12");
            waits.pause("CANCEL-12", () -> "", () -> this.time.of(Duration.ofSeconds(1)));
            stopwatch.stops("CANCEL-12");
        }

        assertThat(stopwatch.played()).extracting(Played::waitedMillis).containsExactly(1000L, 1000L);
    }

    @Test
    void whatHasNoEndIsNotThere() {
        stopwatch.starts("CANCEL-12");
        stopwatch.stops("LIST-01");

        assertThat(stopwatch.played()).isEmpty();
    }
}
