package io.jobskit.conformance.cli;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
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
        description =
                "Writes the reports of a run again, from its verdict.json alone. From several verdicts, writes a page"
                        + " and tables that show the targets side by side.")
final class ReportCommand implements Runnable {

    private final Console console;

    @Option(
            names = "--verdict",
            paramLabel = "FILE",
            required = true,
            description = "verdict.json of a run, or the folder with that file; repeat the option for several targets")
    private List<Path> verdicts = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the reports")
    private Path out = Path.of("");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<VerdictFile> read = verdicts.stream().map(EarlierVerdicts::read).toList();
        ReportFolder reports = new ReportFolder(Contract.shipped());
        try {
            refuseAnotherRun(read);
            List<Path> files = read.size() == 1 ? reports.write(read.get(0), out) : reports.writeBeside(read, out);
            files.forEach(console.out()::println);
        } catch (IOException unwritable) {
            throw new CommandException("--out is '%s': %s.".formatted(out, why(unwritable)));
        }
    }

    /** A folder with a verdict is of that run; reports of others would be taken for its own. */
    private void refuseAnotherRun(List<VerdictFile> read) {
        Path there = out.resolve(ReportFolder.VERDICT);
        if (Files.exists(there) && !read.equals(List.of(EarlierVerdicts.read(there)))) {
            throw new CommandException(
                    "--out is '%s': the folder has the %s of another run. Give a folder for this report alone."
                            .formatted(out, ReportFolder.VERDICT));
        }
    }

    private static String why(IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return "%s is no folder".formatted(cause.getMessage());
        }
        if (cause instanceof AccessDeniedException) {
            return "%s cannot be written".formatted(cause.getMessage());
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "%s is a folder, where a file is to be written".formatted(cause.getMessage());
        }
        return "it cannot be written: %s".formatted(cause.getMessage());
    }
}
