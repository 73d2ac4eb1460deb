package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.ConformanceRun;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run that is told to stop, by Ctrl-C or SIGTERM, clean up and write its reports before the process ends. */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch done = new CountDownLatch(1);
    private final ConformanceRun judging;
    private final Duration patience;
    private final Thread hook;

    private Interruption(ConformanceRun judging, Duration patience) {
        this.judging = judging;
        this.patience = patience;
        this.hook = new Thread(this::interrupt, "interruption");
    }

    /** From now on until it is closed, the process ends only after the run. */
    static Interruption of(ConformanceRun judging) {
        Interruption interruption = new Interruption(judging, PATIENCE);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** As of a signal, with that much patience. */
    static Interruption unhooked(ConformanceRun judging, Duration patience) {
        return new Interruption(judging, patience);
    }

    /** Interrupts the run and waits until it is over, but not for ever; whether it is. */
    boolean interrupt() {
        judging.interrupt("The run was interrupted.");
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The run is over, and its reports are written. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook has just been let go.
        }
    }
}
