package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in which the store lists its jobs. */
@ParameterizedClass
@EnumSource(Stores.class)
class JobStorePagesTest {

    @AutoClose
    private final Store kept;

    private final JobStore store;

    JobStorePagesTest(Stores kind, @TempDir Path folder) {
        kept = kind.open(folder, Clock.systemUTC());
        store = kept.jobs();
    }

    @Test
    void everyJobOfManyIsFoundAndListedOnce() {
        Jobs.replace(
                kept,
                "one",
                LongStream.rangeClosed(1, 10_000)
                        .mapToObj(number -> Jobs.job(number, number % 3 == 0 ? Jobs.BOB : Jobs.ANN))
                        .toList(),
                10_000);
        assertThat(LongStream.rangeClosed(1, 10_000))
                .allSatisfy(number ->
                        assertThat(store.get(number)).extracting(Job::number).isEqualTo(number));
        List<Long> listed = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            Page page = store.pageOfFirm("one", next.getAsLong(), 777);
            listed.addAll(Jobs.numbers(page));
            next = page.next();
        }
        assertThat(listed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 10_000).boxed().toList());
    }

    @Test
    void aPageStartsAfterAnyNumberOwnOrNot() {
        for (Owner owner : List.of(Jobs.ANN, Jobs.BOB, Jobs.ANN, Jobs.EVE, Jobs.ANN, Jobs.ANN)) {
            Jobs.add(store, owner);
        }
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 0, 2))).containsExactly(1L, 3L);
        assertThat(store.page(Jobs.ANN, 0, 2).next()).hasValue(3);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 1, 2))).containsExactly(3L, 5L);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 2, 2))).containsExactly(3L, 5L);
        assertThat(Jobs.numbers(store.page(Jobs.ANN, 3, 2))).containsExactly(5L, 6L);
        assertThat(store.page(Jobs.ANN, 6, 2)).isEqualTo(new Page(List.of(), OptionalLong.empty()));
        assertThat(store.page(Jobs.ANN, Long.MAX_VALUE, 2)).isEqualTo(new Page(List.of(), OptionalLong.empty()));
        assertThat(Jobs.numbers(store.pageOfFirm("one", 1, 3))).containsExactly(2L, 3L, 5L);
        assertThat(store.pageOfFirm("one", 1, 3).next()).hasValue(5);
    }

    @Test
    void aPageThatHoldsAllThatIsLeftHasNoNext() {
        Jobs.add(store, Jobs.ANN);
        Jobs.add(store, Jobs.BOB);
        Jobs.add(store, Jobs.ANN);
        assertThat(store.page(Jobs.ANN, 0, 2).next()).isEmpty();
        assertThat(store.page(Jobs.ANN, 0, 1).next()).hasValue(1);
        assertThat(store.page(Jobs.ANN, 1, 1).next()).isEmpty();
        assertThat(store.pageOfFirm("one", 0, 3).next()).isEmpty();
        assertThat(store.pageOfFirm("one", 0, 2).next()).hasValue(2);
    }
}
