package io.jobskit.conformance.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Lines for a log: the stages, each tenth of the scenarios, what is violated, and what takes long. */
final class PlainProgress implements Progress {

    private static final int PARTS = 10;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PrintStream out;
    private final InPlay inPlay;
    private int scenarios;
    private int judged;
    private int violated;
    private long toldOf;
    private Duration tellAfter = LONG;
    private boolean closed;

    PlainProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.inPlay = new InPlay(nanoTime);
    }

    @Override
    public synchronized void begins(String runId, long seed, int count) {
        scenarios = count;
        out.println("Run %s, seed %d: %d scenarios".formatted(runId, seed, count));
    }

    @Override
    public synchronized void enters(String stage) {
        inPlay.enters(stage);
        out.println("Now: " + stage);
    }

    @Override
    public synchronized void counts(int done, int all, String words) {
        if (done == all || done * PARTS / Math.max(1, all) > (done - 1) * PARTS / Math.max(1, all)) {
            out.println(words);
        }
    }

    @Override
    public synchronized void plays(String requirement) {
        inPlay.plays(requirement);
    }

    @Override
    public synchronized void judged(String requirement, boolean isViolated) {
        inPlay.judged(requirement);
        judged++;
        if (isViolated) {
            violated++;
            out.println("Violated: " + requirement);
        }
        if (judged == scenarios
                || judged * PARTS / Math.max(1, scenarios) > (judged - 1) * PARTS / Math.max(1, scenarios)) {
            out.println("%d of %d scenarios, %d violated".formatted(judged, scenarios, violated));
        }
    }

    /** Names what lasts after half a minute, and again each time that it has lasted twice as long. */
    @Override
    public synchronized void ticks() {
        InPlay.Longest longest = inPlay.longest();
        if (longest.since() != toldOf) {
            toldOf = longest.since();
            tellAfter = LONG;
        }
        if (!closed && longest.lasts().compareTo(tellAfter) >= 0) {
            tellAfter = longest.lasts().multipliedBy(2);
            out.println("Still in %s, for %d s"
                    .formatted(longest.what(), longest.lasts().toSeconds()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        out.flush();
    }
}
