package io.jobskit.conformance.run;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How long a run is going to take, as far as that can be said beforehand.
 *
 * @param requests how many requests it is about to send, or so
 * @param timing the target's
 * @param answer how long an answer takes
 * @param hands how many requests are sent side by side
 */
record Forecast(int requests, Timing timing, Duration answer, int hands) {

    /** What is over sooner is not worth a word. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    /** By what was answered so far. */
    static Forecast of(int requests, Timing timing, List<Exchange> answered, int hands) {
        Duration middle = answered.stream()
                .filter(exchange -> !exchange.operation().isControl())
                .map(exchange -> Duration.between(exchange.sentAt(), exchange.answeredAt()))
                .sorted()
                .skip(answered.size() / 2)
                .findFirst()
                .orElse(Duration.ZERO);
        return new Forecast(requests, timing, middle, hands);
    }

    /** In sentences, for people. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add("About %s requests.".formatted(String.format(Locale.ROOT, "%,d", requests)));
        timing.rateLimits().stream()
                .max(Comparator.comparing(this::least))
                .filter(limit -> !least(limit).isZero())
                .ifPresent(limit -> words.add("At %d requests in %s (requests-per-window), the requests take %s."
                        .formatted(
                                limit.requests(),
                                ValueWords.duration(limit.window()),
                                ValueWords.duration(least(limit)))));
        Duration answers = answer.multipliedBy(requests).dividedBy(hands);
        if (answers.compareTo(SHORT) > 0) {
            words.add("At %s per response and %d requests in parallel, the requests take about %s."
                    .formatted(ValueWords.duration(rounded(answer)), hands, ValueWords.duration(rounded(answers))));
        }
        if (words.size() > 1) {
            words.add(
                    "In addition, the run waits for jobs: up to %s for each job (completes-within), for many jobs at once."
                            .formatted(ValueWords.duration(timing.completesWithin())));
        }
        return String.join(" ", words);
    }

    private Duration least(Timing.RateLimit limit) {
        return limit.window().multipliedBy((requests - 1) / limit.requests());
    }

    private static Duration rounded(Duration exact) {
        return exact.toSeconds() < 1 ? Duration.ofMillis(exact.toMillis()) : Duration.ofSeconds(exact.toSeconds());
    }
}
