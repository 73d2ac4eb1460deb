package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
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

    private static final Duration FIRST = Duration.ofSeconds(1);

    private volatile boolean wasInVain;

    /**
     * How long to wait after that many 429s in a row: as long as the target asks, or twice as long each time.
     *
     * @throws CannotJudgeException if that was so often that there is no point in it
     */
    Duration pause(Exchange exchange, int attempt) {
        Optional<Duration> told = RetryAfter.of(exchange);
        int most = told.isPresent() ? TOLD : wasInVain ? UNTOLD_AGAIN : UNTOLD;
        if (attempt >= most) {
            wasInVain = true;
            throw new CannotJudgeException(
                    "The target answered %s with 429 %d times in a row. Try again later, or name its requests-per-window in the target file."
                            .formatted(exchange.request().line(), attempt),
                    List.of(exchange));
        }
        return told.orElse(FIRST.multipliedBy(1L << (attempt - 1)));
    }
}
