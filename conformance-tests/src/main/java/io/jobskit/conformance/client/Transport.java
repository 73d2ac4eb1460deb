package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends calls and tells what went over the wire. Redirects are not followed, nothing is sent twice but what
 * changes nothing and found its connection closed, and no header is added but those of HTTP itself.
 */
final class Transport implements AutoCloseable {

    private final WireClient wire;
    private final BodyStore bodies = new BodyStore();
    private final AtomicInteger numbers;
    private final Clock clock;

    /** The first exchange has the number after that. */
    Transport(Target target, int before, Time time) {
        this.numbers = new AtomicInteger(before);
        this.wire = new WireClient(target.connection(), OwnHosts.of(target), time);
        this.clock = time.clock();
    }

    /**
     * The exchange, which has no answer if none came in time.
     *
     * @throws TransportFault if the kit itself fails, after the request may have been sent
     */
    Exchange send(Call call, String mark, String requirement, Duration timeout) {
        int number = numbers.incrementAndGet();
        WireTap tap = new WireTap(timeout, bodies);
        Instant sentAt = clock.instant();
        Told told = new Told(number, mark, requirement, call, tap, sentAt);
        String trouble = "";
        if (call.operation() == Operation.AGE) {
            // It cannot be sent again, whyever it was not answered.
            wire.useNoOldConnection();
        }
        try {
            wire.send(call.method(), call.uri(), headers(call, mark), call.body(), tap);
        } catch (IOException
                | IllegalArgumentException e) { // An address that nobody can connect to is told by the latter.
            trouble = FailureReason.of(e, call.uri(), timeout, tap.received());
        } catch (RuntimeException | Error fault) {
            throw told.fault(fault, clock.instant());
        }
        Instant answeredAt = clock.instant();
        try {
            return told.exchange(tap.answer(), trouble, answeredAt);
        } catch (RuntimeException | Error fault) {
            throw told.fault(fault, answeredAt);
        }
    }

    /**
     * The answer to a request that is none of the run's, such as one for a token: there is no exchange of it.
     *
     * @throws IOException if none came in time; its message says why
     */
    Answer aside(URI uri, List<Header> headers, byte[] body, String mark, Duration timeout) throws IOException {
        WireTap tap = new WireTap(timeout, bodies);
        List<Header> marked = new ArrayList<>(headers);
        marked.add(new Header(Exchange.MARK, mark));
        try {
            wire.send("POST", uri, marked, body, tap);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(FailureReason.of(e, uri, timeout, tap.received()), e);
        }
        return tap.answer().orElseThrow(() -> new IOException("there is no answer"));
    }

    /** What is known of an exchange from its beginning. */
    private record Told(int number, String mark, String requirement, Call call, WireTap tap, Instant sentAt) {

        Exchange exchange(Optional<Answer> answer, String trouble, Instant answeredAt) {
            return new Exchange(
                    number,
                    mark,
                    requirement,
                    call.identityName(),
                    new Request(call.operation(), call.job(), call.method(), call.uri(), tap.sent()),
                    answer,
                    answer.isPresent() ? "" : trouble,
                    sentAt,
                    answeredAt);
        }

        TransportFault fault(Throwable cause, Instant at) {
            return new TransportFault(exchange(Optional.empty(), "the kit itself failed", at), cause);
        }
    }

    private static List<Header> headers(Call call, String mark) {
        List<Header> headers = new ArrayList<>();
        call.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        headers.add(new Header(Exchange.MARK, mark));
        return headers;
    }

    @Override
    public void close() {
        try (bodies) {
            wire.close();
        }
    }
}
