package io.jobskit.conformance.outcome;

import java.time.LocalDate;

/**
 * A violation that the target's people know of.
 *
 * @param id the requirement that is violated
 * @param reason why it is still so
 * @param ticket where it is followed up
 * @param expires the last day on which the entry excuses the violation
 */
public record KnownFailure(String id, String reason, String ticket, LocalDate expires) {

    boolean isLiveOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
