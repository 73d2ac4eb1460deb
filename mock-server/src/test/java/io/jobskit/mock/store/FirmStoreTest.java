package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store keeps of firms. */
@ParameterizedClass
@EnumSource(Stores.class)
class FirmStoreTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00.000000001Z");

    private final TestClock clock = new TestClock(START);

    @AutoClose
    private final Store kept;

    private final FirmStore store;

    FirmStoreTest(Stores kind, @TempDir Path folder) {
        kept = kind.open(folder, clock);
        store = kept.firms();
    }

    @Test
    void aFirmIsThereAsSoonAsItIsNamedAndFollowsTheServer() {
        assertThat(store.ids()).isEmpty();
        assertThat(store.firm("9").clock()).isEqualTo(new ClockState(START, 1, false));
        store.firm("10");
        assertThat(store.ids()).containsExactly("10", "9");
        clock.advance(Duration.ofHours(1));
        assertThat(store.firm("9").clock().now()).isEqualTo(START.plusSeconds(3600));
    }

    @Test
    void aChangeIsKeptAndTellsWhatItHasToTell() {
        ClockSetting setting = new ClockSetting(new ClockState(START.plusSeconds(7), 2.5, true), START);
        String told = store.change(
                "9",
                firm -> new FirmStore.Changed<>(firm.value().withClock(setting).withUser("9", "ann"), firm.id()));
        assertThat(told).isEqualTo("9");
        assertThat(store.firm("9").clock()).isEqualTo(new ClockState(START.plusSeconds(7), 2.5, true));
        assertThat(store.firm("9").value().users()).containsOnlyKeys("ann");
        assertThat(store.firm("8").value().users()).isEmpty();
    }

    @Test
    void noChangeIsLostWhenManyChangeOneFirm() {
        List<String> ids = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> store.change("9", firm -> {
                    FirmValue more = firm.value().withUser("9", "user-" + i);
                    return new FirmStore.Changed<>(
                            more,
                            Objects.requireNonNull(more.users().get("user-" + i))
                                    .id());
                }))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(store.firm("9").value().users()).hasSize(100);
        assertThat(List.copyOf(store.firm("9").value().users().values()))
                .extracting(user -> Integer.valueOf(user.id()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void faultsAreKeptAsTheyAreLeftByTheRequestsThatTheyBefell() {
        FirmValue value = store.firm("9")
                .value()
                .withFaults(FaultDocument.read(
                                Requests.json("{'faults': [{'share': 0.5, 'seed': 7, 'fault': {'drop': true}}]}"))
                        .strike(null)
                        .plan());
        store.change("9", firm -> new FirmStore.Changed<>(value, firm.id()));
        assertThat(store.anyFaults()).isTrue();
        assertThat(store.firm("9").value()).isEqualTo(value);
    }

    @Test
    void aLimitIsKeptAlsoThatOfAnyNumber() {
        for (RateLimit limit : List.of(RateLimit.NONE, RateLimit.parse("3/PT15M"))) {
            store.change(
                    "9",
                    firm -> new FirmStore.Changed<>(
                            new FirmValue(
                                    firm.value().clock(), FirmValue.users("9", List.of("ann", "bob")), limit, null),
                            firm.id()));
            assertThat(store.firm("9").value().limit()).isEqualTo(limit);
        }
        assertThat(store.firm("9").value().reset(START).limit()).isNull();
    }

    @Test
    void requestsAreCountedOverAWindowThatSlides() {
        RateLimit limit = RateLimit.parse("2/PT15M");
        Instant now = Instant.parse("2030-06-15T12:00:00Z");
        assertThat(store.take("9", limit, now.plusSeconds(3600))).isNull();
        assertThat(store.take("9", limit, now)).isNull();
        assertThat(store.take("9", limit, now.plusSeconds(60))).isNull();
        assertThat(store.take("9", limit, now.plusSeconds(120))).isEqualTo(Duration.ofMinutes(13));
        assertThat(store.take("8", limit, now.plusSeconds(120))).isNull();
        assertThat(store.take("9", limit, now.plusSeconds(900))).isNull();
        assertThat(kept.contents("9").taken()).containsExactly(now.plusSeconds(60), now.plusSeconds(900));
        kept.replace("9", new NewContents(KeptFirm::value, List.of(now), List.of(), 0));
        assertThat(kept.contents("9").taken()).containsExactly(now);
    }

    @Test
    void ofManyAtOnceNoMoreMayPassThanTheLimitHas() {
        RateLimit limit = RateLimit.parse("20/PT15M");
        Instant now = Instant.parse("2030-06-15T12:00:00Z");
        long passed = IntStream.range(0, 100)
                .parallel()
                .filter(i -> store.take("9", limit, now) == null)
                .count();
        assertThat(passed).isEqualTo(20);
    }
}
