package io.jobskit.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Debian's PostgreSQL, in a cluster of its own on a free port of loopback, whatever else runs on the machine. It ends with
 * the process that started it, even if that is killed.
 */
public final class Postgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final String USER = "jobs";
    private static final Duration START = Duration.ofSeconds(60);

    /** Stops the server when nobody holds the other end of its input any longer. */
    private static final String UNTIL_LEFT =
            "\"$@\" < /dev/null & server=$!; cat > /dev/null; kill -INT $server; wait $server";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();
    private @Nullable Process server;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /**
     * A schema of its own in a database.
     *
     * @param url the address for JDBC
     * @param user who may do anything in it, without a password
     */
    public record Schema(String url, String user) {}

    /** The cluster that the tests of this JVM share; each test has a schema of its own in it. */
    private static final class Shared {
        private static final @Nullable Postgres CLUSTER = ofTheJvm();

        private static @Nullable Postgres ofTheJvm() {
            if (programs() == null) {
                return null;
            }
            Postgres cluster = start();
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            return cluster;
        }
    }

    /** An empty schema in the cluster that all tests share. The test is not run, and says so, where there is none. */
    public static Schema emptySchema() {
        isNeeded();
        Postgres cluster = Shared.CLUSTER;
        if (cluster == null) {
            throw new AssertionError("There is a PostgreSQL, and there is none");
        }
        return cluster.newSchema();
    }

    /** Goes on where there is a PostgreSQL; otherwise the test is not run, and says so in a line. */
    public static void isNeeded() {
        if (programs() == null) {
            Tools.notRun("there is no PostgreSQL in " + PROGRAMS);
        }
    }

    /** A cluster of its own, for a test that stops it; it runs when this returns. */
    public static Postgres start() {
        isNeeded();
        Path programs = programs();
        if (programs == null) {
            throw new AssertionError("There is a PostgreSQL, and there is none");
        }
        try {
            Postgres cluster = new Postgres(programs, Files.createTempDirectory("jobs-postgres"), freePort());
            if (isRoot()) {
                run(List.of("chown", "postgres", cluster.folder.toString()));
            }
            run(cluster.asItsUser(
                    "initdb", "-D", cluster.data(), "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "-N"));
            cluster.resume();
            return cluster;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL can't be started", failed);
        }
    }

    /** An empty schema that nobody else uses. */
    public Schema newSchema() {
        String schema = "test_" + schemas.incrementAndGet();
        execute("CREATE SCHEMA " + schema);
        return new Schema(url() + "?currentSchema=" + schema, USER);
    }

    /** The address of its database, in which anybody may do anything. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The address of its database with the user in it. */
    public String urlWithUser() {
        return url() + "?user=" + USER;
    }

    /** The user who may do anything. */
    public String user() {
        return USER;
    }

    /** Does that in the database. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Goes on after {@link #stop}; it answers when this returns. */
    public void resume() throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", UNTIL_LEFT, "bash"));
        command.addAll(asItsUser(
                "postgres",
                "-D",
                data(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=400",
                "-c",
                "fsync=off",
                "-c",
                "logging_collector=off"));
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        await("PostgreSQL answers, see " + folder.resolve("log")).atMost(START).until(() -> {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** Ends all connections, and the server, as a restart does in the middle of work. */
    public void stop() {
        Process present = server;
        if (present == null) {
            return;
        }
        try {
            present.getOutputStream().close();
            if (!present.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not stop");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server = null;
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?connectTimeout=5", USER, null);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** It refuses to run as root. */
    private List<String> asItsUser(String program, String... options) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(options));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static @Nullable Path programs() {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        } catch (IOException none) {
            return null;
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
