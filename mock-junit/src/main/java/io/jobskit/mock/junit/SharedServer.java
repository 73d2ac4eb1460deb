package io.jobskit.mock.junit;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.client.JobsControl;
import io.jobskit.mock.server.StartException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A server for all tests whose settings are the same; it is closed with the store that holds it. */
final class SharedServer implements AutoCloseable {

    private static final int LONGEST_NAME = 60;

    private final JobsMockServer server;
    private final AtomicInteger firms = new AtomicInteger();

    private SharedServer(JobsMockServer server) {
        this.server = server;
    }

    static SharedServer start(MockSettings settings) {
        try {
            return new SharedServer(settings.server().start());
        } catch (StartException e) {
            throw new ExtensionConfigurationException("The stub of @JobsMock did not start: " + e.getMessage(), e);
        }
    }

    JobsMockServer server() {
        return server;
    }

    /** Control of a firm that nobody else has, named after a test. */
    JobsControl newFirm(String test) {
        String name = test.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return JobsControl.at(URI.create(server.baseUrl()))
                .ofFirm((start.isEmpty() ? "test" : start) + "-" + firms.incrementAndGet());
    }

    @Override
    public void close() {
        server.close();
    }
}
