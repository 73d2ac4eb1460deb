package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void whatIsNotNeededIsTakenAway() {
        assertThat(shrunk(HUNDRED, list -> list.containsAll(List.of(3, 57, 99)), 1000))
                .containsExactly(3, 57, 99);
        assertThat(shrunk(HUNDRED, list -> list.contains(0), 1000)).containsExactly(0);
        assertThat(shrunk(List.of(1, 2, 3), list -> list.size() == 3, 1000)).containsExactly(1, 2, 3);
        assertThat(shrunk(List.of(1), list -> true, 1000)).containsExactly(1);
    }

    @Test
    void twoOfAHundredAreFoundInFortyTries() {
        assertThat(shrunk(HUNDRED, list -> list.containsAll(List.of(31, 99)), 40))
                .containsExactly(31, 99);
    }

    @Test
    void itEndsWhenNothingMayBeTriedAnyMoreAndWhatItGivesShowsItStill() {
        Predicate<List<Integer>> shows = list -> list.containsAll(List.of(3, 57));
        List<Integer> shorter = shrunk(HUNDRED, shows, 3);
        assertThat(shows.test(shorter)).isTrue();
        assertThat(shorter).hasSizeLessThan(100);
        assertThat(shrunk(HUNDRED, shows, 0)).isEqualTo(HUNDRED);
    }

    private static List<Integer> shrunk(List<Integer> whole, Predicate<List<Integer>> shows, int tries) {
        AtomicInteger left = new AtomicInteger(tries);
        return new Shrinker<Integer>(
                        list -> {
                            left.decrementAndGet();
                            return shows.test(list);
                        },
                        () -> left.get() > 0)
                .shrink(whole);
    }
}
