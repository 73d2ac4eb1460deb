package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the files of a run. */
public final class Reports {

    private Reports() {}

    /**
     * Writes verdict.json, and of it alone everything else. The folder is made if it is not there; a file is there as a
     * whole or not at all.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Verdict verdict, Secrets secrets, Path folder) throws IOException {
        new ReportFolder(Contract.shipped()).write(new PublicVerdict(secrets).of(verdict), folder);
    }

    /** The verdict on one screen, as it is printed when a run has left its files in that folder. */
    public static String summary(Verdict verdict, Secrets secrets, Path folder) {
        return ReportFolder.summary(new PublicVerdict(secrets).of(verdict), folder);
    }
}
