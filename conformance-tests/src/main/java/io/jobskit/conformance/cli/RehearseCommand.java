package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Judges the stub and says nothing, so that whatever a run needs has been loaded once. The launcher makes its archive of
 * classes from such a run.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final int WALK = 20;
    private static final int PARALLEL = 8;

    private final Parts parts;

    RehearseCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("jobs-conformance");
        try (Running stub = parts.stub().get()) {
            var target = StubProcess.targetAt(stub.address());
            var request = new RunRequest(target, Set.of(), false, PARALLEL, false, 1, WALK, Optional.empty());
            var verdict = parts.runs().run(List.of(), folder).judge(request, RunListener.NONE);
            Reporting.Written unused = parts.reporting().write(verdict, target, folder, Summary.Size.WHOLE);
            return 0;
        } finally {
            OutputFolder.remove(folder);
        }
    }
}
