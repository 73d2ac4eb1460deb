package io.jobskit.conformance.cli;

import io.jobskit.contract.verdict.UnusableVerdictException;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verdicts of earlier runs, as a command line names them. */
final class EarlierVerdicts {

    private EarlierVerdicts() {}

    /** The verdict in a file, or in the folder of a run; what is wrong with the file is told as the command line tells it. */
    static VerdictFile read(Path file) {
        try {
            return VerdictFile.read(Files.isDirectory(file) ? file.resolve(ReportFolder.VERDICT) : file);
        } catch (UnusableVerdictException unusable) {
            throw new CommandException(String.valueOf(unusable.getMessage()));
        }
    }
}
