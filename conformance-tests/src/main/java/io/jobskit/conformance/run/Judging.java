package io.jobskit.conformance.run;

import io.jobskit.conformance.outcome.Verdict;

/** Judges a target. */
public interface Judging {

    /**
     * Runs from preflight to verdict, cleans up after itself and tells the listener how it goes. A target that can't be
     * judged is no exception but a verdict that says so.
     */
    Verdict judge(RunRequest request, RunListener listener);

    /**
     * Makes a run that is under way return early: it starts no scenario any more, cleans up, and gives a verdict on what
     * it has. A run that begins later ends at once. May be called from any thread, and more than once.
     *
     * @param reason why, for people
     */
    void interrupt(String reason);
}
