package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.RunListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Shows how a run goes, and keeps what went wrong with the kit itself, so that it can be reported. */
final class Watching implements RunListener {

    private final RunListener shown;
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    /** Shown by that listener. */
    Watching(RunListener shown) {
        this.shown = shown;
    }

    /** What went wrong with the kit so far. */
    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void begins(String runId, long seed, int scenarios) {
        shown.begins(runId, seed, scenarios);
    }

    @Override
    public void expects(String words) {
        shown.expects(words);
    }

    @Override
    public void enters(String stage) {
        shown.enters(stage);
    }

    @Override
    public void plays(String requirement) {
        shown.plays(requirement);
    }

    @Override
    public void counts(int done, int all, String words) {
        shown.counts(done, all, words);
    }

    @Override
    public void waits(String requirement, String what) {
        shown.waits(requirement, what);
    }

    @Override
    public void judged(String requirement, boolean violated) {
        shown.judged(requirement, violated);
    }

    @Override
    public void fails(String where, Throwable fault) {
        faults.add(fault);
    }
}
