package io.jobskit.conformance.cli;

import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes reports of verdicts that runs have left. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Makes the reports of a run from its verdict.json alone; of several, a page and tables that show"
                + " the targets side by side.")
final class ReportCommand implements Runnable {

    private final Console console;

    @Option(
            names = "--verdict",
            paramLabel = "FILE",
            required = true,
            description = "verdict.json of a run; repeat it for several targets")
    private List<Path> verdicts = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the reports")
    private Path out = Path.of("");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<VerdictFile> read = verdicts.stream().map(Verdicts::read).toList();
        ReportFolder reports = new ReportFolder(Contract.shipped());
        try {
            List<Path> files = read.size() == 1 ? reports.write(read.get(0), out) : reports.writeBeside(read, out);
            files.forEach(console.out()::println);
        } catch (IOException unwritable) {
            throw new CommandException("--out is [%s]: nothing can be written there.".formatted(out));
        }
    }
}
