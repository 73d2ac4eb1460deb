package io.jobskit.conformance.container;

import io.jobskit.conformance.failure.ValueWords;
import java.time.Duration;
import java.util.List;

/**
 * A target could not be started from its image. The message is for people, and all they need: a sentence for what is the
 * matter and one for what to do, then perhaps the last lines that the container printed.
 */
public final class ContainerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ContainerException(String message) {
        super(message);
    }

    static ContainerException noEngine(String host) {
        return new ContainerException("No container engine answers"
                + (host.isEmpty() ? "" : " at " + host)
                + ". Start Docker, or set DOCKER_HOST to the address of the engine.");
    }

    static ContainerException engineRefused(String words) {
        return new ContainerException("The container engine answers, but cannot be used: " + words
                + ". If the engine cannot pull images, set TESTCONTAINERS_RYUK_DISABLED=true.");
    }

    static ContainerException noImage(String image, String words) {
        return new ContainerException("The image " + image + " does not exist on this machine and could not be pulled: "
                + words + ". Build the image, or correct 'image' in the target file.");
    }

    static ContainerException notStarted(String image, String words) {
        return new ContainerException("The container of " + image + " could not be started: " + words + ".");
    }

    static ContainerException exited(String image, long status, List<String> lastLines) {
        return new ContainerException("The container of " + image + " exited with status " + status
                + " before it was ready." + quoted(lastLines));
    }

    static ContainerException neverReady(String image, Duration within, String missing, List<String> lastLines) {
        return new ContainerException(
                "The container of " + image + " was not ready within " + ValueWords.duration(within)
                        + ": " + missing
                        + ". Correct 'port' or 'wait-for' in the target file, or make the container start faster."
                        + quoted(lastLines));
    }

    static ContainerException interrupted(String image) {
        return new ContainerException("Starting a container of " + image + " was interrupted.");
    }

    private static String quoted(List<String> lines) {
        return lines.isEmpty() ? " It printed nothing." : " Its last lines:\n    " + String.join("\n    ", lines);
    }
}
