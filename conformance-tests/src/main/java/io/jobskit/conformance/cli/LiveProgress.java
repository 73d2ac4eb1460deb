package io.jobskit.conformance.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A line of a terminal that counts. */
final class LiveProgress implements Progress {

    private static final String CLEAR = "\r\033[K";
    private static final long PAUSE = 50_000_000;
    private static final Duration LONG = Duration.ofSeconds(5);

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long start;
    private final RunningScenarios inPlay;
    private final LongWaits longWaits;
    private String counted = "";
    private int scenarios;
    private int judged;
    private int violated;
    private long drawn;
    private boolean closed;

    LiveProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.inPlay = new RunningScenarios(nanoTime);
        this.longWaits = new LongWaits(inPlay);
        this.start = nanoTime.getAsLong();
        this.drawn = start - PAUSE;
    }

    @Override
    public synchronized void begins(String runId, long seed, int count) {
        scenarios = count;
        out.print(CLEAR);
        out.println("Run %s, seed %d".formatted(runId, seed));
        draw();
    }

    @Override
    public synchronized void expects(String words) {
        out.println(CLEAR + words);
    }

    @Override
    public synchronized void enters(String next) {
        inPlay.enters(next);
        counted = "";
        draw();
    }

    @Override
    public synchronized void counts(int done, int all, String words) {
        counted = words;
        if (done == all || nanoTime.getAsLong() - drawn >= PAUSE) {
            draw();
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
        violated += isViolated ? 1 : 0;
        if (judged == scenarios || nanoTime.getAsLong() - drawn >= PAUSE) {
            draw();
        }
    }

    @Override
    public synchronized void ticks() {
        if (!closed) {
            longWaits.due().ifPresent(told -> out.println(CLEAR + told));
            draw();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            out.print(CLEAR);
            out.flush();
        }
    }

    private void draw() {
        drawn = nanoTime.getAsLong();
        String judgedSoFar = scenarios == 0 ? "" : " · %d of %d scenarios".formatted(judged, scenarios);
        String bad = violated == 0 ? "" : " · %d violated".formatted(violated);
        RunningScenarios.Longest longest = inPlay.longest();
        String waiting = longest.what().equals(inPlay.stage())
                        || longest.lasts().compareTo(LONG) < 0
                ? ""
                : " · %s for %d s".formatted(longest.what(), longest.lasts().toSeconds());
        long seconds = (drawn - start) / 1_000_000_000;
        out.print(CLEAR + (counted.isEmpty() ? inPlay.stage() : counted) + judgedSoFar + bad + " · " + seconds + " s"
                + waiting);
        out.flush();
    }
}
