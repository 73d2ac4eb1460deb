package io.jobskit.conformance.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, as Testcontainers finds it. */
final class Engine {

    private static final Duration MOST_FOR_AN_IMAGE = Duration.ofMinutes(10);

    private final DockerClient client;

    private Engine(DockerClient client) {
        this.client = client;
    }

    /**
     * The engine that answers.
     *
     * @throws ContainerException if none does, or it cannot be used
     */
    static Engine find() {
        try {
            return new Engine(DockerClientFactory.instance().client());
        } catch (IllegalStateException none) {
            throw ContainerException.noEngine(Objects.requireNonNullElse(System.getenv("DOCKER_HOST"), ""));
        } catch (RuntimeException refused) {
            throw ContainerException.engineRefused(words(refused));
        }
    }

    /**
     * Sees to it that an image is here. It is tried once only: Testcontainers would try for minutes.
     *
     * @throws ContainerException if it is neither here nor can be pulled
     */
    void fetch(String image) {
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException notHere) {
            pull(image);
        }
    }

    private void pull(String image) {
        try {
            if (!client.pullImageCmd(image).start().awaitCompletion(MOST_FOR_AN_IMAGE.toSeconds(), TimeUnit.SECONDS)) {
                throw ContainerException.noImage(
                        image, "this took more than " + MOST_FOR_AN_IMAGE.toMinutes() + " minutes");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ContainerException.interrupted(image);
        } catch (ContainerException late) {
            throw late;
        } catch (RuntimeException refused) {
            throw ContainerException.noImage(image, words(refused));
        }
    }

    /** What the engine says is the matter: the innermost reason, without the JSON around it and a full stop. */
    static String words(Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        String words = Objects.requireNonNullElse(
                reason.getMessage(), reason.getClass().getSimpleName());
        int json = words.indexOf('{');
        if (json >= 0) {
            try {
                words = new ObjectMapper()
                        .readTree(words.substring(json))
                        .path("message")
                        .asText(words);
            } catch (JsonProcessingException justText) {
                // Said as it is.
            }
        }
        return words.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "");
    }
}
