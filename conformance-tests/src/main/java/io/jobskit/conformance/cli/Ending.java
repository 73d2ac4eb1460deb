package io.jobskit.conformance.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How a command ends that goes on until it is told to stop, by Ctrl-C or SIGTERM: that is its ordinary end, and it exits
 * with a status of its own.
 */
final class Ending {

    /** Judging all that has passed, and writing the reports, takes less. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Consumer<Thread> hooks;
    private final IntConsumer exit;
    private volatile int status;

    /**
     * The ending of a process.
     *
     * @param hooks takes what a signal starts
     * @param exit ends a process that ends already, with another status than the signal's
     */
    Ending(Consumer<Thread> hooks, IntConsumer exit) {
        this.hooks = hooks;
        this.exit = exit;
    }

    /** From now on the process ends only after the command. */
    void heedSignals() {
        hooks.accept(new Thread(this::tell, "ending"));
    }

    /** Tells the command to stop, waits until it is over, but not for ever, and ends the process with its status. */
    void tell() {
        boolean isOverAnyway = over.getCount() == 0;
        told.countDown();
        try {
            if (!isOverAnyway && over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                exit.accept(status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits so long; whether the command has been told to stop. */
    boolean comesWithin(Duration length) {
        try {
            return told.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The command is over, and that is its status. */
    void over(int status) {
        this.status = status;
        over.countDown();
    }
}
