package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.http2.Fields;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Keeps what went through the last place before the connection. */
final class WireTap {

    private final Duration timeout;
    private final BodyStore store;
    private Message sent = new Message(List.of(), new byte[0]);
    private long received;
    private @Nullable Received whole;

    /** What came back, its body as it was on the wire. */
    private record Received(int status, String reason, List<Header> headers, Body body) {}

    /** For an answer that may take so long; its body is kept in that store. */
    WireTap(Duration timeout, BodyStore store) {
        this.timeout = timeout;
        this.store = store;
    }

    /** How long the answer may take. */
    Duration timeout() {
        return timeout;
    }

    /** What was sent; empty if it never came so far. */
    Message sent() {
        return sent;
    }

    /** How many bytes of the answer's body have come. */
    long received() {
        return received;
    }

    /**
     * What came back, looked through as far as it is long; empty if nothing did, or not all of it in time. That takes
     * time of the kit's own, and is done once.
     */
    Optional<Answer> answer() {
        return Optional.ofNullable(whole).map(this::read);
    }

    private Answer read(Received received) {
        String coding = new Message(received.headers(), new byte[0])
                .header("Content-Encoding")
                .orElse("");
        Message message = new Message(received.headers(), received.body(), store.decoded(received.body(), coding));
        // What is long may be given up before it is asked what it is.
        message.isReadable();
        return new Answer(received.status(), received.reason(), message);
    }

    void sends(HttpRequest request, boolean isOverHttp2) throws IOException {
        List<org.apache.http.Header> all = isOverHttp2 ? Fields.of(request) : Arrays.asList(request.getAllHeaders());
        sent = new Message(headers(all), body(request));
    }

    void receives(HttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        Body body = entity == null ? Body.of(new byte[0]) : read(entity);
        String reason = response.getStatusLine().getReasonPhrase();
        whole = new Received(
                response.getStatusLine().getStatusCode(),
                reason == null ? "" : reason,
                headers(Arrays.asList(response.getAllHeaders())),
                body);
        if (entity != null) {
            response.setEntity(new ByteArrayEntity(new byte[0]));
        }
    }

    private static List<Header> headers(List<org.apache.http.Header> all) {
        return all.stream()
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }

    private static byte[] body(HttpRequest request) throws IOException {
        if (!(request instanceof HttpEntityEnclosingRequest enclosing) || enclosing.getEntity() == null) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        enclosing.getEntity().writeTo(body);
        return body.toByteArray();
    }

    private Body read(HttpEntity entity) throws IOException {
        try (InputStream content = new Counting(entity.getContent())) {
            return store.read(content);
        }
    }

    /** Counts what is received. */
    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            received += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            received += Math.max(0, count);
            return count;
        }
    }
}
