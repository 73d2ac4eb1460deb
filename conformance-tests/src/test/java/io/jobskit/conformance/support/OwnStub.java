package io.jobskit.conformance.support;

import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stub as a process with options of the test's own. */
public final class OwnStub implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile(" at (http://\\S+?)\\. ");

    private final Process process;
    private final URI address;

    private OwnStub(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    public static OwnStub with(String... options) {
        Path jar = Path.of(System.getProperty("jobs.mock.jar", "../mock-server/target/jobs-mock.jar"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new OwnStub(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                Thread rest = new Thread(() -> swallow(process), "stub-output");
                rest.setDaemon(true);
                rest.start();
                return URI.create(matcher.group(1));
            }
        }
        throw new IllegalStateException("The stub did not start: " + said);
    }

    private static void swallow(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // It is gone.
        }
    }

    public URI address() {
        return address;
    }

    /** It as a target, as the target file that the kit ships describes it. */
    public Target target() {
        return StubProcess.targetAt(address);
    }

    /** Ends it at once, as a crash does. */
    public void kill() {
        process.destroyForcibly();
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
