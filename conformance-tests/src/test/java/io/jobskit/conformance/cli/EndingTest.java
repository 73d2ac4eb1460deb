package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final List<Thread> hooks = new ArrayList<>();
    private final List<Integer> exits = new ArrayList<>();
    private final Ending ending = new Ending(hooks::add, exits::add);

    @Test
    void aCommandThatIsToldToStopEndsTheProcessWithItsOwnStatus() throws InterruptedException {
        ending.heedSignals();
        assertThat(ending.comesWithin(Duration.ZERO)).isFalse();
        Thread signal = hooks.get(0);
        signal.start();
        assertThat(ending.comesWithin(Duration.ofMinutes(1))).isTrue();
        assertThat(exits).isEmpty();
        ending.over(1);
        signal.join();
        assertThat(exits).containsExactly(1);
    }

    @Test
    void aProcessThatEndsAnywayIsLeftAlone() {
        ending.over(3);
        ending.tell();
        assertThat(exits).isEmpty();
    }
}
