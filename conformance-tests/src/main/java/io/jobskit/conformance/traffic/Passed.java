package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Message;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that was passed on, and what came back.
 *
 * @param method the HTTP method
 * @param url where it was passed on to, as it was written
 * @param sent what was passed on
 * @param answer what the server said; empty if it said nothing, or not all of it
 * @param trouble why there is no answer, in words without a full stop; empty if there is one
 * @param startedAt when it began to be passed on
 * @param endedAt when the answer was complete, or was given up
 */
public record Passed(
        String method,
        String url,
        Message sent,
        Optional<Answer> answer,
        String trouble,
        Instant startedAt,
        Instant endedAt) {

    private static final int NOT_MODIFIED = 304;

    /** The address that is written so, what no URI may hold percent-encoded; empty if it is none. */
    public static Optional<URI> address(String url) {
        return RecordedRoute.address(url);
    }

    /** It in its place among others. */
    TrafficEntry at(int place) {
        return new Placed(place, this);
    }

    /** How many bytes of both bodies are in memory. */
    long bytesInMemory() {
        return sent.body().start().length
                + answer.map(Answer::message)
                        .map(message -> (long) message.content().start().length
                                + (message.content().equals(message.body())
                                        ? 0
                                        : message.body().start().length))
                        .orElse(0L);
    }

    private record Placed(int place, Passed passed) implements TrafficEntry {

        @Override
        public String method() {
            return passed.method();
        }

        @Override
        public Optional<URI> address() {
            return RecordedRoute.address(passed.url());
        }

        @Override
        public boolean isPreflight() {
            return method().equals("OPTIONS");
        }

        @Override
        public boolean isFromCache() {
            return answer().filter(given ->
                            given.status() == NOT_MODIFIED || RecordedRoute.isAged(given.message().headers().stream()))
                    .isPresent();
        }

        @Override
        public Instant startedAt() {
            return passed.startedAt();
        }

        @Override
        public Optional<Instant> answeredAt() {
            return Optional.of(passed.endedAt());
        }

        @Override
        public Message sent() {
            return passed.sent();
        }

        @Override
        public Optional<Answer> answer() {
            return passed.answer();
        }

        @Override
        public String trouble() {
            return passed.trouble();
        }
    }
}
