package io.jobskit.conformance.container;

import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.wait.Time;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A target that runs in a container of its own until it is closed. It is also removed when this process ends. */
public final class ContainerTarget implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final ContainerImage image;
    private final StartedContainer container;
    private final Log log;

    private ContainerTarget(ContainerImage image) {
        this.image = image;
        this.container = new StartedContainer(image);
        this.log = new Log(image.env());
    }

    /**
     * Starts a container of the image and waits until it is ready. If that fails, no container is left.
     *
     * @param image what is started; an image that is not here is pulled
     * @param readyWithin how long it may take from its start until it is ready
     * @param time by which that is told
     * @throws ContainerException if there is no engine or no such image, or the container does not start, exits or is
     *     not ready in time
     */
    public static ContainerTarget start(ContainerImage image, Duration readyWithin, Time time) {
        Engine.find().fetch(image.name());
        ContainerTarget target = new ContainerTarget(image);
        boolean ready = false;
        try {
            target.startContainer();
            target.awaitReady(readyWithin, time);
            ready = true;
            return target;
        } finally {
            if (!ready) {
                target.close();
            }
        }
    }

    /** Where the port of the image is reached from here, without a path and without a slash at its end. */
    public URI address() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(image.port()));
    }

    /** Ends and removes the container. */
    @Override
    public void close() {
        container.stop();
    }

    private void startContainer() {
        try {
            container.start();
        } catch (RuntimeException failed) {
            failIfExited();
            throw ContainerException.notStarted(image.name(), ValueWords.excerpt(log.masked(Engine.words(failed))));
        }
    }

    private void awaitReady(Duration within, Time time) {
        Readiness readiness = Readiness.of(image.waitFor(), address(), container::getLogs);
        Instant deadline = time.clock().instant().plus(within);
        Optional<String> missing = readiness.missing();
        while (missing.isPresent()) {
            failIfExited();
            if (!time.clock().instant().isBefore(deadline)) {
                throw ContainerException.neverReady(
                        image.name(), within, missing.get(), log.lastLines(container.getLogs()));
            }
            time.of(LOOK_EVERY);
            if (Thread.currentThread().isInterrupted()) {
                throw ContainerException.interrupted(image.name());
            }
            missing = readiness.missing();
        }
    }

    private void failIfExited() {
        container.end().ifPresent(end -> {
            throw ContainerException.exited(image.name(), end.status(), log.lastLines(end.log()));
        });
    }
}
