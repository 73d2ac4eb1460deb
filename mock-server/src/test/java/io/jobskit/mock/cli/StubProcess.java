package io.jobskit.mock.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The stub as a process of its own, as a user starts it. */
final class StubProcess implements AutoCloseable {

    private static final String ADDRESS = "Jobs API stub running at ";
    private static final long MOST_SECONDS = 60;

    private final Process process;
    private final BufferedReader out;

    private StubProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /** What a process said that has ended. */
    record Ended(int status, String out, String err) {}

    /** Starts it from its jar. */
    static StubProcess ofJar(String... options) throws IOException {
        return ofJarWith(Map.of(), options);
    }

    /** Starts it from its jar, with variables in its environment. It lives too shortly for the better compiler to pay. */
    static StubProcess ofJarWith(Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("jobs.jar")));
        command.addAll(List.of(options));
        return of(command, environment);
    }

    /** Starts it with that command. */
    static StubProcess of(List<String> command) throws IOException {
        return of(command, Map.of());
    }

    /** Starts it with that command, and with variables in its environment. */
    static StubProcess of(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        return new StubProcess(process.start());
    }

    /** Reads what it prints up to the line that gives its address; the address without the sentence around it. */
    URI address() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ADDRESS)) {
                return URI.create(line.substring(ADDRESS.length(), line.indexOf(". ")));
            }
        }
        throw new AssertionError("It ended without an address: " + ended());
    }

    /** The next line that it prints; null after the last. */
    @Nullable
    String line() throws IOException {
        return out.readLine();
    }

    /** Asks it to stop, as a terminal or a container does. */
    void terminate() {
        // By its handle: the process itself would close its output, and its last words with it.
        process.toHandle().destroy();
    }

    /** Whether it goes on. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended. */
    Ended ended() throws IOException {
        String rest = String.join("\n", out.lines().toList());
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end in " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Nobody waits any longer", stopped);
        }
        return new Ended(process.exitValue(), rest, err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
