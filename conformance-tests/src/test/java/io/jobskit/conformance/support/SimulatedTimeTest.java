package io.jobskit.conformance.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.wait.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When time jumps, and when it must not. A wait that nobody ends would last for ever: hence the time-out. */
@Timeout(30)
@SuppressWarnings("try") // What is closed matters, not what it is called.
class SimulatedTimeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofHours(23);

    private final SimulatedTime time = new SimulatedTime();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Duration passed() {
        return Duration.between(SimulatedTime.START, time.clock().instant());
    }

    @Test
    void whatNobodyWaitsForHappensInItsTime() {
        SimulatedTime time = new SimulatedTime();
        StringBuilder happened = new StringBuilder();
        time.during(() -> {
            time.later(Duration.ofMillis(300), () -> happened.append("a"));
            time.later(Duration.ofMillis(500), () -> happened.append("b"));
            time.later(Duration.ofHours(1), () -> happened.append("c"));
            assertThat(happened).isEmpty();
            time.of(Duration.ofMillis(400));
            assertThat(happened).hasToString("a");
            time.of(Duration.ofMillis(400));
            return assertThat(happened).hasToString("ab");
        });
    }

    @Test
    void aRunThatPausesForADayGoesOnAtOnce() {
        time.during(() -> {
            time.of(DAY);
            return null;
        });
        assertThat(passed()).isBetween(DAY, DAY.plusMillis(1));
    }

    @Test
    void whoeverAsksForTheTimeGetsALaterOneThanAnybodyBefore() {
        Instant before = time.clock().instant();
        assertThat(time.clock().instant()).isAfter(before);
    }

    @Test
    void anAnswerThatIsLateIsCutWhenItsTimeIsOver() {
        time.during(() -> {
            ConcurrentLinkedQueue<String> rung = new ConcurrentLinkedQueue<>();
            CountDownLatch cut = new CountDownLatch(1);
            try (Time.Alarm alarm = time.alarm("run/READ-01/1", SECOND.multipliedBy(10), () -> {
                rung.add("cut after " + passed().toSeconds() + " s");
                cut.countDown();
            })) {
                threads.execute(() -> answer("run/READ-01/1", DAY));
                await(cut);
            }
            assertThat(rung).containsExactly("cut after 10 s");
            return null;
        });
    }

    @Test
    void anAnswerThatComesInTimeIsNotCut() {
        ConcurrentLinkedQueue<String> rung = new ConcurrentLinkedQueue<>();
        time.during(() -> {
            CountDownLatch answered = new CountDownLatch(1);
            try (Time.Alarm alarm = time.alarm("run/READ-01/1", SECOND.multipliedBy(10), () -> rung.add("cut"))) {
                threads.execute(() -> {
                    answer("run/READ-01/1", SECOND.multipliedBy(2));
                    answered.countDown();
                });
                await(answered);
            }
            time.of(DAY);
            return null;
        });
        assertThat(rung).isEmpty();
    }

    /** The server works: while it does, the pause of another scenario must not bring about its time-out. */
    @Test
    void timeStandsStillWhileAServerWorks() throws Exception {
        ConcurrentLinkedQueue<String> happened = new ConcurrentLinkedQueue<>();
        CountDownLatch pausing = new CountDownLatch(1);
        time.during(() -> {
                    Time.Alarm alarm = time.alarm("run/READ-01/1", SECOND, () -> happened.add("cut"));
                    Future<?> pause = threads.submit(() -> {
                        pausing.countDown();
                        time.of(DAY);
                        happened.add("a day is over");
                    });
                    await(pausing);
                    try (SimulatedTime.Serving serving = time.serves("run/READ-01/1")) {
                        happened.add("answered");
                    }
                    alarm.close();
                    return pause;
                })
                .get();
        assertThat(happened).containsExactly("answered", "a day is over");
    }

    @Test
    void whoWaitsForTheEarlierMomentWakesFirst() {
        ConcurrentLinkedQueue<String> woken = new ConcurrentLinkedQueue<>();
        List<Future<?>> sleepers = time.during(() -> {
            try (SimulatedTime.Serving working = time.serves("none")) {
                CountDownLatch asleep = new CountDownLatch(2);
                List<Future<?>> both = List.of(sleeper(2, asleep, woken), sleeper(1, asleep, woken));
                await(asleep);
                return both;
            }
        });
        sleepers.forEach(SimulatedTimeTest::ended);
        assertThat(woken).containsExactly("1", "2");
    }

    private Future<?> sleeper(int seconds, CountDownLatch asleep, ConcurrentLinkedQueue<String> woken) {
        return threads.submit(() -> {
            try (SimulatedTime.Serving serving = time.serves("request " + seconds)) {
                asleep.countDown();
                serving.of(SECOND.multipliedBy(seconds));
                woken.add(String.valueOf(seconds));
            }
        });
    }

    private void answer(String mark, Duration after) {
        try (SimulatedTime.Serving serving = time.serves(mark)) {
            serving.of(after);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ended(Future<?> thread) {
        try {
            thread.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
