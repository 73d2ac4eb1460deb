package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
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

    /** Who has waited as long as the target asks is let in, unless it takes a full queue for too many requests. */
    private static final int BEYOND_THE_QUOTA = 2;

    private static final String FULL_QUEUE = "full-queue";

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
        boolean isOfTheQuota =
                exchange.operation() == Operation.CREATE && exchange.identity().equals(FULL_QUEUE);
        if (attempt >= (isOfTheQuota ? mostBeyondTheQuota() : most(told.isPresent()))) {
            isBeyondTheQuota |= isOfTheQuota;
            wasInVain |= !isOfTheQuota;
            throw new CannotJudgeException(
                    "The target answered %s with 429 %d times in a row. Try again later, or name its requests-per-window in the target file."
                            .formatted(exchange.request().line(), attempt),
                    List.of(exchange));
        }
        return told.orElse(FIRST.multipliedBy(1L << (attempt - 1)));
    }

    private int mostBeyondTheQuota() {
        return isBeyondTheQuota ? 1 : BEYOND_THE_QUOTA;
    }

    private int most(boolean isTold) {
        if (isTold) {
            return TOLD;
        }
        return wasInVain ? UNTOLD_AGAIN : UNTOLD;
    }
}
