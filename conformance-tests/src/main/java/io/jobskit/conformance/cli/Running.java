package io.jobskit.conformance.cli;

import java.net.URI;

/** A target that was started for the run. */
record Running(URI address, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }
}
