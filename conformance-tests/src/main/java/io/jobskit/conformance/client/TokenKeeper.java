package io.jobskit.conformance.client;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of an identity and renews it, once for all who need it. Nobody waits in here for time to pass: the
 * others would wait with them.
 */
final class TokenKeeper {

    private static final int MOST_FAILURES = 3;

    private final TokenFetcher fetcher;
    private final Clock clock;
    private @Nullable Token kept;
    private boolean isProven;
    private @Nullable NoTokenException trouble;
    private int failures;

    TokenKeeper(TokenFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The token, fetched if there is none or it is due.
     *
     * @throws NoTokenException if there is none to be had
     */
    synchronized Token token() {
        Token token = kept;
        return token == null || token.isDue(clock.instant()) ? fetched() : token;
    }

    /**
     * Another token than one that the target refused. Empty if the refusal is the target's answer, and no matter of the
     * token's age: the target has never taken that one, or the same is issued again.
     *
     * @throws NoTokenException if there is none to be had
     */
    synchronized Optional<Token> insteadOf(Token refused) {
        if (refused.equals(kept)) {
            if (!isProven) {
                return Optional.empty();
            }
            fetched();
        }
        Token token = token();
        return token.value().equals(refused.value()) ? Optional.empty() : Optional.of(token);
    }

    /** Notes that the target has taken it. */
    synchronized void isTaken(Token token) {
        isProven |= token.equals(kept);
    }

    /** Whether it is not asked for a token any more, as that was in vain. */
    synchronized boolean hasGivenUp() {
        return trouble != null && (!trouble.mayPass() || failures >= MOST_FAILURES);
    }

    private Token fetched() {
        if (trouble != null && hasGivenUp()) {
            throw trouble;
        }
        try {
            Token token = fetcher.fetch();
            kept = token;
            isProven = false;
            trouble = null;
            failures = 0;
            return token;
        } catch (NoTokenException inVain) {
            trouble = inVain;
            failures++;
            throw inVain;
        }
    }
}
