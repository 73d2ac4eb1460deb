package io.jobskit.conformance.cli;

import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.traffic.PassingTraffic;
import io.jobskit.conformance.traffic.Traffic;
import io.jobskit.conformance.watch.WatchingServer;
import io.jobskit.contract.outcome.Conclusion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges traffic while it passes. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Forwards the requests of your own client to a target and judges the target by this traffic, live and once"
                        + " more at the end; sends no requests of its own. Without a target, the command starts the stub.",
        footer = {
            "",
            "Point the client at the printed address, in place of the target's. The client's credentials are passed on and"
                    + " appear in no report.",
            "A requirement that the traffic does not show is not applicable, and the reason says why.",
            "Ctrl-C or SIGTERM ends the command, which then writes the verdict and the reports. Exit status: 0"
                    + " conformant as far as judged, 1 not conformant, 2 inconclusive (no request to the Jobs API was"
                    + " answered), 3 a wrong command line or target file, or a fault of the kit."
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration TICK = Duration.ofMillis(200);
    private static final int LAST_PORT = 65_535;

    private final Parts parts;
    private final Console console;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8081",
            description = "port to listen on for the client's requests; 0 takes any free port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "address to listen on (${DEFAULT-VALUE}); whoever can reach this address can reach the target,"
                            + " with the client certificate of the target file, if there is one")
    private String bind = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "jobs-conformance-report",
            description = "folder for verdict.json and the reports (${DEFAULT-VALUE})")
    private Path out = Path.of("");

    WatchCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandException(
                    "--port is '%d': it must be a whole number from 0 to %d.".formatted(port, LAST_PORT));
        }
        InetAddress address = address();
        TargetOptions.Chosen chosen = target.chosenWithoutSecrets(parts);
        OutputFolder folder = OutputFolder.at(out);
        parts.ending().heedSignals();
        try (TargetOptions.Opened opened = opened(chosen)) {
            Target known = opened.target();
            PassingTraffic passing =
                    new PassingTraffic("%08x".formatted(parts.seeds().getAsLong()), known);
            try (WatchingServer watch = listening(known, address, passing)) {
                folder.empty();
                console.out()
                        .println("Requests to %s are passed on to %s. Ctrl-C ends the command and writes the verdict."
                                .formatted(watch.address(), known.baseUrl()));
                watch(passing, known);
                watch.end();
                return judged(passing.traffic(), known).exitStatus();
            }
        }
    }

    private TargetOptions.Opened opened(TargetOptions.Chosen chosen) {
        try (Progress progress = Progress.on(console)) {
            return chosen.open(parts, progress);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new CommandException(
                    "--bind is '%s': it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0."
                            .formatted(bind));
        }
    }

    private WatchingServer listening(Target known, InetAddress address, PassingTraffic passing) {
        if (known.connection().tls().insecure()) {
            console.fail(
                    "tls.insecure is true: the certificate of the target is not verified, and every report says so.");
        }
        try {
            return WatchingServer.start(known, address, port, passing::add, parts.clock());
        } catch (IOException taken) {
            throw new CommandException(
                    "Cannot listen on %s:%d: %s. Give another port with --port; 0 takes any free port."
                            .formatted(
                                    bind,
                                    port,
                                    String.valueOf(taken.getMessage()).replaceFirst("[.]$", "")));
        }
    }

    private void watch(PassingTraffic passing, Target known) {
        ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "live verdict");
            daemon.setDaemon(true);
            return daemon;
        });
        try (LiveVerdict live = new LiveVerdict(
                passing,
                parts.traffic(),
                (text, traffic) -> parts.reporting().masked(text, inConfidence(traffic, known)),
                console,
                parts.clock(),
                beside)) {
            while (!parts.ending().comesWithin(TICK)) {
                live.ticks();
            }
        } finally {
            beside.shutdownNow();
        }
    }

    private Conclusion judged(Traffic traffic, Target known) {
        try (Progress progress = Progress.on(console)) {
            if (!traffic.exchanges().isEmpty()) {
                console.out().println(traffic.summary());
            }
            progress.enters("judging the traffic");
            return new Judged(parts.reporting(), console, out)
                    .by(listener -> parts.traffic().judge(traffic, listener), progress, inConfidence(traffic, known));
        }
    }

    /** Secrets are what the callers have shown, and what the target file says of control and of the connection. */
    private static Target inConfidence(Traffic traffic, Target known) {
        return new Target(
                known.name(),
                known.baseUrl(),
                traffic.target().identities(),
                known.samples(),
                known.control(),
                known.timing(),
                known.knownFailures(),
                known.connection(),
                known.documentation());
    }
}
