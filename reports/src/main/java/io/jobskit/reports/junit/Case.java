package io.jobskit.reports.junit;

import java.time.Duration;
import java.util.Map;

/**
 * One test case.
 *
 * @param className the group that viewers show it in
 * @param name what it is called
 * @param location where it is written, for example {@code features/cancel/ended.feature:8}; may be empty
 * @param state how it ended
 * @param message why, on one line; may be empty
 * @param text everything else that is to be read; may be empty
 * @param type the word of the verdict
 * @param properties what else is known of it, by name, without empty values
 * @param time how long it took
 */
record Case(
        String className,
        String name,
        String location,
        State state,
        String message,
        String text,
        String type,
        Map<String, String> properties,
        Duration time) {

    enum State {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }
}
