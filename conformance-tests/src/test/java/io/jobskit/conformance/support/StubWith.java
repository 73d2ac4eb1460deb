package io.jobskit.conformance.support;

import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stub with options of one's own, as a process. */
public final class StubWith implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?(?=\\.? )");

    private final Process process;
    private final URI address;

    private StubWith(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a port that was free and waits until it listens; strict about credentials, as its target file wants. */
    public static StubWith options(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--port",
                "0",
                "--auth",
                "strict"));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    drain(process);
                    return new StubWith(process, URI.create(matcher.group()));
                }
            }
            throw new IllegalStateException("The stub ended before it listened.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It as a target. */
    public Target target() {
        return StubProcess.targetAt(address);
    }

    private static void drain(Process process) {
        Thread reader = new Thread(
                () -> {
                    try {
                        process.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException ended) {
                        // The stub is gone, and with it its words.
                    }
                },
                "stub-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static Path jar() {
        try {
            return Path.of(StubWith.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("../../../mock-server/target/jobs-mock.jar")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
