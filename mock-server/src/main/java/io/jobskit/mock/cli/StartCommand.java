package io.jobskit.mock.cli;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.page.Curl;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.tls.UnusableCertificateException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: its options, and what it prints. */
@Command(
        name = "jobs-mock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Starts a stub of the Jobs API that keeps state and shows every status, error and timeout on request.")
final class StartCommand implements Callable<Integer> {

    /** How long a stop may take until clients have read what they were sent: less than the 15 s that compose.yaml gives it. */
    private static final Duration TIME_TO_READ = Duration.ofSeconds(13);

    private final PrintStream out;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port to listen on; 0 takes any free port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", defaultValue = "127.0.0.1", description = "address to listen on (${DEFAULT-VALUE})")
    private String bind = "";

    @Mixin
    private HttpsOptions https = new HttpsOptions();

    @Mixin
    private FrontingOptions fronting = new FrontingOptions();

    @Option(
            names = "--progress",
            defaultValue = "time:PT3S",
            converter = PaceConverter.class,
            description =
                    "how jobs advance: time:PT3S (after that time), polls:3 (after so many reads), immediate, or manual (only by control requests) (${DEFAULT-VALUE})")
    private ProgressMode progress = ProgressMode.USUAL;

    @Option(
            names = "--completed-read",
            defaultValue = "200",
            description = "status code for reading a Completed job: 200 or 303 (${DEFAULT-VALUE})")
    private int completedRead;

    @Option(
            names = "--download",
            defaultValue = "200",
            description = "status code for a download: 200, or 303 with a link to the results (${DEFAULT-VALUE})")
    private int download;

    @Option(
            names = "--rate-limit",
            converter = RateLimitConverter.class,
            description =
                    "how many requests a firm may send in a sliding window, such as 50/PT15M; no limit by default")
    private @Nullable RateLimit rateLimit;

    @Option(
            names = "--auth",
            defaultValue = "open",
            description = "strict requires credentials and a firm, open does not (${DEFAULT-VALUE})")
    private AuthMode auth = AuthMode.OPEN;

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "directory of WireMock stub mappings, which take precedence over the stub's own mappings")
    private @Nullable Path mappings;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description =
                    "directory of your own results: files named view-ID, portfolio-ID or view-ID-portfolio-ID, ending in .csv or .json")
    private @Nullable Path results;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description =
                    "file with faults that apply to each firm from the start, as JSON or YAML, such as {\"profile\": \"flaky\"}")
    private @Nullable Path faults;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--load",
            paramLabel = "FILE",
            description = "file with a snapshot of one or several firms to start with; may be repeated")
    private List<Path> snapshots = new ArrayList<>();

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Option(names = "--verbose", description = "log why requests are refused")
    private boolean verbose;

    @Mixin
    private HealthOptions health = new HealthOptions();

    @Option(names = "--rehearse", hidden = true, description = "answer a request of each kind and stop")
    private boolean rehearse;

    StartCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        HealthCheck question = check();
        if (question != null) {
            return question.ask(out, System.err);
        }
        try {
            JobsMockServer server = JobsMockServer.builder()
                    .bind(bind)
                    .port(rehearse ? 0 : port)
                    .httpsPort(https.port())
                    .httpsCertificate(https.certificate(bind, control.access().hosts()))
                    .fronting(fronting.fronting())
                    .progress(progress)
                    .completedRead(completedRead)
                    .download(download)
                    .rateLimit(rateLimit)
                    .auth(auth)
                    .mappings(mappings)
                    .results(results)
                    .faults(faults)
                    .load(snapshots)
                    .store(store.file())
                    .sharedStore(store.shared())
                    .replica(store.replica())
                    .forgetAfter(store.forgetAfter())
                    .control(control.access())
                    .allowProxying(control.proxying())
                    .log(out::println, verbose)
                    .start();
            if (rehearse) {
                rehearse(server);
            } else {
                stopWithTheProcess(server);
                greet(server);
            }
            return CommandLine.ExitCode.OK;
        } catch (StartException | UnusableCertificateException cannotStart) {
            throw wrong(String.valueOf(cannotStart.getMessage()));
        }
    }

    private void greet(JobsMockServer server) {
        out.println("Jobs API stub running at " + server.baseUrl() + ". Stop the stub with Ctrl-C. Try:");
        Curl.lines(server.baseUrl(), auth == AuthMode.STRICT).forEach(line -> out.println("  " + line));
        if (server.httpsUrl() != null) {
            https.greeting(server.httpsUrl()).forEach(out::println);
        }
        if (!server.controlIsOpen()) {
            out.println(
                    "Listening on " + bind
                            + (control.access().token() == null
                                    ? ": control requests and WireMock's admin API are off, because --control-token is not set."
                                    : ": control requests and WireMock's admin API require the token, as Authorization: Bearer."));
        }
    }

    private static void rehearse(JobsMockServer server) {
        try (server) {
            new Rehearsal(server.baseUrl()).play();
        } catch (IOException failed) {
            throw new UncheckedIOException("The rehearsal failed", failed);
        }
    }

    /** SIGTERM and Ctrl-C stop the server as it should be stopped, and that is no failure: the status is 0. */
    private static void stopWithTheProcess(JobsMockServer server) {
        Set<Integer> ports = new HashSet<>(List.of(server.port()));
        if (server.httpsPort() != null) {
            ports.add(server.httpsPort());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            long begun = System.nanoTime();
            server.close();
            SendQueues.ofThisProcess().awaitEmpty(ports, TIME_TO_READ.minusNanos(System.nanoTime() - begun));
            Runtime.getRuntime().halt(0);
        }));
    }

    /** Complains of what cannot be used; the question to a stub that runs, if that is what is wanted. */
    private @Nullable HealthCheck check() {
        if (port < 0 || port > 65_535) {
            throw wrong("--port is " + port + ": it must be from 0 to 65535.");
        }
        either200or303("--completed-read", completedRead);
        either200or303("--download", download);
        readableDirectory("--mappings", mappings);
        readableDirectory("--results", results);
        try {
            https.check();
            fronting.check();
            store.check();
            control.check();
            return health.check("http://127.0.0.1:" + port + fronting.fronting().basePath());
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private void readableDirectory(String option, @Nullable Path path) {
        if (path != null && !(Files.isDirectory(path) && Files.isReadable(path))) {
            throw wrong(option + " is '" + path + "': it must be a directory that can be read.");
        }
    }

    private void either200or303(String option, int status) {
        if (status != 200 && status != 303) {
            throw wrong(option + " is " + status + ": it must be 200 or 303.");
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by picocli");
        }
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private static final class PaceConverter implements CommandLine.ITypeConverter<ProgressMode> {
        @Override
        public ProgressMode convert(String value) {
            try {
                return ProgressMode.parse(value);
            } catch (IllegalArgumentException noPace) {
                throw new CommandLine.TypeConversionException(noPace.getMessage());
            }
        }
    }

    private static final class RateLimitConverter implements CommandLine.ITypeConverter<RateLimit> {
        @Override
        public RateLimit convert(String value) {
            try {
                return RateLimit.parse(value);
            } catch (IllegalArgumentException noLimit) {
                throw new CommandLine.TypeConversionException(noLimit.getMessage());
            }
        }
    }
}
