package io.jobskit.conformance.wait;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.support.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration DURING = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();
    private boolean isOver;
    private final Waiting waiting = new Waiting(WITHIN, DURING, POLL, time, () -> isOver);

    @Test
    void whatArrivesIsSeenAndNotWaitedForAnyLonger() {
        var watched = waiting.until(looks("Queued", "Queued", "Completed"), "Completed"::equals, "Failed"::equals);
        assertThat(watched.good()).isTrue();
        assertThat(watched.seen()).containsExactly("Queued", "Queued", "Completed");
        assertThat(time.waited()).isEqualTo(POLL.multipliedBy(2));
    }

    @Test
    void whatIsThereAlreadyIsNotWaitedForAtAll() {
        assertThat(waiting.until(looks("Completed"), "Completed"::equals, "Failed"::equals)
                        .good())
                .isTrue();
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void whoLooksSparinglyLooksEverMoreSeldom() {
        var watched = waiting.sparingly()
                .forAtMost(Duration.ofMinutes(10))
                .until(looks("Queued", "Queued", "Queued", "Queued", "Completed"), "Completed"::equals, any -> false);
        assertThat(watched.good()).isTrue();
        assertThat(time.pauses())
                .containsExactly(
                        Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16), Duration.ofSeconds(32));
    }

    @Test
    void andTheFirstLookIsLaterThanUsual() {
        var watched = waiting.sparingly()
                .forAtMost(Duration.ofMinutes(10))
                .untilUsual(time.instant(), looks("Completed"), "Completed"::equals, any -> false, seen -> "for a job");
        assertThat(watched.good()).isTrue();
        assertThat(time.waited()).isEqualTo(POLL.multipliedBy(4));
    }

    @Test
    void whatCanNeverBeAnyMoreFailsAtOnce() {
        var watched = waiting.until(looks("Queued", "Failed", "Completed"), "Completed"::equals, "Failed"::equals);
        assertThat(watched.good()).isFalse();
        assertThat(watched.settled()).isTrue();
        assertThat(watched.last()).isEqualTo("Failed");
        assertThat(time.waited()).isEqualTo(POLL);
    }

    @Test
    void theLastLookAtTheVeryEndCounts() {
        var watched = waiting.until(
                () -> time.instant().isBefore(FakeTime.START.plus(WITHIN)) ? "Queued" : "Completed",
                "Completed"::equals,
                "Failed"::equals);
        assertThat(watched.good()).isTrue();
        assertThat(time.waited()).isEqualTo(WITHIN);
    }

    @Test
    void whatDoesNotArriveInTimeIsGivenUpButNotSettled() {
        var watched = waiting.until(() -> "Queued", "Completed"::equals, "Failed"::equals);
        assertThat(watched.good()).isFalse();
        assertThat(watched.settled()).isFalse();
        assertThat(watched.seen()).hasSize(11);
        assertThat(time.waited()).isEqualTo(WITHIN);
    }

    @Test
    void aLookThatTakesLongCountsAsTime() {
        var watched = waiting.until(
                () -> {
                    time.passes(Duration.ofSeconds(6));
                    return "Queued";
                },
                "Completed"::equals,
                "Failed"::equals);
        assertThat(watched.good()).isFalse();
        assertThat(watched.seen()).hasSize(2);
    }

    @Test
    void whatTakesAboutAsLongEachTimeIsNotLookedAtBeforeItCanBeThere() {
        assertThat(untilUsual(FakeTime.START, "Queued", "Queued", "Completed")).hasSize(3);
        Duration taken = time.waited();
        assertThat(untilUsual(time.instant(), "Completed")).hasSize(1);
        assertThat(time.waited()).isEqualTo(taken.multipliedBy(2));
        // One that was faster than all before is found to be so only where it has begun before.
        assertThat(untilUsual(time.instant().minus(POLL), "Completed")).hasSize(1);
        assertThat(time.waited()).isEqualTo(taken.multipliedBy(2).plus(POLL));
        assertThat(untilUsual(time.instant().minus(POLL.multipliedBy(3)), "Completed"))
                .hasSize(1);
        assertThat(time.waited()).isEqualTo(taken.multipliedBy(2).plus(POLL));
    }

    @Test
    void whatTakesLongerThanUsualIsLookedAtAgainAndAgain() {
        untilUsual(FakeTime.START, "Queued", "Completed");
        assertThat(untilUsual(time.instant(), "Queued", "Queued", "Completed")).hasSize(3);
        assertThat(time.waited()).isEqualTo(POLL.multipliedBy(4));
        assertThat(untilUsual(time.instant(), "Completed")).hasSize(1);
        assertThat(time.waited()).isEqualTo(POLL.multipliedBy(5));
    }

    @Test
    void whatNeverCameTeachesNothingOfHowLongItTakes() {
        waiting.untilUsual(FakeTime.START, looks("Failed"), "Completed"::equals, "Failed"::equals, sight -> "");
        assertThat(untilUsual(time.instant(), "Completed")).hasSize(1);
        assertThat(time.waited()).isZero();
    }

    @Test
    void onceThereIsNoPointInItNothingIsWaitedForAsLongAsUsual() {
        untilUsual(FakeTime.START, "Queued", "Completed");
        isOver = true;
        assertThat(untilUsual(time.instant(), "Completed")).hasSize(1);
        assertThat(time.waited()).isEqualTo(POLL);
    }

    @Test
    void whatIsWaitedForIsToldAndHowLongIsNoted() {
        Waits waits = new Waits(time.clock());
        List<String> told = new ArrayList<>();
        waits.tell((requirement, what) -> told.add(requirement + ": " + what));
        Waiting ofAScenario = waiting.of("CANCEL-12", waits);

        assertThat(ofAScenario
                        .until(
                                looks("Queued", "In Progress", "Completed"),
                                "Completed"::equals,
                                "Failed"::equals,
                                "still "::concat)
                        .good())
                .isTrue();
        assertThat(told).containsExactly("CANCEL-12: still Queued", "CANCEL-12: still In Progress");
        assertThat(waits.of("CANCEL-12")).isEqualTo(POLL.multipliedBy(2));

        ofAScenario.during(List.of("7"), job -> "Queued", (job, status) -> true, () -> "watching");
        assertThat(told).hasSize(4).endsWith("CANCEL-12: watching");
        assertThat(waits.of("CANCEL-12")).isEqualTo(POLL.multipliedBy(2).plus(DURING));
        assertThat(waits.of("CANCEL-13")).isZero();
    }

    @Test
    void theUsualTimeIsLearntFromTheWaitsOfAllScenarios() {
        Waits waits = new Waits(time.clock());
        Instant begin = time.instant();
        waiting.of("CANCEL-12", waits)
                .untilUsual(begin, looks("Queued", "Completed"), "Completed"::equals, "Failed"::equals, sight -> "");
        assertThat(waiting.of("CANCEL-13", waits)
                        .untilUsual(
                                time.instant(), looks("Completed"), "Completed"::equals, "Failed"::equals, sight -> "")
                        .seen())
                .hasSize(1);
        assertThat(waits.of("CANCEL-13")).isEqualTo(POLL);
    }

    private List<String> untilUsual(Instant since, String... sights) {
        return waiting.untilUsual(since, looks(sights), "Completed"::equals, "Failed"::equals, sight -> "")
                .seen();
    }

    @Test
    void whatMustNotHappenIsWatchedForForATimeOfItsOwn() {
        var watched = watchedWhileQueued(waiting, () -> "Queued");
        assertThat(watched.good()).isTrue();
        assertThat(time.pauses()).containsExactly(POLL, POLL.multipliedBy(2));
        assertThat(watched.seen()).hasSize(3);
    }

    @Test
    void whatMustNotHappenIsToldAtOnceWhenItDoes() {
        var watched = watchedWhileQueued(waiting, looks("Queued", "Picked Up By Job Runner"));
        assertThat(watched.good()).isFalse();
        assertThat(watched.settled()).isTrue();
        assertThat(time.waited()).isEqualTo(POLL);
    }

    @Test
    void severalThingsAreWatchedInOneTime() {
        Supplier<String> changing = looks("Queued", "Failed");
        Map<String, Watched<String>> watched = waiting.during(
                List.of("9", "8", "7"),
                job -> job.equals("8") ? changing.get() : "Queued",
                (job, status) -> status.equals("Queued"),
                () -> "");
        assertThat(watched.keySet()).containsExactly("9", "8", "7");
        assertThat(watched.values()).extracting(Watched::good).containsExactly(true, false, true);
        assertThat(watched.values()).extracting(one -> one.seen().size()).containsExactly(3, 2, 3);
        assertThat(time.waited()).isEqualTo(DURING);
    }

    private static Watched<String> watchedWhileQueued(Waiting waiting, Supplier<String> looks) {
        return waiting.during(List.of("7"), job -> looks.get(), (job, status) -> status.equals("Queued"), () -> "")
                .values()
                .iterator()
                .next();
    }

    @Test
    void theTwoKnobsAreApart() {
        assertThat(waiting.within()).isEqualTo(WITHIN);
        assertThat(waiting.during()).isEqualTo(DURING);
        Waiting other = new Waiting(DURING, WITHIN, POLL, time, () -> false);
        watchedWhileQueued(other, () -> "Queued");
        assertThat(time.waited()).isEqualTo(WITHIN);
        other.until(() -> "Queued", "Completed"::equals, "Failed"::equals);
        assertThat(time.waited()).isEqualTo(WITHIN.plus(DURING));
    }

    @Test
    void aThreadThatIsInterruptedLooksOnceMoreAndGoes() {
        Thread.currentThread().interrupt();
        assertThat(waiting.until(() -> "Queued", "Completed"::equals, "Failed"::equals)
                        .seen())
                .hasSize(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theMessageShowsTheHistoryThatWasSeen() {
        assertThat(new Difference.NotInTime("7", "Completed", WITHIN, List.of("Queued", "In Progress")).sentence())
                .isEqualTo(
                        "Job 7 should have become Completed within 10 seconds; it was seen as Queued, then In Progress.");
    }

    private static Supplier<String> looks(String... sights) {
        Deque<String> left = new ArrayDeque<>(List.of(sights));
        return left::removeFirst;
    }
}
