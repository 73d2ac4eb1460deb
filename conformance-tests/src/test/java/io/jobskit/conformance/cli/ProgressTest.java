package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(7);

    @Test
    void aLogNamesWhatLastsAndEachTimeThatItHasLastedTwiceAsLong() {
        try (Progress progress = new PlainProgress(stream(), nanos::get)) {
            progress.begins("r1", 1, 2);
            progress.enters("scenarios");
            progress.plays("CANCEL-12");
            pass(10, progress);
            progress.plays("LIST-01");
            pass(150, progress);
            progress.judged("CANCEL-12", true);
            pass(1, progress);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Run r1, seed 1: 2 scenarios
                Now: scenarios
                Still in CANCEL-12, for 30 s
                Still in CANCEL-12, for 60 s
                Still in CANCEL-12, for 120 s
                Violated: CANCEL-12
                1 of 2 scenarios, 1 violated
                Still in LIST-01, for 151 s
                """);
    }

    @Test
    void whoFollowsARunIsToldWhatItWaitsFor() {
        String what = "waiting for job 203 to become cancelled, still Completed; up to 10 min, completes-within";
        try (Progress progress = new PlainProgress(stream(), nanos::get)) {
            progress.enters("scenarios");
            progress.plays("CANCEL-12");
            progress.waits("CANCEL-12", what);
            pass(31, progress);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("Now: scenarios\nCANCEL-12: " + what + " (for 30 s now)\n");
        try (Progress progress = new LiveProgress(stream(), nanos::get)) {
            progress.enters("scenarios");
            progress.plays("CANCEL-12");
            progress.waits("CANCEL-12", what);
            pass(30, progress);
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains("\r\033[KCANCEL-12: " + what + " (for 30 s now)\n");
            assertThat(line()).isEqualTo("scenarios · 30 s · CANCEL-12 for 30 s");
        }
    }

    @Test
    void aLogNamesAStageThatLasts() {
        try (Progress progress = new PlainProgress(stream(), nanos::get)) {
            progress.enters("random walk");
            pass(40, progress);
            progress.enters("clean-up");
            pass(29, progress);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Now: random walk
                Still in random walk, for 30 s
                Now: clean-up
                """);
    }

    @Test
    void whatARunIsGoingToSendIsSaidOnALineOfItsOwn() {
        try (Progress log = new PlainProgress(stream(), nanos::get);
                Progress terminal = new LiveProgress(stream(), nanos::get)) {
            log.expects("About 1,540 requests.");
            terminal.expects("About 1,540 requests.");
        }
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.endsWith("About 1,540 requests."))
                .hasSize(2);
    }

    @Test
    void aTerminalCountsAndNamesWhatLasts() {
        try (Progress progress = new LiveProgress(stream(), nanos::get)) {
            progress.begins("r1", 1, 2);
            progress.enters("scenarios");
            progress.plays("CANCEL-12");
            pass(4, progress);
            assertThat(line()).isEqualTo("scenarios · 0 of 2 scenarios · 4 s");
            pass(1, progress);
            assertThat(line()).isEqualTo("scenarios · 0 of 2 scenarios · 5 s · CANCEL-12 for 5 s");
            pass(1, progress);
            progress.judged("CANCEL-12", false);
            pass(1, progress);
            assertThat(line()).isEqualTo("scenarios · 1 of 2 scenarios · 7 s");
        }
        assertThat(line()).isEmpty();
    }

    @Test
    void aLogCountsEachTenthOfAStage() {
        try (Progress progress = new PlainProgress(stream(), nanos::get)) {
            progress.enters("clean-up");
            for (int job = 1; job <= 40; job++) {
                progress.counts(job, 40, "cancelling job %d of 40".formatted(job));
            }
        }
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .startsWith("Now: clean-up", "cancelling job 4 of 40", "cancelling job 8 of 40")
                .endsWith("cancelling job 40 of 40");
    }

    @Test
    void aTerminalCountsTheStepsOfAStage() {
        try (Progress progress = new LiveProgress(stream(), nanos::get)) {
            progress.enters("random walk");
            progress.counts(120, 240, "random walk 120 of 240 steps");
            pass(1, progress);
            assertThat(line()).isEqualTo("random walk 120 of 240 steps · 1 s");
            progress.enters("clean-up");
            pass(1, progress);
            assertThat(line()).isEqualTo("clean-up · 2 s");
        }
    }

    @Test
    void aTickAfterTheEndSaysNothing() {
        Progress live = new LiveProgress(stream(), nanos::get);
        live.close();
        live.ticks();
        assertThat(line()).isEmpty();
    }

    @Test
    void aTickerTicksUntilItIsClosed() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(3);
        try (Ticker ticker = Ticker.each(Duration.ofMillis(1), ticks::countDown)) {
            assertThat(ticker).isNotNull();
            assertThat(ticks.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void pass(int seconds, Progress progress) {
        for (int second = 0; second < seconds; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.ticks();
        }
    }

    /** What stands on the last line of the terminal. */
    private String line() {
        String all = shown.toString(StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf("\033[K") + 3);
    }

    private PrintStream stream() {
        return new PrintStream(shown, true, StandardCharsets.UTF_8);
    }
}
