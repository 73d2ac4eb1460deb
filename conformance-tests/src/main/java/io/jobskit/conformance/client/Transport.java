package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends calls and tells what went over the wire. Redirects are not followed, nothing is sent twice but what
 * changes nothing and found its connection closed, and no header is added but those of HTTP itself.
 */
final class Transport implements AutoCloseable {

    private final WireClient wire;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    Transport(Time time) {
        this.wire = new WireClient(time);
        this.clock = time.clock();
    }

    /** The exchange, which has no answer if none came in time. */
    Exchange send(Call call, String mark, String requirement, Duration timeout) {
        int number = numbers.incrementAndGet();
        WireTap tap = new WireTap(timeout);
        Instant sentAt = clock.instant();
        String trouble = "";
        if (call.operation() == Operation.AGE) {
            // It cannot be sent again, whyever it was not answered.
            wire.useNoOldConnection();
        }
        try {
            wire.send(call.method(), call.uri(), headers(call, mark), call.body(), tap);
        } catch (IOException | RuntimeException e) { // What is no HTTP is told by exceptions of either kind.
            trouble = Trouble.of(e, call.uri(), timeout);
        }
        Instant answeredAt = clock.instant();
        Request request = new Request(call.operation(), call.job(), call.method(), call.uri(), tap.sent());
        return new Exchange(
                number,
                mark,
                requirement,
                call.identityName(),
                request,
                tap.answer(),
                tap.answer().isPresent() ? "" : trouble,
                sentAt,
                answeredAt);
    }

    private static List<Header> headers(Call call, String mark) {
        List<Header> headers = new ArrayList<>();
        call.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        headers.add(new Header(Exchange.MARK, mark));
        return headers;
    }

    @Override
    public void close() {
        wire.close();
    }
}
