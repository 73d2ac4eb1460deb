package io.jobskit.conformance.container;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The docker command, as people use it. */
final class Docker {

    private Docker() {}

    /** Why nothing can be run in a container here; empty where it can. */
    static Optional<String> missing() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("their image is made of the Java of this machine, which takes Linux");
        }
        try {
            Ended ended = run(null, List.of("docker", "version", "--format", "{{.Server.Version}}"));
            return ended.status() == 0 ? Optional.empty() : Optional.of("no container engine answers");
        } catch (IOException noCommand) {
            return Optional.of("there is no docker command");
        }
    }

    /** How compose is called here; nothing where it is not there. */
    static List<String> compose() throws IOException {
        if (run(null, List.of("docker", "compose", "version")).status() == 0) {
            return List.of("docker", "compose");
        }
        try {
            run(null, List.of("docker-compose", "version"));
            return List.of("docker-compose");
        } catch (IOException noCommand) {
            return List.of();
        }
    }

    /** Runs docker; what it printed. */
    static String docker(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return succeed(null, command);
    }

    /** Runs a command that must succeed; what it printed. */
    static String succeed(@Nullable File folder, List<String> command) throws IOException {
        Ended ended = run(folder, command);
        if (ended.status() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " ended with " + ended.status() + ": " + ended.printed());
        }
        return ended.printed();
    }

    private static Ended run(@Nullable File folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder)
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), printed.strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Nobody waits any longer", stopped);
        } finally {
            process.destroy();
        }
    }

    private record Ended(int status, String printed) {}
}
