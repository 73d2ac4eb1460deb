package io.jobskit.conformance.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Lines for a log: the stages, each tenth of the scenarios, what is violated, and what takes long. */
final class PlainProgress implements Progress {

    private static final int PARTS = 10;

    private final PrintStream out;
    private final RunningScenarios inPlay;
    private final LongWaits longWaits;
    private int scenarios;
    private int judged;
    private int violated;
    private boolean closed;

    PlainProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.inPlay = new RunningScenarios(nanoTime);
        this.longWaits = new LongWaits(inPlay);
    }

    @Override
    public synchronized void begins(String runId, long seed, int count) {
        scenarios = count;
        out.println("Run %s, seed %d: %d scenarios".formatted(runId, seed, count));
    }

    @Override
    public synchronized void expects(String words) {
        out.println(words);
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
    public synchronized void waits(String requirement, String what) {
        inPlay.waits(requirement, what);
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

    @Override
    public synchronized void ticks() {
        if (!closed) {
            longWaits.due().ifPresent(out::println);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        out.flush();
    }
}
