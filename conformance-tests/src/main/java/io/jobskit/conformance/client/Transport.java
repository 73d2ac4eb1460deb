package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Request;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends calls by REST-Assured and tells what went over the wire. Redirects are not followed, nothing is sent twice, and
 * no header is added but those of HTTP itself.
 */
final class Transport implements AutoCloseable {

    /** A label is sent as a scenario gives it, without a charset of REST-Assured's own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.newConfig()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final WireClient wire;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    Transport(Clock clock) {
        this.wire = new WireClient();
        this.clock = clock;
    }

    /** The exchange, which has no answer if none came in time. */
    Exchange send(Call call, String mark, String requirement, Duration timeout) {
        int number = numbers.incrementAndGet();
        WireTap tap = new WireTap(timeout);
        Instant sentAt = clock.instant();
        String trouble = "";
        try {
            // The address as text, and headers as they are, take REST-Assured half the time of any other form.
            specify(call, mark)
                    .filter(new WireFilter(wire, tap))
                    .request(call.method(), call.uri().toString());
        } catch (Exception e) { // REST-Assured throws checked exceptions that it does not declare.
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

    private static RequestSpecification specify(Call call, String mark) {
        List<Header> headers = new ArrayList<>();
        call.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        headers.add(new Header(Exchange.MARK, mark));
        RequestSpecification specification =
                RestAssured.given().config(AS_IT_IS).urlEncodingEnabled(false).headers(new Headers(headers));
        return call.body().length > 0 ? specification.body(call.body()) : specification;
    }

    @Override
    public void close() {
        wire.close();
    }
}
