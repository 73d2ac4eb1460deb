package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.RunListener;

/** Shows how a run goes. */
interface Progress extends RunListener, AutoCloseable {

    /** What suits the console: a line that counts, or lines. */
    static Progress on(Console console) {
        return console.live()
                ? new LiveProgress(console.out(), System::nanoTime)
                : new PlainProgress(console.out(), System::nanoTime);
    }

    /** A second has passed: shows that the run goes on, and what it waits in. */
    void ticks();

    /** Leaves the console to what comes next. */
    @Override
    void close();
}
