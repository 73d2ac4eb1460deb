package io.jobskit.conformance.proof.nullserver;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.wait.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What becomes of a good server in the middle of a run. */
@SuppressWarnings("ImmutableEnumChecker") // What becomes of a server is told once and never changed.
enum LostServer {
    DIES(
            "The target stopped answering: the connection was closed without a response.",
            (asked, out, honest, place, pause) -> {
                throw new IOException("dead");
            }),
    FALLS_ASLEEP(
            "The target stopped answering: no complete response within 1 second.",
            (asked, out, honest, place, pause) -> pause.of(Duration.ofHours(1))),
    SLOWS_DOWN(
            "The target stopped answering: no complete response within 1 second.",
            (asked, out, honest, place, pause) -> {
                pause.of(Duration.ofMillis(100L * place));
                honest.pass(asked, out);
            }),
    DRIPS("The target stopped answering: no complete response within 1 second.", (asked, out, honest, place, pause) -> {
        for (int i = 0; i < 1000; i++) {
            out.write('H');
            out.flush();
            pause.of(Duration.ofMillis(100));
        }
    }),
    TAKES_NO_CREDENTIALS(
            "The target refused the credentials of the identity 'default' with 401 4 times in a row, after the target had accepted these credentials; the run was stopped, so that no account gets locked.",
            (asked, out, honest, place, pause) ->
                    out.write(RawServer.answer("401 Unauthorized", "", "").getBytes(StandardCharsets.UTF_8)));

    /** How many requests it answers before. */
    static final int AFTER = 150;

    private final String reason;
    private final Loss loss;

    LostServer(String reason, Loss loss) {
        this.reason = reason;
        this.loss = loss;
    }

    /** What it does with a request; place counts them from the loss on, from 1. */
    private interface Loss {
        void with(RawServer.Asked asked, OutputStream out, Relay honest, int place, Pause pause) throws IOException;
    }

    /** What the verdict says of it. */
    String reason() {
        return reason;
    }

    /** Stands in front of that server until the loss, in that time. */
    RawServer before(URI honest, SimulatedTime time) {
        Relay relay = new Relay(honest);
        AtomicInteger requests = new AtomicInteger();
        return RawServer.within(time, (asked, out, pause) -> {
            int place = requests.incrementAndGet() - AFTER;
            if (place <= 0) {
                relay.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            }
            loss.with(asked, out, relay, place, pause);
        });
    }
}
