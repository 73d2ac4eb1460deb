package io.jobskit.conformance.http2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.entity.BasicHttpEntity;
import org.apache.http.impl.HttpConnectionMetricsImpl;
import org.apache.http.impl.io.HttpTransportMetricsImpl;
import org.jspecify.annotations.Nullable;

/** One request and its answer after the other. */
final class Session {

    private final Link link;
    private final HttpTransportMetricsImpl received = new HttpTransportMetricsImpl();
    private final HttpConnectionMetricsImpl metrics =
            new HttpConnectionMetricsImpl(received, new HttpTransportMetricsImpl());

    /** Whether the answer is over with its head. */
    private boolean isOverWithTheHead;

    Session(Frames frames) {
        this.link = new Link(frames);
    }

    /** Sends the head of a request; its body is still to come if it can have one. */
    void begin(HttpRequest request) throws IOException {
        link.begin(Fields.whole(request), !(request instanceof HttpEntityEnclosingRequest));
        metrics.incrementRequestCount();
    }

    /** Sends the body of a request, which is empty if there is none. */
    void send(@Nullable HttpEntity entity) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (entity != null) {
            entity.writeTo(body);
        }
        link.send(body.toByteArray());
    }

    void flush() throws IOException {
        link.flush();
    }

    /**
     * The head of the answer. What a server says before it is passed over.
     *
     * @throws IOException if none comes
     */
    HttpResponse head() throws IOException {
        while (true) {
            StreamEvent event = first();
            if (event instanceof StreamEvent.End end) {
                throw end.why();
            }
            HttpResponse answer = answer(event);
            if (answer.getStatusLine().getStatusCode() >= 200) {
                isOverWithTheHead = event.isLast();
                metrics.incrementResponseCount();
                return answer;
            }
            if (event.isLast()) {
                throw Frames.malformed("The answer is only announced.");
            }
        }
    }

    private StreamEvent first() throws IOException {
        try {
            return link.next();
        } catch (ConnectionClosedException closed) {
            NoHttpResponseException none = new NoHttpResponseException("there is no answer");
            none.initCause(closed);
            throw none;
        }
    }

    private static HttpResponse answer(StreamEvent event) throws IOException {
        try {
            if (event instanceof StreamEvent.Head head) {
                return Fields.answer(head.fields());
            }
        } catch (ProtocolException wrong) {
            throw new IOException(wrong);
        }
        throw Frames.malformed("There is a body before the head.");
    }

    /** The body of the answer with that head, still to be read. */
    HttpEntity body(HttpResponse head) {
        BasicHttpEntity entity = new BasicHttpEntity();
        Optional<Long> length = Fields.length(head);
        entity.setContentLength(length.orElse(-1L));
        entity.setContent(new AnswerBody(link, length, isOverWithTheHead));
        return entity;
    }

    /** Whether the server takes no more requests on this connection, as far as it has said so. */
    boolean isLeaving() {
        return link.isLeaving();
    }

    /** The same after another look at the connection, on which nothing is under way. */
    boolean isOver() {
        try {
            link.catchUp();
            return link.isLeaving();
        } catch (IOException gone) {
            return true;
        }
    }

    /** How much was sent and has come; what has come is counted of answers alone. */
    HttpConnectionMetrics metrics() {
        received.setBytesTransferred(link.received());
        return metrics;
    }
}
