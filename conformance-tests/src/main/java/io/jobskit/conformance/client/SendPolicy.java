package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms requests are sent.
 *
 * @param answerWithin how long an answer may take
 * @param isAfterTheEnd whether they are sent even when the run is over
 * @param until when they have to be done, if they have to
 */
record SendPolicy(Duration answerWithin, boolean isAfterTheEnd, Optional<Instant> until) {

    /** A target that takes longer to answer a first question is not there. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** As the target file has it. */
    static SendPolicy usual(Target target) {
        return new SendPolicy(target.timing().requestTimeout(), false, Optional.empty());
    }

    /** With less patience than the target file asks for where that is a lot. */
    static SendPolicy ofALook(Target target) {
        return new SendPolicy(shortened(target), false, Optional.empty());
    }

    /** The same when a run is over, too, but not after that time, if one is given. */
    static SendPolicy afterTheEnd(Target target, Optional<Instant> until) {
        return new SendPolicy(shortened(target), true, until);
    }

    private static Duration shortened(Target target) {
        Duration asked = target.timing().requestTimeout();
        return asked.compareTo(LOOK) < 0 ? asked : LOOK;
    }
}
