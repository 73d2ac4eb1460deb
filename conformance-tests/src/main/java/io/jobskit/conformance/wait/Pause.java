package io.jobskit.conformance.wait;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Returns when that much time has passed, or at once if the thread is interrupted. */
    void of(Duration length);
}
