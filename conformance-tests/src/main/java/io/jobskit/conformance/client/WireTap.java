package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpMessage;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.jspecify.annotations.Nullable;

/** Sits at the last place before the connection, where every header is final, and keeps what goes through. */
final class WireTap extends HttpRequestExecutor {

    private static final int BUFFER = 16_384;

    private final Duration timeout;
    private Message sent = new Message(List.of(), new byte[0]);
    private @Nullable Answer answer;

    WireTap(Duration timeout) {
        this.timeout = timeout;
    }

    /** What was sent; empty if it never came so far. */
    Message sent() {
        return sent;
    }

    /** What came back; empty if nothing did, or not all of it in time. */
    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        sent = new Message(headers(request), body(request));
        long deadline = System.nanoTime() + timeout.toNanos();
        HttpResponse response = super.execute(request, connection, context);
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(entity, deadline);
        String reason = response.getStatusLine().getReasonPhrase();
        answer = new Answer(
                response.getStatusLine().getStatusCode(),
                reason == null ? "" : reason,
                new Message(headers(response), body));
        if (entity != null) {
            ByteArrayEntity whole = new ByteArrayEntity(body);
            whole.setContentType(entity.getContentType());
            whole.setContentEncoding(entity.getContentEncoding());
            response.setEntity(whole);
        }
        return response;
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
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        enclosing.getEntity().writeTo(copy);
        byte[] body = copy.toByteArray();
        // What was read to be kept can be read no more; the headers, which are final, stay right for the same bytes.
        enclosing.setEntity(new ByteArrayEntity(body));
        return body;
    }

    /** The socket's own limit is for one read; a server that drips must not hold a run for ever either. */
    private static byte[] read(HttpEntity entity, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream content = entity.getContent()) {
            byte[] buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                body.write(buffer, 0, count);
                if (System.nanoTime() > deadline) {
                    throw new SocketTimeoutException("the answer is not complete");
                }
            }
        }
        return body.toByteArray();
    }
}
