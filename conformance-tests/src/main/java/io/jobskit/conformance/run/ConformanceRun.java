package io.jobskit.conformance.run;

import io.jobskit.conformance.outcome.Verdict;
import java.util.Optional;

/** Judges a target. */
public interface ConformanceRun {

    /**
     * Runs from preflight to verdict, cleans up after itself and tells the listener how it goes. A target that can't be
     * judged is no exception but a verdict that says so.
     */
    Verdict judge(RunRequest request, RunListener listener);

    /** What a run that is under way has judged so far; empty where nothing runs, or nothing was sent yet. May be called from any thread. */
    default Optional<Verdict> soFar() {
        return Optional.empty();
    }

    /**
     * Makes a run that is under way return early: it starts no scenario any more, cleans up, and gives a verdict on what
     * it has. A run that begins later ends at once. May be called from any thread, and more than once.
     *
     * @param reason why, for people
     */
    void interrupt(String reason);
}
