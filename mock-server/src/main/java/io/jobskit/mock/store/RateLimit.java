package io.jobskit.mock.store;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a firm may send in how long, counted over a window that slides.
 *
 * @param requests how many
 * @param window in how long
 */
public record RateLimit(int requests, Duration window) {

    /** As many as anybody likes. */
    public static final RateLimit NONE = new RateLimit(Integer.MAX_VALUE, Duration.ofNanos(1));

    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofDays(366);

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
                if (requests > 0
                        && requests <= MOST
                        && window.compareTo(Duration.ZERO) > 0
                        && window.compareTo(LONGEST) <= 0) {
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
                        + " and a duration of at most a year, as in 50/PT15M",
                cause);
    }

    @Override
    public String toString() {
        return requests + "/" + window;
    }

    /** The requests of one firm, of which it remembers as many as the limit allows. */
    static final class Meter {

        private final Deque<Instant> taken = new ArrayDeque<>();

        /** When the requests were sent that it remembers. */
        synchronized List<Instant> taken() {
            return List.copyOf(taken);
        }

        /** Remembers these in the place of those that it remembers. */
        synchronized void replace(List<Instant> others) {
            taken.clear();
            taken.addAll(others);
        }

        /** Counts a request and lets it pass with null, or says how long to wait until one may pass. */
        synchronized @Nullable Duration take(RateLimit limit, Instant now) {
            Instant begin = now.minus(limit.window);
            // Where the clock was turned back, also those of a time that has not come yet again.
            while (!taken.isEmpty() && taken.getLast().isAfter(now)) {
                taken.removeLast();
            }
            while (!taken.isEmpty() && !taken.getFirst().isAfter(begin)) {
                taken.removeFirst();
            }
            if (taken.size() >= limit.requests) {
                return Duration.between(begin, taken.getFirst());
            }
            taken.addLast(now);
            return null;
        }
    }
}
