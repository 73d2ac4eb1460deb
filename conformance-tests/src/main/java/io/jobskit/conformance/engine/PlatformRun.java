package io.jobskit.conformance.engine;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.run.RunFactory;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.catalogue.Catalogue;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** One run of the kit, from its settings to its reports. */
final class PlatformRun {

    private static final int PARALLEL = 8;
    private static final int WALK = 200;
    private static final long SEEDS = 1_000_000_000;

    private final Catalogue catalogue;
    private final RunFactory runs;
    private final Map<String, String> environment;

    PlatformRun(Catalogue catalogue, RunFactory runs, Map<String, String> environment) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.environment = environment;
    }

    /** A verdict, and what must not be told of the target. */
    record Judged(Verdict verdict, Secrets secrets) {}

    /** Judges the target of the settings, as far as those narrow the run, and writes the reports. */
    Judged run(Settings settings, Set<String> selected) throws IOException {
        try (OpenTarget opened = OpenTarget.of(settings, catalogue, environment)) {
            RunRequest request = new RunRequest(
                    opened.target(),
                    settings.only().isEmpty() ? selected : settings.only(),
                    false,
                    PARALLEL,
                    false,
                    settings.seed().orElseGet(() -> ThreadLocalRandom.current().nextLong(1, SEEDS)),
                    WALK,
                    Optional.empty());
            Verdict verdict = runs.run(opened.known(), settings.out()).judge(request, RunListener.NONE);
            // A run adds to them the tokens that it is given.
            Secrets secrets = Secrets.of(opened.target());
            Reports.write(verdict, secrets, settings.out());
            return new Judged(verdict, secrets.and(verdict));
        }
    }
}
