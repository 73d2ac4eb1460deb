package io.jobskit.conformance.container;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** An image of the stub that is made without any registry, and is gone when it is closed. */
final class StubImage implements AutoCloseable {

    private final String base = "jobs-jre:" + UUID.randomUUID();
    private final String name = "jobs-mock:" + UUID.randomUUID();

    private StubImage() {}

    /** Builds it as the README says, from the jar that the build has made. */
    static StubImage build() throws IOException {
        File top = new File(System.getProperty("jobs.top", ".."));
        StubImage image = new StubImage();
        Docker.succeed(top, List.of("conformance-tests/src/test/containers/base-image.sh", image.base));
        Docker.succeed(
                top, List.of("docker", "build", "-t", image.name, "--build-arg", "JRE=" + image.base, "mock-server"));
        return image;
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        Docker.docker("image", "rm", "--force", name, base);
    }
}
