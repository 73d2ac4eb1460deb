package io.jobskit.conformance.support;

import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.StoreAddress;
import java.net.URI;
import java.nio.file.Path;

/** The stub in this JVM, in a time that it shares with whoever judges it; otherwise as a run without a target starts it. */
public final class OwnStub implements AutoCloseable {

    private final JobsMockServer server;

    private OwnStub(JobsMockServer server) {
        this.server = server;
    }

    /** Starts it in that time, with those options of its command. */
    public static OwnStub start(Time time, String... options) {
        StubOptions given = StubOptions.of(java.util.List.of(options));
        try {
            return new OwnStub(JobsMockServer.builder()
                    .clock(time.clock())
                    .auth(AuthMode.STRICT)
                    .progress(given.progressMode())
                    .completedRead(given.completedRead())
                    .download(given.download())
                    .rateLimit(given.rateLimit().orElse(null))
                    .mappings(given.mappings().orElse(null))
                    .store(given.store()
                            .filter(store -> !StoreAddress.isMeant(store))
                            .map(Path::of)
                            .orElse(null))
                    .sharedStore(given.store()
                            .filter(StoreAddress::isMeant)
                            .map(url -> new StoreAddress(url, null, null))
                            .orElse(null))
                    .start());
        } catch (StartException e) {
            throw new IllegalStateException("The stub did not start.", e);
        }
    }

    public URI address() {
        return URI.create(server.baseUrl());
    }

    public Target target() {
        return targetAt(address());
    }

    /** The stub as a target at that address. */
    public static Target targetAt(URI address) {
        return StubProcess.targetAt(address);
    }

    @Override
    public void close() {
        server.close();
    }
}
