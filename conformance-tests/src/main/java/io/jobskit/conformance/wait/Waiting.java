package io.jobskit.conformance.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what must happen, and watches for what must not. The two have limits of their own: the one is how long a
 * target may take, the other how long it is worth watching.
 */
public final class Waiting {

    /** However few looks there are, so many are had in the time that something may take. */
    private static final int SELDOM = 10;

    /** And the first of them is that many times later than it would be. */
    private static final int LATER = 4;

    private final Duration within;
    private final Duration during;
    private final Duration pollEvery;
    private final Time time;
    private final BooleanSupplier isOver;
    private final boolean isSparing;
    private final AtomicReference<Duration> shortest;
    private final BiConsumer<Supplier<String>, Runnable> pauses;

    /**
     * A way of waiting.
     *
     * @param within how long what must happen may take
     * @param during how long is watched for what must not happen
     * @param pollEvery the pause between two looks
     * @param isOver whether there is no point in waiting any more
     */
    public Waiting(Duration within, Duration during, Duration pollEvery, Time time, BooleanSupplier isOver) {
        this.within = within;
        this.during = during;
        this.pollEvery = pollEvery;
        this.time = time;
        this.isOver = isOver;
        this.isSparing = false;
        this.shortest = new AtomicReference<>(Duration.ZERO);
        this.pauses = (what, pause) -> pause.run();
    }

    private Waiting(
            Waiting like,
            Duration within,
            Duration during,
            boolean isSparing,
            BiConsumer<Supplier<String>, Runnable> pauses) {
        this.within = within;
        this.during = during;
        this.pollEvery = like.pollEvery;
        this.time = like.time;
        this.isOver = like.isOver;
        this.isSparing = isSparing;
        this.shortest = like.shortest;
        this.pauses = pauses;
    }

    /** The same way of waiting, but for that long at most, whether something must happen or must not. */
    public Waiting forAtMost(Duration limit) {
        return new Waiting(this, limit, limit, isSparing, pauses);
    }

    /** The same way of waiting, which looks ever more seldom, where looks are few. */
    public Waiting sparingly() {
        return new Waiting(this, within, during, true, pauses);
    }

    /** The same way of waiting for the scenario of that requirement, whose pauses are noted. */
    public Waiting of(String requirement, Waits waits) {
        return new Waiting(this, within, during, isSparing, (what, pause) -> waits.pause(requirement, what, pause));
    }

    /** Work that is done side by side meanwhile. */
    public SideBySide sideBySide() {
        return new SideBySide(time);
    }

    /** What time it is. */
    public Instant now() {
        return time.clock().instant();
    }

    /** How long what must happen may take. */
    public Duration within() {
        return within;
    }

    /** How long is watched for what must not happen. */
    public Duration during() {
        return during;
    }

    /** Looks until that is so, or never can be any more, or the time is over. */
    public <T> Watched<T> until(Supplier<T> look, Predicate<T> arrived, Predicate<T> hopeless) {
        return until(look, arrived, hopeless, now -> "");
    }

    /** The same; {@code what} says of what was seen last what is waited for. */
    public <T> Watched<T> until(
            Supplier<T> look, Predicate<T> arrived, Predicate<T> hopeless, Function<T, String> what) {
        Instant deadline = now().plus(within);
        Duration pause = isSparing ? pollEvery.multipliedBy(LATER) : pollEvery;
        List<T> seen = new ArrayList<>();
        while (true) {
            T now = look.get();
            seen.add(now);
            if (arrived.test(now)) {
                return new Watched<>(true, false, seen);
            }
            if (hopeless.test(now)) {
                return new Watched<>(false, true, seen);
            }
            if (!now().isBefore(deadline) || Thread.currentThread().isInterrupted()) {
                return new Watched<>(false, false, seen);
            }
            pause(pause, () -> what.apply(now));
            pause = isSparing ? shorter(pause.multipliedBy(2), within.dividedBy(SELDOM)) : pause;
        }
    }

    private void pause(Duration length, Supplier<String> what) {
        pauses.accept(what, () -> time.of(length));
    }

    /**
     * The same for what takes about as long each time: a job is not read again and again while none has been known to be
     * ready yet. The first look is when the shortest time is over that it has taken so far in this run.
     *
     * @param since when it began
     */
    public <T> Watched<T> untilUsual(
            Instant since,
            Supplier<T> look,
            Predicate<T> arrived,
            Predicate<T> hopeless,
            Function<Optional<T>, String> what) {
        Duration known = Objects.requireNonNull(shortest.get());
        Instant first = since.plus(known.isZero() && isSparing ? pollEvery.multipliedBy(LATER) : known);
        for (Duration left = left(first);
                left.compareTo(Duration.ZERO) > 0 && !isOver.getAsBoolean();
                left = left(first)) {
            pause(shorter(left, pollEvery), () -> what.apply(Optional.empty()));
        }
        Watched<T> watched = until(look, arrived, hopeless, now -> what.apply(Optional.of(now)));
        if (watched.good()) {
            Duration taken = Duration.between(since, now());
            shortest.updateAndGet(before -> before.isZero() || taken.compareTo(before) < 0 ? taken : before);
        }
        return watched;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration left(Instant until) {
        return Duration.between(now(), until);
    }

    /**
     * Looks at several things for as long as it is worth watching, at each until that is so no more: all of them in one
     * time, however many they are, and ever more seldom, as what does not happen soon is likely not to.
     *
     * @param what says what is watched
     * @return what was seen of each, in the order of the things
     */
    public <K, T> Map<K, Watched<T>> during(
            Collection<K> things, Function<K, T> look, BiPredicate<K, T> still, Supplier<String> what) {
        Instant deadline = now().plus(during);
        Duration pause = pollEvery;
        PolledValues<K, T> looks = new PolledValues<>(things, look, still);
        while (true) {
            looks.take();
            if (looks.areOver()
                    || !now().isBefore(deadline)
                    || Thread.currentThread().isInterrupted()) {
                return looks.watched();
            }
            pause(shorter(pause, left(deadline)), what);
            pause = pause.multipliedBy(2);
        }
    }
}
