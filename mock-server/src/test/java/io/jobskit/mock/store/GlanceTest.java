package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.sql.SqlStore;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.TestClock;
import io.jobskit.testing.Postgres;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a server sees at once of a store that it shares: what there is now, whatever it has seen before. */
class GlanceTest {

    private static final Instant START = Instant.parse("2030-06-15T12:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final StoreAddress address = EmptyStore.shared();

    @AutoClose
    private final Store here = SqlStore.shared(address, clock, JobChanges.UNHEARD);

    @AutoClose
    private final Store there = SqlStore.shared(address, clock, JobChanges.UNHEARD);

    @BeforeAll
    static void isThere() {
        Postgres.isNeeded();
    }

    @Test
    void aFirmThatNobodyHasNamedIsNotSeen() {
        assertThat(here.glance("one", 1)).isNull();
    }

    @Test
    void aFirmAndAJobOfWhateverFirmAreSeen() {
        here.firms().firm("one");
        long number = Jobs.add(here.jobs(), Jobs.EVE);

        Glance seen = glance("one", number);
        assertThat(seen.firm()).isEqualTo(here.firms().firm("one"));
        assertThat(seen.job()).usingRecursiveComparison().isEqualTo(here.jobs().get(number));
        assertThat(glance("one", number + 1).job()).isNull();
        assertThat(glance("one", 0).job()).isNull();
    }

    @Test
    void whatOthersHaveChangedIsSeen() {
        long number = Jobs.add(here.jobs(), Jobs.ANN);
        here.firms().firm("one");
        assertThat(job(number).createdAt()).isZero();

        there.jobs().update(number, job -> job.aged(1000));
        there.firms().change("one", firm -> new FirmStore.Changed<>(firm.value().withUser("one", "ann"), ""));
        assertThat(job(number).createdAt()).isEqualTo(-1000);
        assertThat(Objects.requireNonNull(here.jobs().get(number)).createdAt()).isEqualTo(-1000);
        assertThat(glance("one", number).firm().value().users()).containsOnlyKeys("ann");
    }

    @Test
    void aJobThatTookThePlaceOfAnotherWithItsNumberIsNotTakenForThat() {
        long number = Jobs.add(here.jobs(), Jobs.ANN);
        here.firms().firm("one");
        Job former = job(number);

        Jobs.replace(there, "one", List.of(former.aged(5)), number);
        assertThat(job(number).createdAt()).isEqualTo(former.createdAt() - 5);
        Jobs.replace(there, "one", List.of(), 0);
        assertThat(glance("one", number).job()).isNull();
    }

    @Test
    void aFirmThatIsToBeForgottenIsNotSeenUntilSomebodyHasNamedIt() {
        there.firms().forget(there.firms().firm("one"));
        assertThat(here.glance("one", 0)).isNull();
        here.firms().firm("one");
        assertThat(glance("one", 0).firm().value().leavingSince()).isNull();
    }

    private Job job(long number) {
        return Objects.requireNonNull(glance("one", number).job());
    }

    private Glance glance(String firm, long number) {
        return Objects.requireNonNull(here.glance(firm, number));
    }
}
