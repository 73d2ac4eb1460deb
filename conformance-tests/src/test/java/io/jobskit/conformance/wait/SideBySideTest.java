package io.jobskit.conformance.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.support.SimulatedTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final SimulatedTime time = new SimulatedTime();
    private final SideBySide work = new SideBySide(time);
    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatComesOfItIsInTheOrderOfTheWork() {
        assertThat(time.during(() -> work.done(pieces(20), 4)))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void soManyWaitInTheTimeOfOne() {
        assertThat(lasts(() -> work.done(pieces(8), 4))).isEqualTo(Duration.ofSeconds(2));
        assertThat(lasts(() -> work.done(pieces(8), 1))).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void byOneThreadAllIsDoneInItsOrder() {
        work.inOrder(5, place -> List.of(), order::add, 1);
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aPieceComesAfterThoseThatItWaitsFor() {
        time.during(() -> {
            work.inOrder(
                    6,
                    place -> place < 2 ? List.of() : List.of(place - 2),
                    place -> {
                        time.of(Duration.ofSeconds(place % 2 == 0 ? 5 : 1));
                        order.add(place);
                    },
                    3);
            return order;
        });
        assertThat(order).containsExactly(1, 3, 5, 0, 2, 4);
    }

    /** Otherwise simulated time would wait for a thread that is not there. */
    @Test
    void whenItIsOverNoThreadIsSaidToWorkOnIt() {
        for (int round = 0; round < 2_000; round++) {
            CountedHands counted = new CountedHands();
            new SideBySide(counted)
                    .inOrder(8, place -> place < 2 ? List.of() : List.of(place - 2), place -> Thread.onSpinWait(), 4);
            assertThat(counted.hands).as("round %d", round).hasValue(0);
        }
    }

    private static final class CountedHands implements Time {

        private final AtomicInteger hands = new AtomicInteger();

        @Override
        public void hands(int more) {
            hands.addAndGet(more);
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public Alarm alarm(String mark, Duration limit, Runnable ring) {
            throw new UnsupportedOperationException("Nothing is asked here.");
        }

        @Override
        public void of(Duration length) {
            throw new UnsupportedOperationException("Nothing waits here.");
        }
    }

    @Test
    void nothingIsBegunBeforeEverybodyIsReady() {
        AtomicInteger begun = new AtomicInteger();
        List<Supplier<Integer>> together = Collections.nCopies(5, begun::incrementAndGet);
        assertThat(time.during(() -> work.atOnce(together))).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(work.atOnce(List.<Supplier<Integer>>of())).isEmpty();
    }

    @Test
    void whatFailsKeepsNothingElseFromBeingDone() {
        assertThatThrownBy(() -> time.during(() -> {
                    work.inOrder(
                            4,
                            place -> place == 0 ? List.of() : List.of(place - 1),
                            place -> {
                                order.add(place);
                                throw new IllegalStateException("piece " + place);
                            },
                            2);
                    return order;
                }))
                .hasMessage("piece 0");
        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    private List<Supplier<Integer>> pieces(int count) {
        return IntStream.range(0, count)
                .<Supplier<Integer>>mapToObj(place -> () -> {
                    time.of(Duration.ofSeconds(1));
                    return place;
                })
                .toList();
    }

    private Duration lasts(Supplier<?> work) {
        Instant begin = time.clock().instant();
        time.during(work::get);
        return Duration.ofSeconds(
                Duration.between(begin, time.clock().instant()).toSeconds());
    }
}
