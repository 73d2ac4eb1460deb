package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long and how often a run waits after 429. */
final class RateLimitPauses {

    /** How often a request is sent where the target says how long to wait, and where it does not. */
    private static final int TOLD = 20;

    private static final int UNTOLD = 8;

    /** Once that was in vain, a target that does not say how long limits for good. */
    private static final int UNTOLD_AGAIN = 3;

    /**
     * Who has waited so often, for so long in all, and each time as the target asked, is let in, though others may have come
     * first: unless the target takes a full queue for too many requests.
     */
    private static final int OFTEN_ENOUGH = 3;

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(1);

    private volatile boolean wasInVain;
    private volatile boolean isBeyondTheQuota;

    /**
     * How long to wait after that many 429s in a row: as long as the target asks, or twice as long each time.
     *
     * @throws CannotJudgeException if that was so often that there is no point in it
     */
    Duration pause(Exchange exchange, int attempt) {
        Optional<Duration> told = RetryAfter.of(exchange);
        boolean isInVain = attempt >= most(told.isPresent());
        if (isInVain) {
            wasInVain = true;
        }
        if (isInVain || isBeyondTheQuota(exchange, told, attempt)) {
            throw new CannotJudgeException(
                    "The target answered %s with 429 %d times in a row. Try again later, or name its requests-per-window in the target file."
                            .formatted(exchange.request().line(), attempt),
                    List.of(exchange));
        }
        return told.orElse(FIRST.multipliedBy(1L << (attempt - 1)));
    }

    private int most(boolean isTold) {
        if (isTold) {
            return TOLD;
        }
        return wasInVain ? UNTOLD_AGAIN : UNTOLD;
    }

    private boolean isBeyondTheQuota(Exchange exchange, Optional<Duration> told, int attempt) {
        if (exchange.operation() != Operation.CREATE || !exchange.identity().equals(Identity.FULL_QUEUE)) {
            return false;
        }
        int waits = attempt - 1;
        if (waits >= OFTEN_ENOUGH
                && told.orElse(Duration.ZERO).multipliedBy(waits).compareTo(LONG_ENOUGH) >= 0) {
            isBeyondTheQuota = true;
        }
        return isBeyondTheQuota;
    }
}
