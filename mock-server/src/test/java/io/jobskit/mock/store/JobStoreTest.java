package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store keeps, and for whom. */
@ParameterizedClass
@EnumSource(Stores.class)
class JobStoreTest {

    @AutoClose
    private final Store kept;

    private final JobStore store;

    JobStoreTest(Stores kind, @TempDir Path folder) {
        kept = kind.open(folder, Clock.systemUTC());
        store = kept.jobs();
    }

    @Test
    void numbersGrowWhoeverCreates() {
        assertThat(List.of(
                        Jobs.add(store, Jobs.ANN),
                        Jobs.add(store, Jobs.EVE),
                        Jobs.add(store, Jobs.ANN),
                        Jobs.add(store, Jobs.BOB)))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 3, 4096, 1L << 32 | 1, Long.MAX_VALUE})
    void aNumberThatWasNotGivenNamesNoJob(long number) {
        Jobs.add(store, Jobs.ANN);
        Jobs.add(store, Jobs.ANN);
        assertThat(store.get(number)).isNull();
        assertThat(store.update(number, job -> job.aged(1))).isNull();
    }

    @Test
    void removingAFirmLeavesTheOthersAndUsesNoNumberAgain() {
        for (Owner owner : List.of(Jobs.ANN, Jobs.EVE, Jobs.BOB)) {
            Jobs.add(store, owner);
        }
        Jobs.replace(kept, "one", List.of(), 0);
        assertThat(store.get(1)).isNull();
        assertThat(store.get(3)).isNull();
        assertThat(Jobs.numbers(store.pageOfFirm("one", 0, 9))).isEmpty();
        assertThat(Jobs.numbers(store.page(Jobs.EVE, 0, 9))).containsExactly(2L);
        assertThat(store.update(1, job -> job.aged(1))).isNull();
        assertThat(Jobs.add(store, Jobs.ANN)).isEqualTo(4);
        assertThat(Jobs.numbers(store.pageOfFirm("one", 0, 9))).containsExactly(4L);
    }

    @Test
    void theJobsOfAFirmAreReplacedWhateverTheirNumbersAndTheOthersStay() {
        for (Owner owner : List.of(Jobs.ANN, Jobs.EVE, Jobs.BOB)) {
            Jobs.add(store, owner);
        }
        Jobs.replace(kept, "one", List.of(Jobs.job(7, Jobs.BOB), Jobs.job(900_000_000, Jobs.ANN)), 900_000_001);
        assertThat(store.get(1)).isNull();
        assertThat(Jobs.numbers(store.page(Jobs.EVE, 0, 9))).containsExactly(2L);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 9))).containsExactly(900_000_000L);
        assertThat(kept.contents("one").jobs()).extracting(Job::number).containsExactly(7L, 900_000_000L);
        assertThat(store.update(900_000_000, job -> job.aged(1))).isNotNull();
        assertThat(Jobs.add(store, Jobs.EVE)).isEqualTo(900_000_002);
        assertThat(store.lastNumber()).isEqualTo(900_000_002);
    }

    @Test
    void anUpdateReplacesTheJobAndOneThatChangesNothingKeepsIt() {
        Jobs.add(store, Jobs.ANN);
        Job job = store.get(1);
        assertThat(store.update(1, same -> same)).usingRecursiveComparison().isEqualTo(job);
        assertThat(store.get(1)).extracting(Job::createdAt).isEqualTo(0L);
        store.update(1, old -> old.aged(1000));
        assertThat(store.get(1)).extracting(Job::createdAt).isEqualTo(-1000L);
        assertThat(store.page(Jobs.ANN, 0, 9).jobs())
                .singleElement()
                .extracting(Job::createdAt)
                .isEqualTo(-1000L);
    }

    @Test
    void noChangeIsLostWhenManyChangeOneJob() {
        Jobs.add(store, Jobs.ANN);
        IntStream.range(0, 40).parallel().forEach(i -> store.update(1, old -> old.aged(1)));
        assertThat(store.get(1)).extracting(Job::createdAt).isEqualTo(-40L);
    }

    @Test
    void theNewestOfAFirmAreGivenOldestFirst() {
        for (Owner owner : List.of(Jobs.ANN, Jobs.EVE, Jobs.BOB, Jobs.ANN)) {
            Jobs.add(store, owner);
        }
        assertThat(store.newestOfFirm("one", 2)).extracting(Job::number).containsExactly(3L, 4L);
        assertThat(store.newestOfFirm("one", 9)).extracting(Job::number).containsExactly(1L, 3L, 4L);
        assertThat(store.countOfFirm("one")).isEqualTo(3);
        assertThat(store.countOfFirm("none")).isZero();
    }

    @Test
    void aJobThatCannotBeMadeIsNotKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.add(Jobs.ANN, number -> {
                    throw new IllegalStateException();
                }));
        long number = Jobs.add(store, Jobs.ANN);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 9))).containsExactly(number);
    }
}
