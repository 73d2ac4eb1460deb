package io.jobskit.conformance.run;

/** Told how a run goes, so that somebody can watch it. Calls may come from several threads. */
public interface RunListener {

    /** A listener that does nothing. */
    RunListener NONE = new RunListener() {};

    /** So many scenarios will run. */
    default void begins(String runId, long seed, int scenarios) {}

    /** How much it is going to send, and how long that takes, in sentences. */
    default void expects(String words) {}

    /** What the run does now, in a few words, for example {@code preflight}. */
    default void enters(String stage) {}

    /** How far the stage is, and that in words, for example {@code random walk 120 of 240 steps}. */
    default void counts(int done, int all, String words) {}

    /** A scenario begins. */
    default void plays(String requirement) {}

    /** A scenario waits: what for and how long at most, in a few words. */
    default void waits(String requirement, String what) {}

    /** A scenario is over; the outcome is not yet final, for the whole run is checked at its end. */
    default void judged(String requirement, boolean violated) {}

    /** The kit itself failed at something, for example {@code the preflight}; the run goes on, and its verdict says so. */
    default void fails(String where, Throwable fault) {}
}
