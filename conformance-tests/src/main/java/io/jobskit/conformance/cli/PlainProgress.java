package io.jobskit.conformance.cli;

import java.io.PrintStream;

/** Lines for a log: the stages, each tenth of the scenarios, and what is violated. */
final class PlainProgress implements Progress {

    private static final int PARTS = 10;

    private final PrintStream out;
    private int scenarios;
    private int judged;
    private int violated;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begins(String runId, long seed, int count) {
        scenarios = count;
        out.println("Run %s, seed %d: %d scenarios".formatted(runId, seed, count));
    }

    @Override
    public synchronized void enters(String stage) {
        out.println("Now: " + stage);
    }

    @Override
    public synchronized void judged(String requirement, boolean isViolated) {
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
    public synchronized void close() {
        out.flush();
    }
}
