package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Request;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * Sends calls by REST-Assured and tells what went over the wire. Redirects are not followed, nothing is sent twice, and
 * no header is added but those of HTTP itself.
 */
@SuppressWarnings("deprecation") // REST-Assured takes no other kind of client.
final class Transport implements AutoCloseable {

    private static final int CONNECTIONS = 256;

    private final PoolingClientConnectionManager connections = new PoolingClientConnectionManager();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Duration timeout;
    private final Clock clock;

    Transport(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
    }

    /** The exchange, which has no answer if none came in time. */
    Exchange send(Call call, String mark, String requirement) {
        int number = numbers.incrementAndGet();
        WireTap tap = new WireTap(timeout);
        Instant sentAt = clock.instant();
        String trouble = "";
        try {
            specify(call, mark, tap).request(call.method(), call.uri());
        } catch (Exception e) { // REST-Assured throws checked exceptions that it does not declare.
            trouble = Trouble.of(e, call.uri(), timeout);
        }
        Instant answeredAt = clock.instant();
        Optional<Answer> answer = tap.answer();
        Request request = new Request(call.operation(), call.job(), call.method(), call.uri(), tap.sent());
        return new Exchange(
                number,
                mark,
                requirement,
                call.identityName(),
                request,
                answer,
                answer.isPresent() ? "" : trouble,
                sentAt,
                answeredAt);
    }

    private RequestSpecification specify(Call call, String mark, WireTap tap) {
        RequestSpecification specification =
                RestAssured.given().config(config(tap, call)).urlEncodingEnabled(false);
        call.headers().forEach(specification::header);
        specification.header(Exchange.MARK, mark);
        if (call.body().length > 0) {
            specification.body(call.body());
        }
        return specification;
    }

    private RestAssuredConfig config(WireTap tap, Call call) {
        return RestAssuredConfig.newConfig()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(call.headers().getOrDefault("Content-Type", "*/*"), ContentType.BINARY))
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(() -> new TappedHttpClient(connections, tap, timeout)));
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
