package io.jobskit.mock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM of its own with a server in it, whose output goes to a file. */
final class Child implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a class of the benchmark's class path, with those flags. */
    static Child ofClass(List<String> flags, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(Arrays.asList(arguments));
        return of(command);
    }

    /** Starts Java with those arguments. */
    static Child of(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return ofCommand(command);
    }

    /** Starts a command, which finds this Java in its environment. */
    static Child ofCommand(List<String> command) throws IOException {
        Path output = Files.createTempFile("bench-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Child(builder.start(), output);
    }

    /** The port of the address that it prints as soon as it listens. */
    int port() throws IOException {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE) {
            try (Stream<String> lines = Files.lines(output)) {
                Optional<Matcher> address = lines.limit(20)
                        .map(ADDRESS::matcher)
                        .filter(Matcher::find)
                        .findFirst();
                if (address.isPresent()) {
                    return Integer.parseInt(address.get().group(1));
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new IOException("The server does not start. It says: " + Files.readString(output));
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** The processor time that it has taken, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElseThrow() / 1e9;
    }

    /** The memory that it holds, in MB of 1,000,000 bytes. */
    double residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        Matcher resident = RESIDENT.matcher(status);
        if (!resident.find()) {
            throw new IOException("No VmRSS in " + status);
        }
        return Long.parseLong(resident.group(1)) * 1024 / 1e6;
    }

    /** Waits for its end; whether it came within that many seconds. */
    boolean ended(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!ended(5)) {
            process.destroyForcibly();
            ended(5);
        }
        Files.deleteIfExists(output);
    }
}
