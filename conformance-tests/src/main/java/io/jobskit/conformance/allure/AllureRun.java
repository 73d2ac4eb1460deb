package io.jobskit.conformance.allure;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.failure.OwnFault;
import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.verdict.VerdictFile;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A judge of one run that also leaves Allure results, in the folder {@code allure-results} of that of the run. */
public final class AllureRun implements ConformanceRun {

    /** The folder in that of the run. */
    public static final String FOLDER = "allure-results";

    private final HeldResults held = new HeldResults();
    private final AllureLifecycle lifecycle = new AllureLifecycle(held);
    private final ConformanceRun judging;
    private final List<KnownFailure> known;
    private final Path folder;

    /**
     * A judge.
     *
     * @param judging makes the one that judges, with plugins that watch the scenarios as Cucumber plays them
     * @param known the failures that it excuses
     * @param out the folder of the run
     */
    public AllureRun(Function<List<Plugin>, ConformanceRun> judging, List<KnownFailure> known, Path out) {
        this.judging = judging.apply(List.of(new AllureCucumber7Jvm(lifecycle)));
        this.known = List.copyOf(known);
        this.folder = out.resolve(FOLDER);
    }

    /** Judges; the results of an earlier run are removed first, unless this one goes on with it. Where they cannot be written, the verdict says so. */
    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        if (!request.isResumed()) {
            EarlierResults.remove(folder);
        }
        Verdict verdict = judging.judge(request, listener);
        try {
            leave(verdict, request);
            return verdict;
        } catch (RuntimeException | Error fault) {
            listener.fails("Allure's results", fault);
            return verdict.withKitError(OwnFault.sentence(fault));
        }
    }

    private void leave(Verdict verdict, RunRequest request) {
        Secrets secrets = Secrets.of(request.target()).and(verdict);
        ResultDecorator finishing = new ResultDecorator(verdict, secrets, known, held);
        VerdictFile told = new PublicVerdict(secrets).of(verdict);
        new MissingResults(lifecycle, held.tests())
                .add(verdict, request.before().judged());
        new RunResults(lifecycle).add(told);
        EnvironmentFile.write(told, folder);
        held.release(new FileSystemResultsWriter(folder), finishing::finish, finishing::finish);
    }

    @Override
    public Optional<Verdict> soFar() {
        return judging.soFar();
    }

    @Override
    public void interrupt(String reason) {
        judging.interrupt(reason);
    }
}
