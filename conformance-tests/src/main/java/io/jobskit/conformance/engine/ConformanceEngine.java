package io.jobskit.conformance.engine;

import io.jobskit.conformance.allure.AllureRun;
import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunFactory;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * Judges a target in one run, and reports each requirement of the catalogue as a test. It is asked for by selecting the
 * class path resource {@code contract/requirements.yaml}.
 *
 * <p>Parameters: {@code target} (a target file) or {@code target.baseUrl}, without which the stub is started and judged;
 * {@code target.out} (the folder for the reports, {@code target/jobs-conformance}), {@code target.only} (ids, nouns or
 * levels, with commas between them), {@code target.seed}, and {@code target.folder} (where relative paths start).
 */
public final class ConformanceEngine implements TestEngine {

    /** What suites include it by. */
    public static final String ID = "jobs-conformance";

    private final RunFactory runs;
    private final Map<String, String> environment;

    /** For the platform. */
    public ConformanceEngine() {
        this(ConformanceEngine::kit, System.getenv());
    }

    ConformanceEngine(RunFactory runs, Map<String, String> environment) {
        this.runs = runs;
        this.environment = environment;
    }

    private static ConformanceRun kit(List<KnownFailure> known, Path out) {
        Time time = Time.real();
        KnownFailures failures = new KnownFailures(known, LocalDate.now(time.clock()));
        return new AllureRun(plugins -> new Kit(Shipped.loading(), failures, time, plugins), known, out);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        return Tests.tree(id, Catalogue.shipped(), new Selection(request, id));
    }

    @Override
    public void execute(ExecutionRequest request) {
        Catalogue catalogue = Catalogue.shipped();
        PlatformRun trial = new PlatformRun(catalogue, runs, environment);
        new Execution(request).of(trial, catalogue.requirements().size());
    }
}
