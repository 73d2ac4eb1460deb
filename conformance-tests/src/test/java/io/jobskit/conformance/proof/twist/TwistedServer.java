package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.wait.Pause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.impl.EnglishReasonPhraseCatalog;

/** The stub, but for what a twist makes of its answers: a server on loopback, in a time that it shares with the kit. */
public final class TwistedServer implements AutoCloseable {

    private final Honest honest;
    private final Twist twist;
    private final Clock clock;
    private final RawServer server;

    public TwistedServer(StubOptions options, Twist twist, SimulatedTime time) {
        this.honest = new Honest(options, time.clock());
        this.twist = twist;
        this.clock = time.clock();
        this.server = RawServer.within(time, this::answer);
    }

    public URI address() {
        return server.address();
    }

    private void answer(RawServer.Asked asked, OutputStream out, Pause pause) throws IOException {
        Ask ask = ask(asked);
        Reply reply;
        try {
            reply = twist.answer(ask, behind(pause));
        } catch (RuntimeException broken) {
            // A twist that fails looks to the kit like a server error, which the test then shows.
            reply = Reply.of(599).withText(broken.toString());
        }
        out.write(bytes(reply, ask.method()));
    }

    private Twist.Server behind(Pause pause) {
        return new Twist.Server() {
            @Override
            public Reply send(Ask ask) {
                return honest.send(ask);
            }

            @Override
            public Clock clock() {
                return clock;
            }

            @Override
            public void pause(Duration length) {
                pause.of(length);
            }
        };
    }

    private static Ask ask(RawServer.Asked asked) {
        String[] line = asked.line().split(" ", -1);
        int query = line[1].indexOf('?');
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        asked.head().lines().skip(1).filter(text -> !text.isEmpty()).forEach(text -> {
            int colon = text.indexOf(':');
            headers.putIfAbsent(
                    text.substring(0, colon), text.substring(colon + 1).strip());
        });
        return new Ask(
                line[0],
                query < 0 ? line[1] : line[1].substring(0, query),
                query < 0 ? "" : line[1].substring(query),
                headers,
                asked.bytes());
    }

    /** One chunk, where the twist asks for chunks. */
    private static byte[] bytes(Reply reply, String method) {
        boolean isChunked = reply.headers().containsKey("Transfer-Encoding");
        boolean hasNone = method.equals("HEAD") || reply.is(204) || reply.is(304);
        StringBuilder head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(reply.status(), reason(reply.status())));
        reply.without("Content-Length")
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!isChunked && !hasNone) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(head.append("\r\n").toString()));
        if (!hasNone) {
            if (isChunked && reply.body().length > 0) {
                bytes.writeBytes(latin("%x\r\n".formatted(reply.body().length)));
            }
            bytes.writeBytes(reply.body());
            if (isChunked) {
                bytes.writeBytes(latin(reply.body().length > 0 ? "\r\n0\r\n\r\n" : "0\r\n\r\n"));
            }
        }
        return bytes.toByteArray();
    }

    private static String reason(int status) {
        String reason =
                status < 600 && status >= 100 ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT) : "";
        return reason == null ? "" : reason;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.close();
    }
}
