package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.wait.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The stub, but for what a twist makes of its answers: a server on loopback, in a time that it shares with the kit. */
public final class TwistedServer implements AutoCloseable {

    private final Honest honest;
    private final Twist twist;
    private final SimulatedTime time;
    private final Map<OutputStream, Integer> answered = new ConcurrentHashMap<>();
    private final RawServer server;

    public TwistedServer(StubOptions options, Twist twist, SimulatedTime time) {
        this.honest = new Honest(options, time.clock());
        this.twist = twist;
        this.time = time;
        this.server = RawServer.within(time, this::answer);
    }

    public URI address() {
        return server.address();
    }

    private void answer(RawServer.Asked asked, OutputStream out, Pause pause) throws IOException {
        answered.remove(out);
        Wiring wiring = twist.wiring();
        Ask ask = ask(asked);
        Reply reply;
        try {
            boolean isControl = ask.path().startsWith("/__control/");
            reply = isControl || ask.path().startsWith(wiring.prefix() + "/")
                    ? twist.answer(isControl ? ask : ask.below(wiring.prefix()), behind(pause))
                    : Reply.of(404).with("Content-Type", "text/html").withText("<html>Nothing is here.</html>");
        } catch (RuntimeException broken) {
            // A twist that fails looks to the kit like a server error, which the test then shows.
            reply = Reply.of(599).withText(broken.toString());
        }
        out.write(wiring.form().bytes(reply, ask.method()));
        out.flush();
        if (asked.place() == wiring.answersOnAConnection()) {
            throw new IOException("so many answers are enough");
        }
        wiring.longestIdle().ifPresent(length -> closeLater(asked.place(), out, length));
    }

    /** Closes a connection on which nothing is asked for so long. */
    private void closeLater(int place, OutputStream out, Duration length) {
        answered.put(out, place);
        time.later(length, () -> {
            if (answered.remove(out, place)) {
                try {
                    out.close();
                } catch (IOException gone) {
                    // It is closed either way.
                }
            }
        });
    }

    private Twist.Server behind(Pause pause) {
        return new Twist.Server() {
            @Override
            public Reply send(Ask ask) {
                return honest.send(ask);
            }

            @Override
            public Clock clock() {
                return time.clock();
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

    @Override
    public void close() {
        server.close();
    }
}
