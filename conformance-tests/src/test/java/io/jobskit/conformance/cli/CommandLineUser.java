package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.PlannedWrite;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.run.TrafficKit;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.terminal.Summary;
import io.jobskit.reports.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody at a command line whose judge is a fake. */
final class CommandLineUser {

    final FakeJudging judging = new FakeJudging();
    final List<String> started = new ArrayList<>();
    final List<String> stopped = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    final List<PlannedWrite> writes = new ArrayList<>();
    final List<KnownFailure> knownFailures = new ArrayList<>();
    Ending ending = new Ending(hook -> {}, status -> {});
    final List<VerdictFile> earlier = new ArrayList<>();
    boolean terminal;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int types(String... arguments) {
        out.reset();
        err.reset();
        Parts parts = new Parts(
                Catalogue.shipped(),
                (known, folder) -> {
                    knownFailures.addAll(known);
                    return judging;
                },
                new TrafficKit(Shipped::load),
                new FakePlanning(writes),
                new FakeReporting(),
                () -> running("stub"),
                (ContainerImage image) -> running(image.name()),
                environment,
                () -> 42,
                Clock.systemUTC(),
                ending);
        Console console = Console.of(printer(out), printer(err), terminal, environment);
        return new Main(parts, console).run(arguments);
    }

    String sees() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String isTold() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Running running(String name) {
        started.add(name);
        return new Running(URI.create("http://127.0.0.1:32768"), () -> stopped.add(name));
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private final class FakeReporting implements Reporting {
        @Override
        public Written write(Verdict verdict, Target target, Path folder, Summary.Size size) throws IOException {
            Files.writeString(
                    folder.resolve("verdict.json"), verdict.conclusion().name());
            String text = Words.heading(verdict.conclusion()) + " · " + target.name() + "\nFAIL JOB-02 something, "
                    + size + "\n";
            return new Written(text, verdict.conclusion());
        }

        @Override
        public void keep(Verdict verdict, Target target, Path folder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reporting after(VerdictFile run) {
            earlier.add(run);
            return this;
        }

        @Override
        public String masked(String text, Target target) {
            return text.replace("hunter2", "***");
        }
    }
}
