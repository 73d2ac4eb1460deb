package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.run.WholeRun;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that stops in the middle and the one that goes on with it say what one run says. */
class ResumeIT {

    @TempDir
    private Path folder = Path.of("");

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void howeverOftenARunIsInterruptedTheOutcomesAreThoseOfOne() throws IOException {
        try (OwnStub stub = OwnStub.start(time);
                OwnStub another = OwnStub.start(time)) {
            WholeRun whole = WholeRun.of(Runs.of(stub.target()), time);
            RunRequest request = Runs.of(another.target());
            Duration part = Duration.between(
                            whole.verdict().startedAt(), whole.verdict().finishedAt())
                    .dividedBy(3);
            WholeRun first = WholeRun.of(Runs.within(request, part), time);
            assertThat(first.verdict().conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(first.exchanges()).hasSizeLessThan(whole.exchanges().size() * 3 / 4);
            write(first.verdict(), request.target(), Optional.empty());

            Resumed once = Resumed.of(folder, Catalogue.shipped());
            assertThat(once.before().judged()).isNotEmpty();
            WholeRun second = WholeRun.of(Runs.within(request, part).after(once.before()), time);
            assertThat(second.exchanges().get(0).number())
                    .isGreaterThan(once.before().exchanges());
            write(second.verdict(), request.target(), Optional.of(once.verdict()));

            Resumed twice = Resumed.of(folder, Catalogue.shipped());
            assertThat(twice.before().judged())
                    .hasSizeGreaterThan(once.before().judged().size());
            WholeRun third = WholeRun.of(request.after(twice.before()), time);
            assertThat(third.exchanges()).hasSizeLessThan(whole.exchanges().size());
            VerdictFile all = write(third.verdict(), request.target(), Optional.of(twice.verdict()));

            assertThat(outcomes(all)).isEqualTo(outcomes(whole.verdict()));
            assertThat(all.verdict()).isEqualTo(Conclusion.CONFORMANT);
            assertThat(all.isPartial()).isFalse();
            assertThat(all.reason()).isEmpty();
            assertThat(all.startedAt()).isEqualTo(first.verdict().startedAt());
            assertThat(all.coverage().cellsTried())
                    .isEqualTo(whole.verdict().coverage().cellsTried());
            assertThat(all.coverage().inputsTried())
                    .isEqualTo(whole.verdict().coverage().inputsTried());
            assertThat(Resumed.of(folder, Catalogue.shipped()).isDone()).isTrue();
        }
    }

    @Test
    void aRunThatIsKilledLeavesWhatItHasJudged() throws IOException {
        try (OwnStub stub = OwnStub.start(time)) {
            Kit kit = Runs.kit(time);
            AtomicReference<Verdict> soFar = new AtomicReference<>();
            AtomicInteger judged = new AtomicInteger();
            RunRequest request = Runs.of(stub.target());
            Verdict unused = time.during(() -> kit.judge(request, new Told(id -> {
                if (judged.incrementAndGet() == 100) {
                    soFar.set(kit.soFar().orElseThrow());
                    kit.interrupt("It is killed.");
                }
            })));
            assertThat(kit.soFar()).isEmpty();
            Verdict killed = Objects.requireNonNull(soFar.get());
            assertThat(killed.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(killed.reason()).isEqualTo("The run is not over.");
            assertThat(killed.count(Outcome.PASS)).isBetween(50L, 100L);
            write(killed, request.target(), Optional.empty());

            Resumed resumed = Resumed.of(folder, Catalogue.shipped());
            assertThat(resumed.before().judged()).hasSizeBetween(50, 100);
            assertThat(resumed.before().lived()).isFalse();
            assertThat(resumed.before().going()).isNotEmpty();
            WholeRun rest = WholeRun.of(request.after(resumed.before()), time);
            assertThat(rest.verdict().leftBehind()).isEmpty();
            VerdictFile all = write(rest.verdict(), request.target(), Optional.of(resumed.verdict()));
            assertThat(all.verdict()).isEqualTo(Conclusion.CONFORMANT);
            assertThat(all.total(Outcome.INCONCLUSIVE)).isZero();
        }
    }

    @Test
    void budgetsAddUp() throws IOException {
        try (OwnStub stub = OwnStub.start(time)) {
            RunRequest request = Runs.onABudget(Runs.of(Targets.bare(stub.target())), 50);
            VerdictFile one = write(Runs.judge(request, time), request.target(), Optional.empty());
            Resumed resumed = Resumed.of(folder, Catalogue.shipped());
            Verdict more = Runs.judge(request.after(resumed.before()), time);
            VerdictFile both = write(more, request.target(), Optional.of(resumed.verdict()));
            assertThat(both.judged()).isGreaterThan(one.judged() + 10);
            assertThat(both.isPartial()).isTrue();
        }
    }

    /** Hears of every scenario that is over. */
    private record Told(Consumer<String> hears) implements RunListener {
        @Override
        public void judged(String requirement, boolean violated) {
            hears.accept(requirement);
        }
    }

    private VerdictFile write(Verdict verdict, Target target, Optional<VerdictFile> earlier) throws IOException {
        return Reports.write(verdict, Secrets.of(target), earlier, folder);
    }

    private static Map<String, Outcome> outcomes(VerdictFile verdict) {
        return verdict.requirements().stream()
                .collect(Collectors.toMap(RequirementRecord::id, RequirementRecord::outcome));
    }

    private static Map<String, Outcome> outcomes(Verdict verdict) {
        return verdict.requirements().stream()
                .collect(Collectors.toMap(entry -> entry.requirement().id(), entry -> entry.outcome()));
    }
}
