package io.jobskit.conformance.proof.twist;

import java.time.Duration;
import java.util.Optional;

/**
 * How answers get to the client.
 *
 * @param prefix the path below which everything is; empty if it is at the root
 * @param form how an answer is written
 * @param answersOnAConnection after how many answers a connection is closed without notice; 0: it stays open
 * @param longestIdle after how long without a request a connection is closed; empty if it stays open
 */
public record Wiring(String prefix, Form form, int answersOnAConnection, Optional<Duration> longestIdle) {

    /** As a server does it that has nothing odd about it. */
    public static final Wiring PLAIN = new Wiring("", Form.plain(), 0, Optional.empty());

    /** Below that path. */
    public static Wiring below(String prefix) {
        return new Wiring(prefix, PLAIN.form, 0, Optional.empty());
    }

    /** Written so. */
    public static Wiring written(Form form) {
        return new Wiring("", form, 0, Optional.empty());
    }

    /** Closed after so many answers. */
    public static Wiring closingAfter(int answers) {
        return new Wiring("", PLAIN.form, answers, Optional.empty());
    }

    /** Closed when nothing was asked for so long. */
    public static Wiring closingWhenIdleFor(Duration length) {
        return new Wiring("", PLAIN.form, 0, Optional.of(length));
    }
}
