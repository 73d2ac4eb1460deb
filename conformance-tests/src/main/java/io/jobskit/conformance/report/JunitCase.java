package io.jobskit.conformance.report;

import java.time.Duration;

/**
 * One test case of junit.xml.
 *
 * @param className the group that viewers show it in
 * @param name what it is called
 * @param state how it ended
 * @param message why, on one line; may be empty
 * @param text everything else that is to be read; may be empty
 * @param outcome the word of the verdict
 * @param time how long it took
 */
record JunitCase(
        String className, String name, State state, String message, String text, String outcome, Duration time) {

    enum State {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }
}
