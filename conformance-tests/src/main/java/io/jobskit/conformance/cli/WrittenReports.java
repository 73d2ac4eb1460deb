package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The reports of the kit. */
final class WrittenReports implements Reporting {

    private final Optional<VerdictFile> earlier;

    /** Of one run. */
    WrittenReports() {
        this(Optional.empty());
    }

    private WrittenReports(Optional<VerdictFile> earlier) {
        this.earlier = earlier;
    }

    @Override
    public Reporting after(VerdictFile run) {
        return new WrittenReports(Optional.of(run));
    }

    @Override
    public Written write(Verdict verdict, Target target, Path folder, Summary.Size size) throws IOException {
        VerdictFile written = Reports.write(verdict, Secrets.of(target), earlier, folder);
        return new Written(ReportFolder.summary(written, folder, size), written.verdict());
    }

    @Override
    public void keep(Verdict verdict, Target target, Path folder) throws IOException {
        Reports.keep(verdict, Secrets.of(target), earlier, folder);
    }

    @Override
    public String masked(String text, Target target) {
        return Secrets.of(target).masked(text);
    }
}
