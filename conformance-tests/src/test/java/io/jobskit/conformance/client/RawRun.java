package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run whose target is a raw server: its time, what it has recorded, and its wires, which are closed with it. */
final class RawRun implements AutoCloseable {

    static final Identity OWNER =
            new Identity("default", new Basic("key", "s:é%"), Optional.of("1"), Map.of("X-Gateway", "g"));

    final FakeTime time = new FakeTime();
    final Recording history = new Recording();

    private final List<ThrottledClient> wires = new ArrayList<>();

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Target target(RawServer server) {
        return target(server.address(), List.of());
    }

    static Target target(URI address, List<Timing.RateLimit> limits) {
        return new Target(
                "a raw server",
                address,
                Map.of("default", OWNER),
                Targets.secretive().samples(),
                Optional.of(new Target.ControlAddress(URI.create(address + "/__control"), Map.of("X-Control", "c"))),
                new Timing(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(700), limits),
                Optional.empty());
    }

    /** A wire of a run that may write, and is never too late. */
    ThrottledClient wire(Target target) {
        return wire(target, false, Optional.empty());
    }

    ThrottledClient wire(Target target, boolean readOnly, Optional<Duration> timeout) {
        ThrottledClient wire =
                new ThrottledClient(target, history, "r1", readOnly, timeout.map(FakeTime.START::plus), time);
        wires.add(wire);
        return wire;
    }

    JobsClient client(RawServer server) {
        return client(target(server));
    }

    JobsClient client(Target target) {
        return client(wire(target), target);
    }

    static JobsClient client(ThrottledClient wire, Target target) {
        return JobsClient.of(wire, target, "READ-01");
    }

    @Override
    public void close() {
        wires.forEach(ThrottledClient::close);
        wires.clear();
    }
}
