package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.sql.SqlStore;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.TestClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm is read and replaced as a whole. */
class WholeFirmTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");
    private static final int TIMES = 60;

    private final TestClock clock = new TestClock(START);

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsPutIsThereAndNothingElse(Stores kind, @TempDir Path folder) {
        try (Store store = kind.open(folder, clock)) {
            Jobs.add(store.jobs(), Jobs.BOB);
            long other = Jobs.add(store.jobs(), Jobs.EVE);
            store.firms().take("one", RateLimit.parse("9/PT15M"), START);

            store.replace(
                    "one",
                    new NewContents(
                            firm -> firm.value().withUser("one", "ann"),
                            List.of(START.plusSeconds(1), START.plusSeconds(2)),
                            List.of(Jobs.job(7, Jobs.ANN), Jobs.job(9, Jobs.ANN)),
                            11));

            FirmContents contents = store.contents("one");
            assertThat(contents.firm()).isEqualTo(store.firms().firm("one"));
            assertThat(contents.firm().value().users()).containsOnlyKeys("ann");
            assertThat(contents.taken()).containsExactly(START.plusSeconds(1), START.plusSeconds(2));
            assertThat(contents.jobs()).extracting(Job::number).containsExactly(7L, 9L);
            assertThat(contents.lastNumber()).isEqualTo(11);
            assertThat(store.contents("two").jobs()).extracting(Job::number).containsExactly(other);
            assertThat(store.contents("three").jobs()).isEmpty();
        }
    }

    @Test
    void nobodySeesHalfOfItWhoSharesTheStore() {
        StoreAddress address = EmptyStore.shared();
        try (Store here = SqlStore.shared(address, clock, JobChanges.UNHEARD);
                Store there = SqlStore.shared(address, clock, JobChanges.UNHEARD)) {
            put(here, 0);
            CompletableFuture<Void> putting = CompletableFuture.runAsync(
                    () -> IntStream.rangeClosed(1, TIMES).forEach(i -> put(here, i)));
            int seen = 0;
            while (seen < TIMES) {
                Glance glance = Objects.requireNonNull(there.glance("one", 7));
                seen = glance.firm().value().users().size();
                assertThat(Objects.requireNonNull(glance.job()).createdAt()).isEqualTo(-seen);
                FirmContents contents = there.contents("one");
                assertThat(contents.jobs())
                        .singleElement()
                        .extracting(Job::createdAt)
                        .isEqualTo((long) -contents.firm().value().users().size());
            }
            putting.join();
        }
    }

    /** So many users, and a job that is so many milliseconds old. */
    private static void put(Store store, int times) {
        List<String> names =
                IntStream.range(0, times).mapToObj(i -> "user-" + i).toList();
        store.replace(
                "one",
                new NewContents(
                        firm -> new FirmValue(firm.value().clock(), FirmValue.users("one", names), null, null),
                        List.of(),
                        List.of(Jobs.job(7, Jobs.ANN).aged(times)),
                        7));
    }
}
