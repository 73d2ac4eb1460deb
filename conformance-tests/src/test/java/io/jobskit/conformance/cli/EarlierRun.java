package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a run at {@code http://localhost} has left in a folder: everything is kept but the first requirement. */
record EarlierRun(Path folder) {

    private static final Target TARGET =
            TargetFile.ofBaseUrl("http://localhost", Map.of()).at(URI.create("http://localhost"));

    /** With that outcome of the first requirement; the folder. */
    String of(Outcome first) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        return written(
                catalogue.requirements().stream()
                        .map(it -> new RequirementOutcome(
                                it,
                                it.equals(catalogue.requirements().get(0)) ? first : Outcome.PASS,
                                "",
                                List.of(),
                                List.of(),
                                Samples.exchanges(1, 2)))
                        .toList(),
                first);
    }

    /** Of a kit that has one requirement less. */
    String ofAnotherCatalogue() throws IOException {
        return written(
                Catalogue.shipped().requirements().stream()
                        .skip(1)
                        .map(it -> new RequirementOutcome(it, Outcome.PASS, "", List.of(), List.of(), List.of()))
                        .toList(),
                Outcome.PASS);
    }

    private String written(List<RequirementOutcome> outcomes, Outcome first) throws IOException {
        Verdict verdict = new Verdict(
                first == Outcome.FAIL ? Conclusion.NOT_CONFORMANT : Conclusion.INCONCLUSIVE,
                false,
                "",
                TARGET.name(),
                TARGET.baseUrl(),
                TARGET.documentation(),
                "run-0",
                7,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(3),
                outcomes,
                List.of(),
                List.of(),
                Disturbances.none(),
                Coverage.UNKNOWN,
                List.of());
        Object unused = Reports.write(verdict, Secrets.of(TARGET), folder);
        return folder.toString();
    }
}
