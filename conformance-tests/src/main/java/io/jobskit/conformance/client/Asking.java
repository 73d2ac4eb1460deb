package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a client asks.
 *
 * @param requirement what it asks for; empty for the run itself
 * @param mark the mark of the next request
 * @param terms on what terms
 * @param manner how its requests are dressed
 * @param besides headers that go with each of its requests
 */
record Asking(
        ThrottledClient wire,
        String requirement,
        Supplier<String> mark,
        SendPolicy terms,
        Manner manner,
        Map<String, String> besides) {

    /** As usual. */
    Asking(ThrottledClient wire, String requirement, Supplier<String> mark, SendPolicy terms) {
        this(wire, requirement, mark, terms, Manner.USUAL, Map.of());
    }

    Asking in(Manner other) {
        return new Asking(wire, requirement, mark, terms, other, besides);
    }

    Asking with(Map<String, String> headers) {
        return new Asking(wire, requirement, mark, terms, manner, headers);
    }

    /**
     * What came back.
     *
     * @throws CannotJudgeException where no answer came, or one that is not results and too long to be read
     */
    Exchange answered(Call call) {
        Exchange exchange = wire.send(call.in(manner).withAll(besides), mark.get(), requirement, terms);
        if (exchange.answer().isEmpty()) {
            throw new CannotJudgeException(
                    "No answer to %s: %s.".formatted(exchange.request().line(), exchange.trouble()), List.of(exchange));
        }
        if (!call.mayGiveResults()) {
            exchange.answer()
                    .map(answer -> answer.message().content())
                    .filter(content -> !content.isDocument())
                    .ifPresent(content -> {
                        throw new CannotJudgeException(
                                "The answer to %s has %s, which is more than the kit reads as one document."
                                        .formatted(exchange.request().line(), content.size()),
                                List.of(exchange));
                    });
        }
        return exchange;
    }
}
