package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the files of a run. */
public final class Reports {

    private Reports() {}

    /**
     * Writes verdict.json, and of it alone everything else. The folder is made if it is not there; a file is there as a
     * whole or not at all.
     *
     * @return what was written to verdict.json
     * @throws IOException if the folder cannot be written to
     */
    public static VerdictFile write(Verdict verdict, Secrets secrets, Path folder) throws IOException {
        return write(verdict, secrets, Optional.empty(), folder);
    }

    /** The same of a run that went on with an earlier one: the files tell of both as of one. */
    public static VerdictFile write(Verdict verdict, Secrets secrets, Optional<VerdictFile> earlier, Path folder)
            throws IOException {
        VerdictFile file = file(verdict, secrets, earlier);
        new ReportFolder(Contract.shipped()).write(file, folder);
        return file;
    }

    /** Writes verdict.json alone, as a whole. */
    public static void keep(Verdict verdict, Secrets secrets, Optional<VerdictFile> earlier, Path folder)
            throws IOException {
        ReportFolder.keep(file(verdict, secrets, earlier), folder);
    }

    private static VerdictFile file(Verdict verdict, Secrets secrets, Optional<VerdictFile> earlier) {
        VerdictFile now = new PublicVerdict(secrets.and(verdict)).of(verdict);
        return earlier.map(before -> Continued.of(before, now)).orElse(now);
    }

    /** The verdict in plain text, as it is printed when a run has left its files in that folder. */
    public static String summary(Verdict verdict, Secrets secrets, Path folder) {
        return ReportFolder.summary(new PublicVerdict(secrets.and(verdict)).of(verdict), folder, Summary.Size.WHOLE);
    }
}
