package io.jobskit.mock.support;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A running stub. Its own clock stands still, so that a firm's time passes only as far as the test that has the firm says:
 * tests share a stub and never meet. It forgets nothing unless told to, as old as tests make their jobs.
 */
public final class Stub implements AutoCloseable {

    /** What the clock of a stub shows when it starts. */
    public static final Instant START = Instant.parse("2030-06-15T12:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final AtomicInteger firms = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JobsMockServer server;

    private Stub(UnaryOperator<JobsMockServer.Builder> settings) {
        try {
            server = settings.apply(JobsMockServer.builder().port(0).clock(clock))
                    .start();
        } catch (StartException failed) {
            throw new AssertionError("The stub does not start", failed);
        }
    }

    /** A stub as it is unless told otherwise. */
    public static Stub start() {
        return start(UnaryOperator.identity());
    }

    /** A stub with those settings. */
    public static Stub start(UnaryOperator<JobsMockServer.Builder> settings) {
        return new Stub(settings);
    }

    /** A client with every right in a firm that nobody else has. */
    public Client client() {
        return new Client(http, URI.create(server.baseUrl()))
                .with("Content-Type", "application/vnd.api+json")
                .with("Addepar-Firm", "firm-" + firms.incrementAndGet())
                .as("full");
    }

    /** The server's clock, which every firm follows. */
    public TestClock clock() {
        return clock;
    }

    /** Has it forget what is old by now. */
    public void forgetOld() {
        server.forgetOld();
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
