package io.jobskit.conformance.container;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import io.jobskit.conformance.target.ContainerImage;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.WaitAllStrategy;
import org.testcontainers.utility.DockerImageName;

/** A container that tells how it ended even when it is gone: Testcontainers removes one that does not start. */
final class StartedContainer extends GenericContainer<StartedContainer> {

    private Optional<End> end = Optional.empty();

    StartedContainer(ContainerImage image) {
        super(DockerImageName.parse(image.name()));
        withExposedPorts(image.port());
        withEnv(image.env());
        // Whether it is ready is asked elsewhere, where what it printed is at hand when it is not.
        waitingFor(new WaitAllStrategy());
    }

    /** How its process ended, and all that it had printed. */
    record End(long status, String log) {}

    /** How it ended by itself; empty as long as it runs, and if it never ran. */
    Optional<End> end() {
        if (end.isEmpty() && getContainerId() != null) {
            end = look();
        }
        return end;
    }

    @Override
    public void stop() {
        try {
            end();
        } finally {
            super.stop();
        }
    }

    private Optional<End> look() {
        try {
            ContainerState state = getCurrentContainerInfo().getState();
            Long status = state.getExitCodeLong();
            return "exited".equals(state.getStatus()) && status != null
                    ? Optional.of(new End(status, getLogs()))
                    : Optional.empty();
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
