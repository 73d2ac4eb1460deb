package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.target.Target;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Path;

/** The reports of the kit. */
final class WrittenReports implements Reporting {

    @Override
    public String write(Verdict verdict, Target target, Path folder, Summary.Size size) throws IOException {
        return ReportFolder.summary(Reports.write(verdict, Secrets.of(target), folder), folder, size);
    }

    @Override
    public String masked(String text, Target target) {
        return Secrets.of(target).masked(text);
    }
}
