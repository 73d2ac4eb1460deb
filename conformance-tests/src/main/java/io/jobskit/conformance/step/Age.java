package io.jobskit.conformance.step;

import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;

/**
 * A length of time in the features.
 *
 * @param length the length that is named
 * @param isAlmost whether it is a little less than that
 */
record Age(Duration length, boolean isAlmost) {

    private static final Duration LEAST = Duration.ofMinutes(1);

    static Age of(String words) {
        String[] parts = words.replace("almost ", "").split(" ", -1);
        return new Age(Duration.ofHours(Long.parseLong(parts[0])), words.startsWith("almost "));
    }

    /**
     * How much that is on this target. Almost as much is a minute less, or as much less as it takes to look at a job
     * there, though never less than half: what is looked at must not reach the whole length meanwhile.
     */
    Duration on(ScenarioContext scene) {
        return isAlmost ? length.minus(least(margin(scene), length.dividedBy(2))) : length;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration margin(ScenarioContext scene) {
        Timing timing = scene.stage().target().timing();
        Duration looks = scene.waiting().during().plus(timing.pollEvery()).multipliedBy(2);
        Duration needed = timing.rateLimits().stream()
                .map(limit -> looks.plus(limit.window()))
                .max(Duration::compareTo)
                .orElse(looks);
        return needed.compareTo(LEAST) < 0 ? LEAST : needed;
    }
}
