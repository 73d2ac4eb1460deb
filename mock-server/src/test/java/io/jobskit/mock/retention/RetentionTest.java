package io.jobskit.mock.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import io.jobskit.mock.snapshot.SnapshotGate;
import io.jobskit.mock.store.ClockSetting;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreException;
import io.jobskit.mock.support.TestClock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the stub forgets what it keeps, and how it goes about it. */
class RetentionTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");
    private static final Duration AGE = Duration.ofHours(48);
    private static final Progression COURSE = new Progression(Behavior.COMPLETES, ProgressMode.USUAL);

    private final TestClock clock = new TestClock(START);
    private final Store store = MemoryStore.empty(clock);
    private final Retention retention = new Retention(store, AGE, new SnapshotGate());

    @Test
    void jobsAreForgottenAfterTheirTimeAndCounted() {
        add("one", 1);
        add("two", 2);
        clock.advance(Duration.ofHours(47));
        add("two", 1);
        retention.sweep();
        assertThat(retention.forgotten()).isZero();
        clock.advance(Duration.ofHours(2));
        retention.sweep();
        assertThat(retention.forgotten()).isEqualTo(3);
        assertThat(store.jobs().countOfFirm("one")).isZero();
        assertThat(store.jobs().countOfFirm("two")).isEqualTo(1);
    }

    @Test
    void aFastClockBringsItForwardAndAFrozenOnePutsItOff() {
        set("fast", new ClockState(START, 60, false));
        set("frozen", new ClockState(START, 1, true));
        add("fast", 1);
        add("frozen", 1);
        clock.advance(Duration.ofMinutes(49));
        retention.sweep();
        assertThat(store.jobs().countOfFirm("fast")).isZero();
        clock.advance(Duration.ofDays(1000));
        retention.sweep();
        assertThat(store.jobs().countOfFirm("frozen")).isEqualTo(1);
        assertThat(store.firms().ids()).contains("frozen");
    }

    @Test
    void manyAreForgottenInOneSweep() {
        add("one", 2 * Retention.AT_ONCE + 1);
        clock.advance(AGE.plusMillis(1));
        retention.sweep();
        assertThat(retention.forgotten()).isEqualTo(2 * Retention.AT_ONCE + 1);
    }

    @Test
    void itStopsBetweenTwoBatches() {
        add("one", 2 * Retention.AT_ONCE);
        clock.advance(AGE.plusMillis(1));
        AtomicInteger asked = new AtomicInteger();
        retention.sweep(() -> asked.incrementAndGet() > 1);
        assertThat(retention.forgotten()).isEqualTo(Retention.AT_ONCE);
    }

    @Test
    void aFirmWithoutJobsIsForgottenWhenNothingOfItChangesAndNobodyNamesIt() {
        add("one", 1);
        store.firms().firm("two");
        clock.advance(AGE.plusMillis(1));
        store.firms().change("two", firm -> new FirmStore.Changed<>(firm.value().withUser("two", "ann"), "two"));
        add("one", 1);
        retention.sweep();
        clock.advance(FirmValue.NOTICE);
        retention.sweep();
        assertThat(store.firms().ids()).containsExactly("one", "two");

        clock.advance(AGE);
        retention.sweep();
        clock.advance(FirmValue.NOTICE);
        store.firms().firm("two");
        retention.sweep();
        assertThat(store.firms().ids()).containsExactly("two");
    }

    @Test
    void whatTheStoreCannotDoForOneFirmItDoesForTheOthersAndForThatOneTheNextTime() {
        add("one", 1);
        add("two", 1);
        clock.advance(AGE.plusMillis(1));
        Retention hindered = new Retention(failingOnce(store), AGE, new SnapshotGate());
        hindered.sweep();
        assertThat(store.jobs().countOfFirm("one")).isEqualTo(1);
        assertThat(store.jobs().countOfFirm("two")).isZero();
        hindered.sweep();
        assertThat(store.jobs().countOfFirm("one")).isZero();
    }

    @Test
    void itMayKeepEverythingForEver() {
        add("one", 1);
        clock.advance(Duration.ofDays(10_000));
        Retention never = new Retention(store, null, new SnapshotGate());
        never.sweep();
        assertThat(never.forgets()).isFalse();
        assertThat(store.jobs().countOfFirm("one")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT23H59M59.999S", "PT0S", "-PT48H", "P36500DT0.001S", "PT2562047788015215H"})
    void aServerTakesNoTimeThatIsTooShortOrBeyondAllTime(Duration age) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobsMockServer.builder().forgetAfter(age))
                .withMessage("[" + age + "] must be from PT24H to P36500D");
    }

    private void add(String firm, int jobs) {
        Owner owner = new Owner(firm, "ann", "1");
        Instant now = store.firms().firm(firm).clock().now();
        IntStream.range(0, jobs)
                .forEach(i -> store.jobs()
                        .add(
                                owner,
                                number ->
                                        Job.create(number, owner, "PORTFOLIO_QUERY", new byte[0], COURSE, now, false)));
    }

    private void set(String firm, ClockState reading) {
        store.firms()
                .change(
                        firm,
                        present -> new FirmStore.Changed<>(
                                present.value().withClock(new ClockSetting(reading, present.serverNow())), firm));
    }

    /** The same store, but that it can't forget jobs the first time. */
    private static Store failingOnce(Store store) {
        AtomicInteger asked = new AtomicInteger();
        JobStore jobs = proxy(JobStore.class, (proxy, method, arguments) -> {
            if (method.getName().equals("forget") && asked.incrementAndGet() == 1) {
                throw new StoreException("The disk is full.", new IllegalStateException());
            }
            return method.invoke(store.jobs(), arguments);
        });
        return proxy(Store.class, (proxy, method, arguments) -> {
            return method.getName().equals("jobs") ? jobs : method.invoke(store, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(RetentionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
