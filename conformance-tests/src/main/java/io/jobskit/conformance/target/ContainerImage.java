package io.jobskit.conformance.target;

import java.util.Map;

/**
 * A target that is started from a container image for the run.
 *
 * @param name the image's name, as an engine takes it, for example {@code my/jobs:1.2}
 * @param port the port that the API listens on inside the container
 * @param env environment variables of the container; they may hold secrets
 * @param waitFor what tells that it is ready
 */
public record ContainerImage(String name, int port, Map<String, String> env, WaitFor waitFor) implements Place {

    public ContainerImage {
        env = Map.copyOf(env);
    }

    /** The variables by name only, as their values may be secrets. */
    @Override
    public String toString() {
        return "ContainerImage[name=%s, port=%d, env=%s, waitFor=%s]".formatted(name, port, env.keySet(), waitFor);
    }
}
