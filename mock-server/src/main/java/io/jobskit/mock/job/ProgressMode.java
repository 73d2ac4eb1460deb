package io.jobskit.mock.job;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes a job go on by itself. */
public sealed interface ProgressMode {

    /** The passing of time: an ordinary job takes so long. */
    record Time(Duration duration) implements ProgressMode {
        @Override
        public String toString() {
            return "time:" + duration;
        }
    }

    /** Being read: an ordinary job is Completed when it has been read so many times by itself. */
    record Polls(int readings) implements ProgressMode {
        @Override
        public String toString() {
            return "polls:" + readings;
        }
    }

    /** Nothing: each job is held from its creation on, until it is moved or released. */
    record Manual() implements ProgressMode {
        @Override
        public String toString() {
            return "manual";
        }
    }

    /** The progress mode of a server that was told nothing else, and of a job that is released on a {@link Manual} one. */
    Time USUAL = new Time(Duration.ofSeconds(3));

    /**
     * The progress mode that the text names: {@code time:PT3S}, {@code polls:3}, {@code immediate} or {@code manual}.
     *
     * @throws IllegalArgumentException if it names none; the message says what would be right
     */
    static ProgressMode parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("immediate")) {
            return new Time(Duration.ZERO);
        }
        if (lower.equals("manual")) {
            return new Manual();
        }
        try {
            if (lower.startsWith("time:")) {
                Duration duration = Duration.parse(text.substring("time:".length()));
                if (!duration.isNegative() && duration.compareTo(Lifecycle.RUN_LIMIT) < 0) {
                    return new Time(duration);
                }
            } else if (lower.startsWith("polls:")) {
                int readings = Integer.parseInt(text.substring("polls:".length()));
                if (readings > 0) {
                    return new Polls(readings);
                }
            }
        } catch (DateTimeParseException | NumberFormatException notThat) {
            throw notAPace(text, notThat);
        }
        throw notAPace(text, null);
    }

    private static IllegalArgumentException notAPace(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + text + "' is not a progress mode: give time:PT3S (a duration from zero to under 4 hours), polls:3"
                        + " (a number of readings from 1), immediate or manual",
                cause);
    }
}
