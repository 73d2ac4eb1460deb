package io.jobskit.mock.testcontainers;

import io.jobskit.mock.client.JobsControl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A stub of the Jobs API in a container. It is ready when {@code start} returns.
 *
 * <pre>{@code
 * try (JobsMockContainer mock = new JobsMockContainer("jobs-mock").withOptions("--progress", "manual")) {
 *     mock.start();
 *     Export export = new Export(mock.server(), "my-test");
 *     mock.control("my-test").job(export.begin()).move(JobStatus.FAILED);
 * }
 * }</pre>
 */
public final class JobsMockContainer extends GenericContainer<JobsMockContainer> {

    private static final int PORT = 8080;

    private final String token = UUID.randomUUID().toString();
    private final List<String> options = new ArrayList<>();

    /** A container of that image, which is made by the stub's Dockerfile. */
    public JobsMockContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** The same. */
    public JobsMockContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        withEnv("JOBS_CONTROL_TOKEN", token);
        waitingFor(Wait.forLogMessage("Jobs API stub running at http.*", 1));
    }

    /** Adds options of the stub, such as {@code "--completed-read", "303"}. */
    public JobsMockContainer withOptions(String... more) {
        options.addAll(List.of(more));
        return withCommand(options.toArray(String[]::new));
    }

    /**
     * Where it is, seen from the test; the API is at {@code /v1/jobs} below it.
     *
     * @throws IllegalStateException if it is not started
     */
    public URI server() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT));
    }

    /**
     * Control of a firm of its own: give each test another.
     *
     * @throws IllegalStateException if it is not started
     */
    public JobsControl control(String firm) {
        return JobsControl.at(server()).ofFirm(firm).withToken(token);
    }
}
