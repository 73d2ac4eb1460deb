package io.jobskit.conformance.watch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many exchanges are under way. */
final class UnderWay {

    private int count;

    synchronized void begins() {
        count++;
    }

    synchronized void ends() {
        count--;
        notifyAll();
    }

    /** Waits until none is, but not for longer. */
    synchronized void end(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); count > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
