package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.outcome.Conclusion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a target. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Judges a target, and writes the verdict and the reports. Without a target, run starts and judges the stub.",
        footer = {
            "",
            "Exit status: 0 conformant (also as far as judged), 1 not conformant, 2 inconclusive, 3 a wrong"
                    + " command line or target file, or a fault of the kit.",
            "Ctrl-C ends a run early: the run cancels the jobs that it created, and writes what was judged so far."
        })
final class RunCommand implements Callable<Integer> {

    private static final Path USUAL = Path.of("jobs-conformance-report");

    private final Parts parts;
    private final Console console;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "folder for verdict.json and the reports (jobs-conformance-report; with --resume, the folder of"
                            + " the earlier run)")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "continue the earlier run whose verdict.json is in DIR: requirements that the earlier run judged are"
                            + " not judged again, and the reports show both runs as one")
    private @Nullable Path resume;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description =
                    "number of scenarios that run in parallel (8; up to 48 if responses take long; 16 for the stub)")
    private @Nullable Integer parallel;

    @Option(names = "--shuffle", description = "run the scenarios in a random order, which the seed determines")
    private boolean shuffle;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all random choices; a run prints its seed")
    private @Nullable Long seed;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "how long the whole run may take, such as PT5M; requirements not judged by then are inconclusive")
    private @Nullable Duration timeout;

    @Option(
            names = "--require-complete",
            description = "exit with 2 in place of 0 if a mandatory requirement was not judged")
    private boolean requireComplete;

    RunCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (parallel != null && parallel < 1) {
            throw new CommandException("--parallel is '%d': it must be a whole number from 1.".formatted(parallel));
        }
        Set<String> only = scope.only(parts.catalogue());
        int walk = scope.walk();
        Optional<Integer> budget = scope.budget();
        TargetOptions.Chosen chosen = target.chosen(parts);
        Optional<Resumed> resumed = Optional.ofNullable(resume).map(place -> Resumed.of(place, parts.catalogue()));
        resumed.ifPresent(earlier -> earlier.mustBeOf(chosen, parts.reporting()));
        if (resumed.filter(Resumed::isDone).isPresent()) {
            return done(resumed.get());
        }
        Path out = this.out != null ? this.out : resumed.map(Resumed::folder).orElse(USUAL);
        ConformanceRun judging = parts.runs().run(chosen.knownFailures(), out);
        OutputFolder folder = OutputFolder.at(out);
        Interruption interruption = Interruption.of(judging);
        try (Progress progress = Progress.on(console);
                TargetOptions.Opened opened = chosen.open(parts, progress)) {
            folder.empty(resumed.filter(earlier -> earlier.isIn(out)).isPresent());
            if (opened.target().connection().tls().insecure()) {
                console.fail(
                        "tls.insecure is true: the certificate of the target is not verified, and every report says so.");
            }
            RunRequest asked = new RunRequest(
                            opened.target(),
                            only,
                            scope.readOnly(),
                            parallel == null ? chosen.usualParallel() : parallel,
                            shuffle,
                            seed(resumed),
                            walk,
                            Optional.ofNullable(timeout))
                    .within(budget);
            RunRequest request = resumed.map(Resumed::before).map(asked::after).orElse(asked);
            Reporting reporting = resumed.map(earlier -> parts.reporting().after(earlier.verdict()))
                    .orElse(parts.reporting());
            Checkpoint checkpoint = new Checkpoint(
                    judging::soFar, verdict -> reporting.keep(verdict, request.target(), out), parts.clock());
            return exitStatus(new Judged(reporting, console, out)
                    .by(
                            listener -> checkpoint.during(() -> judging.judge(request, listener)),
                            progress,
                            request.target()));
        } finally {
            // Last of all: a process that was told to stop ends here.
            interruption.close();
        }
    }

    private long seed(Optional<Resumed> resumed) {
        return seed != null
                ? seed
                : resumed.map(earlier -> earlier.verdict().seed())
                        .orElseGet(() -> parts.seeds().getAsLong());
    }

    private int done(Resumed earlier) {
        console.out()
                .println("--resume is '%s': the earlier run judged everything, and nothing is left to judge."
                        .formatted(earlier.place()));
        return exitStatus(earlier.verdict().verdict());
    }

    private int exitStatus(Conclusion conclusion) {
        if (!requireComplete || conclusion != Conclusion.CONFORMANT_AS_FAR_AS_JUDGED) {
            return conclusion.exitStatus();
        }
        console.fail("--require-complete: not every mandatory requirement was judged; the exit status is 2.");
        return Conclusion.INCONCLUSIVE.exitStatus();
    }
}
