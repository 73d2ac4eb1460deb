package io.jobskit.conformance.stub;

import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The stub, started from its jar on a port that was free, until it is closed. Ctrl-C in the terminal does not reach it,
 * so that it still answers while a run cleans up.
 */
public final class StubProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SECONDS_TO_STOP = 5;

    private final Process process;
    private final URI address;

    private StubProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @throws StubException if there is no jar, or it does not start
     */
    public static StubProcess start() {
        return startWith(List.of());
    }

    /**
     * As the other, with options of the stub on top of those that it is always started with; a progress among them is
     * taken in the place of the usual one.
     *
     * @throws StubException if there is no jar, or it does not start
     */
    public static StubProcess startWith(List<String> options) {
        return start(StubJar.find(), PATIENCE, options);
    }

    static StubProcess start(Path jar, Duration patience, List<String> options) {
        Process process;
        try {
            process = new ProcessBuilder(command(jar, options))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw StubException.notStarted(jar, String.valueOf(e.getMessage()));
        }
        boolean listens = false;
        try {
            StubProcess stub = new StubProcess(process, StubOutput.of(process).address(jar, patience));
            listens = true;
            return stub;
        } finally {
            if (!listens) {
                process.destroyForcibly();
            }
        }
    }

    /** Where it listens, without a slash at its end. */
    public URI address() {
        return address;
    }

    /** It as a target, as the target file that the kit ships describes it. */
    public Target target() {
        return targetAt(address);
    }

    /** The stub as a target at that address. */
    public static Target targetAt(URI address) {
        try (InputStream file = StubProcess.class.getResourceAsStream("/target/stub.yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no target/stub.yaml on the class path.");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return TargetFile.of("target/stub.yaml", text, Map.of("JOBS_STUB_URL", address.toString()))
                    .at(address);
        } catch (IOException e) {
            throw new UncheckedIOException("The target file of the stub cannot be read.", e);
        }
    }

    /** Stops it: as it should be stopped, and by force if that takes long. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path jar, List<String> options) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            // What is ignored stays so in the program that replaces the shell: a JVM leaves such a signal alone.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for seconds: what the better compiler would gain is less than what it costs.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(archive(jar.toAbsolutePath()));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of("--port", "0", "--auth", "strict"));
        if (!options.contains("--progress")) {
            command.addAll(List.of("--progress", "time:PT0.12S"));
        }
        // Walks make jobs older than it would keep them otherwise.
        command.addAll(List.of("--forget-after", "never"));
        command.addAll(options);
        return command;
    }

    /** The archive of loaded classes that the stub's launcher has left beside its jar for this Java, if it has. */
    private static List<String> archive(Path jar) {
        String java = System.getProperty("java.version");
        Path classes = jar.resolveSibling("jobs-mock-" + java + ".jsa");
        Path cache = jar.resolveSibling("jobs-mock-" + java + ".aot");
        List<String> options = new ArrayList<>();
        if (Runtime.version().feature() < 19) {
            options.add("-Djava.locale.providers=COMPAT");
        }
        if (Files.isRegularFile(cache)) {
            options.add("-XX:AOTCache=" + cache);
        } else if (Files.isRegularFile(classes)) {
            options.add("-XX:SharedArchiveFile=" + classes);
        }
        options.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        return options;
    }
}
