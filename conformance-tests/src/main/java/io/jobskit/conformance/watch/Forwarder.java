package io.jobskit.conformance.watch;

import io.jobskit.conformance.client.Upstream;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.traffic.Passed;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.http.HttpEntity;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestHandler;

/** Passes requests on to a target, and its answers back, and tells of each exchange once it is over. */
final class Forwarder implements HttpRequestHandler {

    private static final int BAD_REQUEST = 400;
    private static final int BAD_GATEWAY = 502;

    private final Upstream upstream;
    private final URI base;
    private final PassedBodies bodies;
    private final UnderWay underWay;
    private final Consumer<Passed> recorder;
    private final Clock clock;

    Forwarder(
            Upstream upstream,
            URI base,
            PassedBodies bodies,
            UnderWay underWay,
            Consumer<Passed> recorder,
            Clock clock) {
        this.upstream = upstream;
        this.base = base;
        this.bodies = bodies;
        this.underWay = underWay;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response, HttpContext context) throws IOException {
        ForTheClient client = new ForTheClient(request, response);
        if (!request.getRequestLine().getUri().startsWith("/")) {
            client.refuse(
                    BAD_REQUEST,
                    "the address of a request begins with a slash here: this stands for the server itself, and is no proxy to others");
            return;
        }
        Exchanged exchanged = new Exchanged(new Onward(request, base, bodies));
        underWay.begins();
        try {
            CloseableHttpResponse answer = upstream.send(exchanged.onward.request());
            exchanged.pass(answer, client);
        } catch (IOException none) {
            if (exchanged.onward.isBroken()) {
                exchanged.end();
                throw none;
            }
            client.refuse(BAD_GATEWAY, exchanged.unanswered(none, 0));
        } catch (RuntimeException | Error fault) {
            exchanged.end();
            throw fault;
        }
    }

    /** One request and its answer. */
    private final class Exchanged implements AnswerEntity.Told {

        private final Onward onward;
        private final Instant startedAt = clock.instant();
        private int status;
        private String reason = "";
        private List<Header> headers = List.of();
        private boolean isOver;

        Exchanged(Onward onward) {
            this.onward = onward;
        }

        void pass(CloseableHttpResponse answer, ForTheClient client) throws IOException {
            status = answer.getStatusLine().getStatusCode();
            reason = Optional.ofNullable(answer.getStatusLine().getReasonPhrase())
                    .orElse("");
            headers = EndToEnd.all(answer);
            HttpEntity body = answer.getEntity();
            client.answer(answer, new WayBack(base), onward.url());
            if (body == null) {
                answer.close();
                whole(Body.of(new byte[0]));
            } else {
                client.body(new AnswerEntity(answer, body, bodies, this));
            }
        }

        @Override
        public void whole(Body body) {
            Instant now = clock.instant();
            record(answer(bodies.message(headers, body)), "", now);
        }

        @Override
        public void broken(IOException brokenOff, long received) {
            unanswered(brokenOff, received);
        }

        @Override
        public void unwanted() {
            record(answer(PassedBodies.unrecorded(headers, 0)), "", clock.instant());
        }

        /** Why there is no answer. */
        String unanswered(IOException thrown, long received) {
            String trouble = upstream.trouble(thrown, received);
            record(Optional.empty(), trouble, clock.instant());
            return trouble;
        }

        private Optional<Answer> answer(Message message) {
            return Optional.of(new Answer(status, reason, message));
        }

        private void record(Optional<Answer> answer, String trouble, Instant endedAt) {
            if (!isOver) {
                try {
                    recorder.accept(new Passed(
                            onward.request().getRequestLine().getMethod(),
                            onward.url(),
                            onward.sent(),
                            answer,
                            trouble,
                            startedAt,
                            endedAt));
                } finally {
                    end();
                }
            }
        }

        void end() {
            if (!isOver) {
                isOver = true;
                underWay.ends();
            }
        }
    }
}
