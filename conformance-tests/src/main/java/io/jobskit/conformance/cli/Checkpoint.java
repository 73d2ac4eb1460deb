package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what a run has judged so far, so that one that is killed leaves something to go on with. */
final class Checkpoint implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Supplier<Optional<Verdict>> soFar;
    private final Keeping keeping;
    private final Clock clock;
    private Instant last;
    private long known;
    private boolean isOver;

    /** Writes a verdict that is not the last word. */
    interface Keeping {
        /** Writes it as a whole. */
        void keep(Verdict verdict) throws IOException;
    }

    Checkpoint(Supplier<Optional<Verdict>> soFar, Keeping keeping, Clock clock) {
        this.soFar = soFar;
        this.keeping = keeping;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Keeps it if it is time, and something was judged since the last time. */
    synchronized void ticks() throws IOException {
        Instant now = clock.instant();
        if (isOver || now.isBefore(last.plus(PERIOD))) {
            return;
        }
        last = now;
        Optional<Verdict> verdict = soFar.get();
        long judged = verdict.map(Checkpoint::judged).orElse(0L);
        if (judged > known) {
            keeping.keep(verdict.orElseThrow());
            known = judged;
        }
    }

    /** Does a run, and keeps it from time to time. */
    Verdict during(Supplier<Verdict> run) {
        Ticker ticker = Ticker.each(Duration.ofSeconds(1), this::ticksUnlessItFails);
        try {
            return run.get();
        } finally {
            close();
            ticker.close();
        }
    }

    /** Whatever fails here, the run is none the worse; it says so itself where its folder cannot be written to. */
    private void ticksUnlessItFails() {
        try {
            ticks();
        } catch (IOException | RuntimeException fault) {
            close();
        }
    }

    private static long judged(Verdict verdict) {
        return verdict.requirements().stream()
                .filter(entry -> entry.standing() == Standing.JUDGED)
                .count();
    }

    /** From now on nothing is kept: the verdict itself is about to be written. */
    @Override
    public synchronized void close() {
        isOver = true;
    }
}
