package io.jobskit.mock.firm;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a firm may send in how long, counted over a window that slides.
 *
 * @param requests how many
 * @param window in how long
 */
public record RateLimit(int requests, Duration window) {

    private static final int MOST = 1_000_000;

    /**
     * The limit that the text names, such as {@code 50/PT15M}.
     *
     * @throws IllegalArgumentException if it names none; the message says what would be right
     */
    public static RateLimit parse(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash > 0) {
                int requests = Integer.parseInt(text.substring(0, slash));
                Duration window = Duration.parse(text.substring(slash + 1));
                if (requests > 0 && requests <= MOST && !window.isNegative() && !window.isZero()) {
                    return new RateLimit(requests, window);
                }
            }
        } catch (NumberFormatException | DateTimeParseException notThat) {
            throw notALimit(text, notThat);
        }
        throw notALimit(text, null);
    }

    private static IllegalArgumentException notALimit(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + text + "' is not a rate limit: give a number of requests from 1 to " + MOST
                        + " and a duration, as in 50/PT15M",
                cause);
    }

    @Override
    public String toString() {
        return requests + "/" + window;
    }

    /** The requests of one firm, of which it remembers as many as the limit allows. */
    static final class Meter {

        private final RateLimit limit;
        private final Instant[] taken;
        private int next;

        Meter(RateLimit limit) {
            this.limit = limit;
            this.taken = new Instant[limit.requests];
        }

        /** Counts a request and lets it pass with null, or says how long to wait until one may pass. */
        synchronized @Nullable Duration take(Instant now) {
            Instant oldest = taken[next];
            if (oldest != null && !oldest.isAfter(now)) {
                Duration wait = Duration.between(now, oldest.plus(limit.window));
                if (!wait.isNegative() && !wait.isZero()) {
                    return wait;
                }
            }
            taken[next] = now;
            next = (next + 1) % taken.length;
            return null;
        }
    }
}
