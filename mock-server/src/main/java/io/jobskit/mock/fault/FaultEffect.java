package io.jobskit.mock.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that goes wrong with one request. Its text is what the header {@code Jobs-Fault} says of it. */
public sealed interface FaultEffect {

    /** The longest that anything may be delayed. */
    Duration LONGEST = Duration.ofHours(1);

    /** The lowest status code that a fault may answer with. */
    int LEAST_STATUS = 400;

    /** The highest one. */
    int MOST_STATUS = 599;

    /** The most bytes that a body may be cut to. */
    int MOST_BYTES = 1_000_000_000;

    /** The longest time that a client may be told to wait: a year, in seconds. */
    int MOST_SECONDS = 366 * 24 * 3600;

    /**
     * The request is refused, and nothing is done.
     *
     * @param code the status code
     * @param retryAfter how many seconds the client is told to wait; null if it is told nothing
     */
    record Status(int code, @Nullable Integer retryAfter) implements FaultEffect {
        @Override
        public String toString() {
            return "status=" + code + (retryAfter == null ? "" : "; retry-after=" + retryAfter);
        }
    }

    /**
     * The request waits before anything is done.
     *
     * @param median how long half of the requests wait at most
     * @param p95 how long 95 of 100 requests wait at most; the same where all wait alike
     */
    record Delay(Duration median, Duration p95) implements FaultEffect {
        @Override
        public String toString() {
            return "delay=" + median;
        }
    }

    /** The connection is closed without an answer, and nothing is done. */
    record Drop() implements FaultEffect {
        @Override
        public String toString() {
            return "drop";
        }
    }

    /** The answer's body breaks off after so many bytes; a body that has no more arrives whole. */
    record Truncate(int bytes) implements FaultEffect {
        @Override
        public String toString() {
            return "truncate=" + bytes;
        }
    }

    /** The answer's body trickles in over that time. */
    record SlowBody(Duration time) implements FaultEffect {
        @Override
        public String toString() {
            return "slow-body=" + time;
        }
    }

    /** What the request asks for is done, and the connection is closed without an answer. */
    record LoseAnswer() implements FaultEffect {
        @Override
        public String toString() {
            return "lose-answer";
        }
    }
}
