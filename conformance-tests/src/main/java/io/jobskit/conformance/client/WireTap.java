package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpMessage;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Keeps what went through the last place before the connection. */
final class WireTap {

    private final Duration timeout;
    private Message sent = new Message(List.of(), new byte[0]);
    private @Nullable Answer answer;

    WireTap(Duration timeout) {
        this.timeout = timeout;
    }

    /** How long the answer may take. */
    Duration timeout() {
        return timeout;
    }

    /** What was sent; empty if it never came so far. */
    Message sent() {
        return sent;
    }

    /** What came back; empty if nothing did, or not all of it in time. */
    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    void sends(HttpRequest request) throws IOException {
        sent = new Message(headers(request), body(request));
    }

    void receives(HttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(entity);
        String reason = response.getStatusLine().getReasonPhrase();
        answer = new Answer(
                response.getStatusLine().getStatusCode(),
                reason == null ? "" : reason,
                new Message(headers(response), body));
        if (entity != null) {
            response.setEntity(new ByteArrayEntity(body));
        }
    }

    private static List<Header> headers(HttpMessage message) {
        List<Header> headers = new ArrayList<>();
        Arrays.stream(message.getAllHeaders())
                .forEach(header ->
                        headers.add(new Header(header.getName(), header.getValue() == null ? "" : header.getValue())));
        return headers;
    }

    private static byte[] body(HttpRequest request) throws IOException {
        if (!(request instanceof HttpEntityEnclosingRequest enclosing) || enclosing.getEntity() == null) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        enclosing.getEntity().writeTo(body);
        return body.toByteArray();
    }

    private static byte[] read(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            return content.readAllBytes();
        }
    }
}
