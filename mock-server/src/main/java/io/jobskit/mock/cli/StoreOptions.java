package io.jobskit.mock.cli;

import io.jobskit.mock.retention.Retention;
import io.jobskit.mock.store.StoreAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where jobs and firms are kept when the stub ends, and who may use it: a password is never an argument, which all may see. */
final class StoreOptions {

    private static final String NAME = "[!-~]+";
    private static final String NAMELESS =
            "jobs-mock-" + ProcessHandle.current().pid();
    private static final String USER = "JOBS_STORE_USER";
    private static final String PASSWORD = "JOBS_STORE_PASSWORD";

    @Option(
            names = "--store",
            paramLabel = "FILE|URL",
            description =
                    "where the stub keeps jobs and firms across restarts: a file (new, or made by a stub), or jdbc:postgresql://HOST:5432/DATABASE, which several stubs may share; user and password are in JOBS_STORE_USER and JOBS_STORE_PASSWORD")
    private @Nullable String store;

    @Option(
            names = "--forget-after",
            paramLabel = "DURATION",
            defaultValue = "PT48H",
            description =
                    "how long the stub keeps a job after its creation, and a firm without jobs after its last change, by the firm's clock: at least PT24H, or never (${DEFAULT-VALUE})")
    private String forgetAfter = "";

    @Option(
            names = "--replica",
            paramLabel = "NAME",
            description =
                    "name of this stub in the response header X-Jobs-Replica, for stubs that share a database; by default the host's name")
    private @Nullable String replica;

    /** The file; null for none. */
    @Nullable
    Path file() {
        return store == null || StoreAddress.isMeant(store) ? null : Path.of(store);
    }

    /** The database; null for none. */
    @Nullable
    StoreAddress shared() {
        return shared(System.getenv());
    }

    /** How long jobs and firms are kept; null for ever. */
    @Nullable
    Duration forgetAfter() {
        if (forgetAfter.equals("never")) {
            return null;
        }
        try {
            return Retention.checked(Duration.parse(forgetAfter));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "--forget-after is '" + forgetAfter
                            + "': it must be never, or a duration of ISO 8601 from PT24H (results are kept for 24 hours) to P36500D, such as PT48H.",
                    wrong);
        }
    }

    /** Complains of what cannot be used. */
    void check() {
        try {
            file();
            shared();
            forgetAfter();
            if (!replica().matches(NAME)) {
                throw new IllegalArgumentException("--replica is '" + replica
                        + "': it must be a name such as jobs-mock-1, in ASCII and without spaces.");
            }
        } catch (InvalidPathException noFile) {
            throw new IllegalArgumentException("--store is '" + store + "': it must be a file or a database.", noFile);
        }
    }

    /** What the stub is known by among those that share a database. */
    String replica() {
        if (replica != null) {
            return replica;
        }
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.matches(NAME) ? host : NAMELESS;
        } catch (UnknownHostException nameless) {
            return NAMELESS;
        }
    }

    private @Nullable StoreAddress shared(Map<String, String> environment) {
        return store != null && StoreAddress.isMeant(store)
                ? new StoreAddress(store, environment.get(USER), environment.get(PASSWORD))
                : null;
    }
}
