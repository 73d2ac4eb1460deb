package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which firms the store forgets, and what keeps them. */
@ParameterizedClass
@EnumSource(Stores.class)
class ForgottenFirmsTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");

    private final Stores kind;
    private final TestClock clock = new TestClock(START);

    @AutoClose
    private final Store kept;

    private final FirmStore store;

    ForgottenFirmsTest(Stores kind, @TempDir Path folder) {
        this.kind = kind;
        kept = kind.open(folder, clock);
        store = kept.firms();
    }

    @Test
    void whoeverAsksWhetherAFirmIsKnownDoesNotNameIt() {
        assertThat(store.known("9")).isNull();
        assertThat(store.ids()).isEmpty();
        KeptFirm named = store.firm("9");
        assertThat(store.known("9")).isEqualTo(named);
    }

    @Test
    void aFirmIsForgottenAfterNoticeAndBeginsAnewWhenItIsNamed() {
        setClock("9", new ClockState(START.plusSeconds(7), 1, false));
        change(
                "9",
                store.firm("9")
                        .value()
                        .withUser("9", "ann")
                        .withFaults(FaultDocument.read(Requests.json("{'profile': 'offline'}"))));
        store.take("9", RateLimit.parse("9/PT15M"), START);
        assertThat(store.anyFaults()).isTrue();

        assertThat(forget("9")).as("only notice is given").isFalse();
        clock.advance(FirmValue.NOTICE.minusMillis(1));
        assertThat(forget("9")).isFalse();
        assertThat(store.ids()).containsExactly("9");
        clock.advance(Duration.ofMillis(1));
        assertThat(forget("9")).isTrue();

        assertThat(store.known("9")).isNull();
        assertThat(store.ids()).isEmpty();
        assertThat(store.anyFaults()).isEqualTo(kind == Stores.SHARED);
        assertThat(store.firm("9").value()).isEqualTo(FirmValue.untouched(clock.instant()));
        assertThat(kept.contents("9").taken()).isEmpty();
    }

    @Test
    void whoeverNamesItAfterNoticeKeepsItAsItIs() {
        change("9", store.firm("9").value().withUser("9", "ann"));
        forget("9");
        clock.advance(FirmValue.NOTICE);
        KeptFirm leaving = known("9");
        assertThat(store.firm("9").value().users()).containsOnlyKeys("ann");
        assertThat(store.forget(leaving)).isFalse();
        assertThat(store.firm("9").unchangedFor()).isZero();
        assertThat(forget("9")).as("notice is given anew").isFalse();
    }

    @Test
    void aFirmThatWasChangedSinceItWasLookedAtStays() {
        store.firm("9");
        KeptFirm before = known("9");
        change("9", before.value().withUser("9", "ann"));
        store.forget(before);
        assertThat(known("9").value().leavingSince()).isNull();
    }

    @Test
    void aChangeIsNotLostThatComesWhenTheFirmIsForgotten() {
        store.firm("9");
        forget("9");
        clock.advance(FirmValue.NOTICE);
        String id = store.change("9", leaving -> {
            // Between what is read and what is written.
            store.forget(new KeptFirm("9", leaving.value(), clock.instant()));
            FirmValue more = leaving.value().withUser("9", "ann");
            return new FirmStore.Changed<>(
                    more, Objects.requireNonNull(more.users().get("ann")).id());
        });
        assertThat(id).isEqualTo("1");
        assertThat(store.firm("9").value().users()).containsOnlyKeys("ann");
    }

    @Test
    void aFirmIsUnchangedInItsOwnTime() {
        setClock("9", new ClockState(START.plus(Duration.ofDays(100)), 60, false));
        setClock("10", new ClockState(START, 1, true));
        store.firm("11");
        clock.advance(Duration.ofHours(1));
        assertThat(known("9").unchangedFor()).isEqualTo(Duration.ofHours(60));
        assertThat(known("10").unchangedFor()).isZero();
        assertThat(known("11").unchangedFor()).isEqualTo(Duration.ofHours(1));
        change("11", known("11").value().withUser("11", "ann"));
        assertThat(known("11").unchangedFor()).isZero();
    }

    private boolean forget(String id) {
        return store.forget(known(id));
    }

    private KeptFirm known(String id) {
        return Objects.requireNonNull(store.known(id));
    }

    private void change(String id, FirmValue value) {
        store.change(id, present -> new FirmStore.Changed<>(value, id));
    }

    private void setClock(String id, ClockState reading) {
        store.change(
                id,
                present -> new FirmStore.Changed<>(
                        present.value().withClock(new ClockSetting(reading, present.serverNow())), id));
    }
}
