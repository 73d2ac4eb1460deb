package io.jobskit.conformance.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's PostgreSQL, in a cluster of its own on a free port of loopback; it ends with the process that started it. */
public final class Postgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Duration START = Duration.ofSeconds(60);

    /** Stops the server when nobody holds the other end of its input any longer. */
    private static final String UNTIL_LEFT =
            "\"$@\" < /dev/null & server=$!; cat > /dev/null; kill -INT $server; wait $server";

    private final Process server;
    private final String url;

    private Postgres(Process server, String url) {
        this.server = server;
        this.url = url;
    }

    /** Skips the test where there is none. */
    public static void isNeeded() {
        Assumptions.assumeTrue(programs().isPresent(), "NOT RUN: there is no PostgreSQL in " + PROGRAMS);
    }

    /** One that writes into that folder; it answers when this returns. */
    public static Postgres start(Path folder) throws IOException {
        Path programs = programs().orElseThrow();
        Path own = Files.createDirectory(folder.resolve("postgres"));
        List<String> asItsUser = List.of();
        // It refuses to run as root.
        if (System.getProperty("user.name").equals("root")) {
            asItsUser = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
            run(List.of("chmod", "o+x", folder.toString()));
            run(List.of("chown", "postgres", own.toString()));
        }
        String data = own.resolve("data").toString();
        run(joined(
                asItsUser,
                List.of(
                        programs + "/initdb",
                        "-D",
                        data,
                        "-A",
                        "trust",
                        "-U",
                        "jobs",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "-N")));
        int port = freePort();
        List<String> command = joined(List.of("bash", "-c", UNTIL_LEFT, "bash"), asItsUser);
        command.addAll(List.of(programs + "/postgres", "-D", data, "-p", String.valueOf(port), "-c", "fsync=off"));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        Path log = folder.resolve("postgres.log");
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Postgres started = new Postgres(server, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=jobs");
        await("PostgreSQL answers, see " + log).atMost(START).until(started::answers);
        return started;
    }

    /** The address of its database, with a user who may do anything. */
    public String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        server.getOutputStream().close();
        server.onExit().join();
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
