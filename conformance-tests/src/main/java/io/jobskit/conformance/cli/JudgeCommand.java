package io.jobskit.conformance.cli;

import io.jobskit.conformance.traffic.HarFile;
import io.jobskit.conformance.traffic.Traffic;
import io.jobskit.contract.outcome.Conclusion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges traffic that is there already. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Judges an implementation from traffic that a browser or a proxy recorded, and writes a verdict and"
                        + " reports as run does; sends nothing.",
        footer = {
            "",
            "A requirement that the traffic does not show is not applicable, and the reason says why.",
            "Exit status: 0 conformant as far as judged, 1 not conformant, 2 inconclusive (the file has no request to"
                    + " the Jobs API), 3 a wrong command line or file, or a fault of the kit."
        })
final class JudgeCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(
            names = "--har",
            paramLabel = "FILE",
            required = true,
            description = "HAR 1.2 file with bodies, as exported by Chromium, Firefox, mitmproxy and Charles")
    private Path har = Path.of("");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "address of the implementation, if the file has /v1/jobs at several addresses")
    private @Nullable String baseUrl;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder for verdict.json and the reports")
    private Path out = Path.of("");

    JudgeCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        HarFile file = HarFile.read(har);
        Traffic traffic = baseUrl == null ? file.traffic() : file.at(baseUrl);
        OutputFolder.at(out).empty();
        try (Progress progress = Progress.on(console)) {
            if (!traffic.exchanges().isEmpty()) {
                console.out().println(traffic.summary());
            }
            Conclusion conclusion = new Judged(parts.reporting(), console, out)
                    .by(listener -> parts.traffic().judge(traffic, listener), progress, traffic.target());
            return conclusion.exitStatus();
        }
    }
}
