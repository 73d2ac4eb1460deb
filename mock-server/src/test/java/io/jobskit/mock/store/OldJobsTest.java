package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.support.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which jobs the store forgets, and that it loses no others. */
@ParameterizedClass
@EnumSource(Stores.class)
class OldJobsTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");
    private static final Duration AGE = Duration.ofHours(48);

    private final TestClock clock = new TestClock(START);

    @AutoClose
    private final Store kept;

    private final JobStore store;

    OldJobsTest(Stores kind, @TempDir Path folder) {
        kept = kind.open(folder, clock);
        store = kept.jobs();
        kept.firms().firm("one");
        kept.firms().firm("two");
    }

    @Test
    void aJobIsForgottenThatIsOlderAndTheOthersStay() {
        add(Jobs.ANN);
        add(Jobs.EVE);
        clock.advance(Duration.ofMillis(1));
        add(Jobs.BOB);
        clock.advance(AGE.minusMillis(1));
        assertThat(store.forget("one", AGE, 9)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(store.forget("one", AGE, 9)).isEqualTo(1);
        assertThat(store.forget("one", AGE, 9)).isZero();

        assertThat(store.get(1)).isNull();
        assertThat(store.update(1, job -> job.aged(1))).isNull();
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 9))).isEmpty();
        assertThat(Jobs.numbers(store.pageOfFirm("one", 0, 9))).containsExactly(3L);
        assertThat(store.newestOfFirm("one", 9)).extracting(Job::number).containsExactly(3L);
        assertThat(store.countOfFirm("one")).isEqualTo(1);
        assertThat(Jobs.numbers(store.pageOfFirm("two", 0, 9))).containsExactly(2L);
        assertThat(add(Jobs.ANN)).isEqualTo(4);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 9))).containsExactly(4L);
    }

    @Test
    void noMoreAreForgottenAtOnceThanThat() {
        IntStream.range(0, 7).forEach(i -> add(i % 2 == 0 ? Jobs.ANN : Jobs.BOB));
        clock.advance(AGE.plusMillis(1));
        assertThat(IntStream.range(0, 4).map(i -> store.forget("one", AGE, 3))).containsExactly(3, 3, 1, 0);
        assertThat(store.countOfFirm("one")).isZero();
    }

    @Test
    void aJobThatWasAgedIsAsOldAsItSays() {
        add(Jobs.ANN);
        add(Jobs.ANN);
        store.update(2, job -> job.aged(AGE.plusMillis(1).toMillis()));
        assertThat(store.forget("one", AGE, 9)).isEqualTo(1);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 9))).containsExactly(1L);
    }

    @Test
    void theTimeIsThatOfTheFirm() {
        set("one", new ClockState(START, 60, false));
        set("two", new ClockState(START, 1, true));
        add(Jobs.ANN);
        add(Jobs.EVE);
        clock.advance(Duration.ofMinutes(49));
        assertThat(store.forget("one", AGE, 9)).isEqualTo(1);
        clock.advance(Duration.ofDays(100));
        assertThat(store.forget("two", AGE, 9)).isZero();
        set("two", new ClockState(START.plus(AGE).plusMillis(1), 1, true));
        assertThat(store.forget("two", AGE, 9)).isEqualTo(1);
    }

    @Test
    void aFirmThatNobodyHasNamedHasNone() {
        assertThat(store.forget("none", AGE, 9)).isZero();
        assertThat(kept.firms().ids()).containsExactly("one", "two");
    }

    @Test
    void thousandsAreForgottenBitByBitAndThoseBetweenThemStay() {
        List<Job> jobs = LongStream.rangeClosed(1, 10_000)
                .mapToObj(number -> Jobs.job(
                        number,
                        number % 3 == 0 ? Jobs.BOB : Jobs.ANN,
                        number % 100 == 0 ? START : START.minus(AGE).minusMillis(number)))
                .toList();
        Jobs.replace(kept, "one", jobs, 10_000);
        int forgotten = 0;
        for (int batch = store.forget("one", AGE, 500); batch > 0; batch = store.forget("one", AGE, 500)) {
            forgotten += batch;
        }
        assertThat(forgotten).isEqualTo(9900);
        assertThat(kept.contents("one").jobs())
                .extracting(Job::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).map(i -> i * 100).boxed().toList());
        assertThat(LongStream.rangeClosed(1, 10_000))
                .allSatisfy(number -> assertThat(store.get(number) != null).isEqualTo(number % 100 == 0));
    }

    @Test
    void whoeverAddsAndListsMeanwhileLosesNothing() {
        IntStream.range(0, 300).forEach(i -> add(Jobs.ANN));
        clock.advance(AGE.plusMillis(1));
        Set<Long> added = new ConcurrentSkipListSet<>();
        CompletableFuture<Void> adding =
                CompletableFuture.runAsync(() -> IntStream.range(0, 100).forEach(i -> added.add(add(Jobs.ANN))));
        int forgotten = 0;
        while (forgotten < 300 || !adding.isDone()) {
            Set<Long> before = Set.copyOf(added);
            forgotten += store.forget("one", AGE, 20);
            assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 1000)))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .containsAll(before);
        }
        adding.join();
        assertThat(forgotten).isEqualTo(300);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 1000))).containsExactlyElementsOf(added);
    }

    @Test
    void noJobIsForgottenByATimeThatIsOver() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> forgetting = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                store.forget("one", AGE, 9);
            }
        });
        for (int i = 0; i < 100; i++) {
            set("one", new ClockState(START.plus(Duration.ofDays(1000)), 1, false));
            set("one", new ClockState(START, 1, false));
            long number = add(Jobs.ANN);
            assertThat(IntStream.range(0, 5))
                    .allSatisfy(again -> assertThat(store.get(number)).isNotNull());
        }
        done.set(true);
        forgetting.join();
    }

    private long add(Owner owner) {
        Instant now = kept.firms().firm(owner.firm()).clock().now();
        return store.add(owner, number -> Jobs.job(number, owner, now)).number();
    }

    private void set(String firm, ClockState reading) {
        kept.firms()
                .change(
                        firm,
                        present -> new FirmStore.Changed<>(
                                present.value().withClock(new ClockSetting(reading, present.serverNow())), firm));
    }
}
