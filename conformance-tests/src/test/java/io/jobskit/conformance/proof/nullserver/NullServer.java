package io.jobskit.conformance.proof.nullserver;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.wait.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Servers that are no Jobs API, of which nothing may be said to hold. */
@SuppressWarnings("ImmutableEnumChecker") // What a server does is told once and never changed.
enum NullServer {
    ANSWERS_404(RawServer.answer("404 Not Found", "", "")),
    ANSWERS_AN_EMPTY_OBJECT(RawServer.answer("200 OK", "Content-Type: application/json\r\n", "{}")),
    ANSWERS_AN_EMPTY_LIST(RawServer.answer("200 OK", "Content-Type: application/vnd.api+json\r\n", "{\"data\":[]}")),
    ANSWERS_A_JOB(RawServer.answer(
            "200 OK",
            "Content-Type: application/vnd.api+json\r\n",
            "{\"data\":{\"id\":\"1\",\"type\":\"jobs\",\"attributes\":{\"status\":\"Completed\"}}}")),
    ANSWERS_500(RawServer.answer("500 Internal Server Error", "", "oops")),
    ANSWERS_503(RawServer.answer("503 Service Unavailable", "", "")),
    ANSWERS_401(RawServer.answer("401 Unauthorized", "WWW-Authenticate: Basic\r\n", "")),
    ANSWERS_403(RawServer.answer("403 Forbidden", "", "")),
    ANSWERS_A_PAGE(RawServer.answer(
            "200 OK", "Content-Type: text/html\r\n", "<!doctype html><title>Welcome</title><p>It works!")),
    REDIRECTS_FOR_EVER(RawServer.answer("302 Found", "Location: /v1/jobs\r\n", "")),
    SEES_OTHER_FOR_EVER(RawServer.answer("303 See Other", "Location: /v1/jobs\r\n", "")),
    ECHOES((asked, out, pause) ->
            out.write(RawServer.answer("200 OK", "Content-Type: application/vnd.api+json\r\n", asked.body())
                    .getBytes(StandardCharsets.UTF_8))),
    ECHOES_THE_HEAD_TOO((asked, out, pause) ->
            out.write(RawServer.answer("200 OK", "Content-Type: text/plain\r\n", asked.head() + asked.body())
                    .getBytes(StandardCharsets.UTF_8))),
    COUNTS(new RawServer.Timed() {
        private final java.util.concurrent.atomic.AtomicInteger visits =
                new java.util.concurrent.atomic.AtomicInteger();

        @Override
        public void with(RawServer.Asked asked, OutputStream out, Pause pause) throws IOException {
            out.write(RawServer.answer("200 OK", "", "You are visitor " + visits.incrementAndGet())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }),
    NEVER_ANSWERS((asked, out, pause) -> pause.of(Duration.ofHours(1))),
    CLOSES_AT_ONCE((asked, out, pause) -> {
        throw new IOException("closed");
    }),
    STOPS_HALFWAY((asked, out, pause) -> {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":[".getBytes(StandardCharsets.UTF_8));
        out.flush();
        throw new IOException("closed");
    }),
    DRIPS_A_HEAD((asked, out, pause) -> drip("HTTP/1.1 200 OK\r\nServer: " + "slow".repeat(100), out, pause)),
    DRIPS_A_BODY((asked, out, pause) -> drip(RawServer.answer("200 OK", "", "slow".repeat(100)), out, pause)),
    SPEAKS_NO_HTTP((asked, out, pause) -> {
        out.write("220 mail.example.com ESMTP ready\r\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        pause.of(Duration.ofHours(1));
    }),
    SENDS_RUBBISH((asked, out, pause) -> {
        out.write(new byte[] {0, 1, 2, (byte) 0xff, '\r', '\n', 7, 8, '\n', '\n'});
        out.flush();
        throw new IOException("closed");
    }),
    ANSWERS_429(RawServer.answer("429 Too Many Requests", "", ""));

    private final RawServer.Timed conversation;

    NullServer(RawServer.Timed conversation) {
        this.conversation = conversation;
    }

    NullServer(String answer) {
        this((asked, out, pause) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** The server, which answers from now on, in that time. */
    RawServer start(SimulatedTime time) {
        return RawServer.within(time, conversation);
    }

    private static void drip(String text, OutputStream out, Pause pause) throws IOException {
        int head = Math.max(0, text.indexOf("\r\n\r\n") + 4);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (head >= 4) {
            out.write(bytes, 0, head);
        }
        for (int i = head >= 4 ? head : 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            out.flush();
            pause.of(Duration.ofSeconds(1));
        }
    }
}
