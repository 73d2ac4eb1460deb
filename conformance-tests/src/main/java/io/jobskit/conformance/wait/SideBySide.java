package io.jobskit.conformance.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work of one run that is done side by side. */
public final class SideBySide {

    private final Time time;

    /** Work in that time. */
    public SideBySide(Time time) {
        this.time = time;
    }

    /** The time in which it is done. */
    public Time time() {
        return time;
    }

    /**
     * Does all of it, by so many threads at most.
     *
     * @return what came of each, in the order of the work
     * @throws RuntimeException what the first piece that failed has thrown, once all is over
     */
    public <T> List<T> done(List<Supplier<T>> work, int most) {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(work.size());
        inOrder(
                work.size(),
                any -> List.of(),
                place -> results.set(place, work.get(place).get()),
                most);
        return IntStream.range(0, work.size()).mapToObj(results::get).toList();
    }

    /** Does all of it at the same moment: nothing is begun before everybody is ready to. */
    public <T> List<T> atOnce(List<Supplier<T>> work) {
        CyclicBarrier ready = new CyclicBarrier(Math.max(1, work.size()));
        List<Supplier<T>> together = new ArrayList<>();
        for (Supplier<T> piece : work) {
            together.add(() -> {
                await(ready);
                return piece.get();
            });
        }
        return done(together, work.size());
    }

    private static void await(CyclicBarrier ready) {
        try {
            ready.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException stopped) {
            // Somebody was stopped: whoever is not goes on alone.
        }
    }

    /**
     * Does pieces of work by so many threads at most, each after those earlier ones that it waits for, and the earlier of
     * two that could be begun first: by one thread, all in their order.
     *
     * @param after the places of those that a piece waits for, each less than its own
     * @throws RuntimeException what the first piece that failed has thrown, once all is over
     * @throws CancellationException if it is interrupted
     */
    public void inOrder(int pieces, IntFunction<List<Integer>> after, IntConsumer work, int most) {
        int hands = Math.min(most, pieces);
        AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
        IntConsumer kept = place -> {
            try {
                work.accept(place);
            } catch (RuntimeException | Error failure) {
                failed.compareAndSet(null, failure);
            }
        };
        if (hands < 2) {
            IntStream.range(0, pieces).forEach(kept);
        } else {
            new Order(pieces, after, kept, hands).play();
        }
        if (failed.get() instanceof RuntimeException failure) {
            throw failure;
        }
        if (failed.get() instanceof Error failure) {
            throw failure;
        }
    }

    /** The pieces of some work: those that nothing is to be waited for any more are taken by whoever is idle. */
    private final class Order {

        private final IntConsumer work;
        private final int hands;
        private final List<List<Integer>> followers = new ArrayList<>();
        private final int[] open;
        private final PriorityQueue<Integer> ready = new PriorityQueue<>();
        private final CountDownLatch isOver = new CountDownLatch(1);
        private final ExecutorService threads;
        private int busy;
        private int left;

        Order(int pieces, IntFunction<List<Integer>> after, IntConsumer work, int hands) {
            this.work = work;
            this.hands = hands;
            this.open = new int[pieces];
            this.left = pieces;
            this.threads = Executors.newFixedThreadPool(hands);
            for (int place = 0; place < pieces; place++) {
                followers.add(new ArrayList<>());
                open[place] = after.apply(place).size();
                for (int before : after.apply(place)) {
                    followers.get(before).add(place);
                }
            }
        }

        void play() {
            try {
                beginAll();
                isOver.await();
                // Whoever was called and found nothing left has still to say that it does nothing.
                threads.shutdown();
                boolean unused = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The work was interrupted.");
            } finally {
                threads.shutdownNow();
            }
        }

        /** Whoever waits for the others does no work meanwhile, and does again before the last of them stops. */
        private synchronized void beginAll() {
            IntStream.range(0, open.length).filter(place -> open[place] == 0).forEach(this::begin);
            time.hands(-1);
        }

        private synchronized void begin(int place) {
            ready.add(place);
            if (busy < hands) {
                busy++;
                time.hands(1);
                threads.execute(this::takeAll);
            }
        }

        private void takeAll() {
            for (Optional<Integer> place = next(); place.isPresent(); place = next()) {
                try {
                    work.accept(place.get());
                } finally {
                    ends(place.get());
                }
            }
        }

        private synchronized Optional<Integer> next() {
            if (ready.isEmpty()) {
                busy--;
                time.hands(-1);
            }
            return Optional.ofNullable(ready.poll());
        }

        private synchronized void ends(int place) {
            left--;
            followers.get(place).stream()
                    .filter(follower -> --open[follower] == 0)
                    .forEach(this::begin);
            if (left == 0) {
                time.hands(1);
                isOver.countDown();
            }
        }
    }
}
