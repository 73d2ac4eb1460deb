package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long an answer asks to wait before the request is sent again. */
final class RetryAfter {

    private RetryAfter() {}

    /** The time that the answer names, in seconds or as a date; empty if it names none. */
    static Optional<Duration> of(Exchange exchange) {
        return exchange.answer()
                .flatMap(answer -> answer.message()
                        .header("X-RateLimit-Retry-After")
                        .or(() -> answer.message().header("Retry-After")))
                .flatMap(text -> seconds(text).or(() -> until(text, exchange)));
    }

    private static Optional<Duration> seconds(String text) {
        try {
            long seconds = Long.parseLong(text.trim());
            return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How long it is until a date, by the clock of whoever gave it where the answer tells that. */
    private static Optional<Duration> until(String text, Exchange exchange) {
        return moment(text).map(until -> {
            Instant now = exchange.answer()
                    .flatMap(answer -> answer.message().header("Date"))
                    .flatMap(RetryAfter::moment)
                    .orElse(exchange.answeredAt());
            Duration left = Duration.between(now, until);
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.trim(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
