package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Path;

/** The reports of the kit. */
final class WrittenReports implements Reporting {

    @Override
    public String write(Verdict verdict, Target target, Path folder) throws IOException {
        return Reports.write(verdict, Secrets.of(target), folder);
    }

    @Override
    public String masked(String text, Target target) {
        return Secrets.of(target).masked(text);
    }
}
