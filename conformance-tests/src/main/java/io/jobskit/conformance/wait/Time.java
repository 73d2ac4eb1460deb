package io.jobskit.conformance.wait;

import java.time.Clock;
import java.time.Duration;

/** The one source of a run's moments, and of all its waiting. */
public interface Time extends Pause {

    /** The time of day, by the clock of this machine. */
    static Time real() {
        return new RealTime();
    }

    /** What time it is. */
    Clock clock();

    /**
     * Watches over the wait for an answer.
     *
     * @param mark the mark of the request that is under way, as its header gives it to the target
     * @param limit how long the answer may take
     * @param ring what happens once that is over; it must not block
     * @return to be closed when the answer is there
     */
    Alarm alarm(String mark, Duration limit, Runnable ring);

    /** So many more threads do the work of a run from now on, or fewer: none of them waits unless it says so. */
    default void hands(int more) {}

    /** So many scenarios are to be played from now on, by so many threads at most; none when that is over. */
    default void scenarios(int count, int most) {}

    /** Rings once its time is over, unless it is closed before. */
    interface Alarm extends AutoCloseable {

        @Override
        void close();
    }
}
