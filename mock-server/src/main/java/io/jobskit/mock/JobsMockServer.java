package io.jobskit.mock;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.health.Health;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.retention.Retention;
import io.jobskit.mock.retention.RetentionSchedule;
import io.jobskit.mock.server.ControlAccess;
import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.server.Https;
import io.jobskit.mock.server.ServerSettings;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.tls.ServerCertificate;
import io.jobskit.mock.wiremock.WireMockEngine;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running stand-in for the Jobs API.
 *
 * <pre>{@code
 * try (JobsMockServer server = JobsMockServer.builder().port(0).start()) {
 *     client.use(server.baseUrl());
 * }
 * }</pre>
 */
public final class JobsMockServer implements AutoCloseable {

    private final WireMockEngine engine;
    private final ServerSettings settings;
    private final Events events;
    private final Health health;
    private final Retention retention;
    private final RetentionSchedule schedule;
    private final Store store;

    JobsMockServer(
            WireMockEngine engine,
            ServerSettings settings,
            Events events,
            Health health,
            Retention retention,
            RetentionSchedule schedule,
            Store store) {
        this.engine = engine;
        this.settings = settings;
        this.events = events;
        this.health = health;
        this.retention = retention;
        this.schedule = schedule;
        this.store = store;
    }

    /** Settings for a server, each with the value that suits most. */
    public static Builder builder() {
        return new Builder();
    }

    /** The port that it listens on. */
    public int port() {
        return engine.port();
    }

    /** The port that it listens on for HTTPS; null if it does not. */
    public @Nullable Integer httpsPort() {
        return engine.httpsPort();
    }

    /** Its address for HTTPS; null if it has none. */
    public @Nullable String httpsUrl() {
        Integer port = httpsPort();
        return port == null ? null : baseUrl(port).replaceFirst("http", "https");
    }

    /** The certificate that a client has to trust to reach it over HTTPS; null if it does not listen for HTTPS. */
    public @Nullable X509Certificate httpsAuthority() {
        Https https = settings.https();
        return https == null ? null : https.certificate().authority();
    }

    /** Whether any program on this machine may send control requests and use WireMock's admin API. */
    public boolean controlIsOpen() {
        return settings.controlIsOpen();
    }

    /** Its address, such as {@code http://127.0.0.1:8080}; the API is at /v1/jobs and /api/v1/jobs below it. */
    public String baseUrl() {
        return baseUrl(port());
    }

    /** Forgets what is older than {@link Builder#forgetAfter} at once, which is done once a minute anyway. */
    public void forgetOld() {
        retention.sweep();
    }

    /** Refuses new connections, finishes what is in flight, for 10 seconds at most, and stops. */
    @Override
    public void close() {
        health.stop();
        // Whoever listens to them would keep the server busy.
        events.close();
        engine.close();
        schedule.close();
        store.close();
    }

    private String baseUrl(int port) {
        String bind = settings.bind();
        boolean anywhere = bind.equals("0.0.0.0") || bind.equals("::");
        String host = anywhere ? "127.0.0.1" : bind;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port
                + settings.fronting().basePath();
    }

    /** Settings for a server. */
    public static final class Builder {

        private static final int USUAL_BODY_LIMIT = 1024 * 1024;
        private static final int USUAL_JOURNAL = 1000;

        String bind = "127.0.0.1";
        int port;

        @Nullable
        Integer httpsPort;

        @Nullable
        ServerCertificate httpsCertificate;

        Fronting fronting = Fronting.NONE;
        ProgressMode progressMode = ProgressMode.USUAL;
        int completedRead = 200;
        int download = 200;

        @Nullable
        RateLimit rateLimit;

        AuthMode auth = AuthMode.OPEN;

        @Nullable
        Path mappings;

        @Nullable
        Path results;

        @Nullable
        Path faults;

        @Nullable
        Path storeFile;

        @Nullable
        Duration forgetAfter;

        List<Path> snapshots = List.of();
        boolean proxying;
        ControlAccess control = ControlAccess.LOCAL;
        int bodyLimit = USUAL_BODY_LIMIT;
        int journalSize = USUAL_JOURNAL;

        @Nullable
        StoreAddress sharedStore;

        String replica = "";

        @Nullable
        Clock clock;

        @Nullable
        Consumer<String> log;

        boolean verbose;

        private Builder() {}

        /** The address to listen on; 127.0.0.1 unless told otherwise. */
        public Builder bind(String address) {
            this.bind = address;
            return this;
        }

        /** The port to listen on; 0, the default, takes any that is free. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /**
         * The port to listen on for HTTPS; 0 takes any that is free. The certificate is for localhost, the addresses of
         * loopback and the one that is listened on; it is made anew for each server unless another is given, and
         * {@link JobsMockServer#httpsAuthority()} is what a client has to trust.
         */
        public Builder httpsPort(@Nullable Integer number) {
            this.httpsPort = number;
            return this;
        }

        /** The certificate to show over HTTPS; null, the default, for one of the server's own. */
        public Builder httpsCertificate(@Nullable ServerCertificate certificate) {
            this.httpsCertificate = certificate;
            return this;
        }

        /** What stands between the server and its clients: a proxy, a path; nothing unless told otherwise. */
        public Builder fronting(Fronting between) {
            this.fronting = between;
            return this;
        }

        /** What makes jobs go on: time (within 3 seconds, the default), readings, or nothing. */
        public Builder progress(ProgressMode progress) {
            this.progressMode = progress;
            return this;
        }

        /** How a Completed job is read: with 200, the default, or with 303 and the way to its results. */
        public Builder completedRead(int status) {
            this.completedRead = either200or303(status);
            return this;
        }

        /** How results are downloaded: with 200, the default, or with 303 and a link to them. */
        public Builder download(int status) {
            this.download = either200or303(status);
            return this;
        }

        /** How many requests a firm may send in how long; null, the default, for any number. */
        public Builder rateLimit(@Nullable RateLimit limit) {
            this.rateLimit = limit;
            return this;
        }

        /** Whether credentials and a firm are needed; they are not unless told otherwise. */
        public Builder auth(AuthMode mode) {
            this.auth = mode;
            return this;
        }

        /** A directory of WireMock stub mappings, or one that holds the directories mappings and __files. */
        public Builder mappings(@Nullable Path directory) {
            this.mappings = directory;
            return this;
        }

        /** Whether stub mappings may send requests on to other servers; they may not unless told otherwise. */
        public Builder allowProxying(boolean allowed) {
            this.proxying = allowed;
            return this;
        }

        /** Who may send control requests and use WireMock's admin API: programs on this machine unless told otherwise. */
        public Builder control(ControlAccess access) {
            this.control = access;
            return this;
        }

        /**
         * A directory of results of one's own, which win over generated ones: CSV with headings, or JSON as the documentation
         * has it, in files named view-ID, portfolio-ID or view-ID-portfolio-ID. Files may change while the server runs.
         */
        public Builder results(@Nullable Path directory) {
            this.results = directory;
            return this;
        }

        /** A file with the faults that befall each firm from the start, in JSON or YAML; null, the default, for none. */
        public Builder faults(@Nullable Path file) {
            this.faults = file;
            return this;
        }

        /** The file that keeps jobs and firms when the server ends, made if it is not there; null, the default, for none. */
        public Builder store(@Nullable Path file) {
            this.storeFile = file;
            return this;
        }

        /**
         * The database that keeps jobs and firms, which other servers may share: what is changed by one is changed for all of
         * them, and their time is that of the database; null, the default, for none. It goes before a file.
         */
        public Builder sharedStore(@Nullable StoreAddress database) {
            this.sharedStore = database;
            return this;
        }

        /**
         * How long a job is kept after its creation, and a firm without jobs after its last change, both in the time of the
         * firm: from 24 hours to 36,500 days; null, the default, for ever.
         */
        public Builder forgetAfter(@Nullable Duration age) {
            this.forgetAfter = age == null ? null : Retention.checked(age);
            return this;
        }

        /**
         * What the header X-Jobs-Replica of each answer says of this server where it shares a store with others: printable
         * ASCII. Nothing unless told otherwise.
         */
        public Builder replica(String name) {
            if (!name.matches("[!-~]+")) {
                throw new IllegalArgumentException("[" + name + "] must be printable ASCII, without spaces");
            }
            this.replica = name;
            return this;
        }

        /** Files with snapshots of firms, which are in that state from the start; none unless told otherwise. */
        public Builder load(List<Path> files) {
            this.snapshots = List.copyOf(files);
            return this;
        }

        /** What control requests and WireMock's admin API must show as a bearer token. */
        public Builder controlToken(@Nullable String token) {
            this.control = new ControlAccess(token, control.origins(), control.hosts());
            return this;
        }

        /** How many bytes the body of a request may have; 1 MiB unless told otherwise. */
        public Builder bodyLimit(int bytes) {
            this.bodyLimit = bytes;
            return this;
        }

        /** How many of the last requests WireMock's journal holds; 1,000 unless told otherwise. */
        public Builder journalSize(int requests) {
            this.journalSize = requests;
            return this;
        }

        /**
         * The time that firms follow until they are told otherwise: that of the machine unless another is given, or that of
         * the database where servers share one. Servers that share one are given the same.
         */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /**
         * Takes a line for each request.
         *
         * @param withReasons whether the line of a refusal says why
         */
        public Builder log(Consumer<String> lines, boolean withReasons) {
            this.log = lines;
            this.verbose = withReasons;
            return this;
        }

        /**
         * Starts the server. It answers when this returns.
         *
         * @throws StartException if it can't: the port is taken, or a file that it starts with can't be read
         */
        public JobsMockServer start() throws StartException {
            return new Assembly(this).start();
        }

        private static int either200or303(int status) {
            if (status != 200 && status != 303) {
                throw new IllegalArgumentException("[" + status + "] must be 200 or 303");
            }
            return status;
        }
    }
}
