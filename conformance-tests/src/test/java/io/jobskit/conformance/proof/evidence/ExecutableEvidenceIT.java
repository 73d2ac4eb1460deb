package io.jobskit.conformance.proof.evidence;

import static io.jobskit.conformance.proof.evidence.About.code;
import static io.jobskit.conformance.proof.evidence.About.header;
import static io.jobskit.conformance.proof.evidence.About.member;
import static io.jobskit.conformance.proof.evidence.About.statusOfTheJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.MutantJudge;
import io.jobskit.conformance.proof.mutant.Mutants;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line for the shell that a failure report prints is given to a shell, letter for letter: the answer shows the same
 * violation again. The mutants are those whose lie one request can show after the run has cleaned up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutableEvidenceIT {

    /** A run waits more than it works. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int AT_LEAST = 20;

    private static final List<Failure> FAILURES = List.of(
            of("LetsTheUnpermittedList", code()),
            of("LetsTheScopelessList", code()),
            of("CallsTheScopelessUnknown", code()),
            of("ShowsJobsToOthers", code()),
            of("ForbidsTheResultsToNobody", code()),
            of("AnswersTheCreationOfAViewWith201", code()),
            of("AnswersTheCreationOfAViewWithoutTheJob", member("/data/id")),
            of("NewJobsArePickedUpAlready", member("/data/attributes/status")),
            of("TakesWhatIsNoJson", code()),
            of("FailsOnAListForParameters", code()),
            of("TakesANumberForAKind", code()),
            of("SaysThatARefusalIsA500", member("/errors/0/status")),
            of("NumbersTheCreator", member("/data/relationships/creator/data/id")),
            of("NamesEveryKindAJob", member("/data/attributes/job_type")),
            of("LabelsJobsAsHtmlWhenRead", header("Content-Type")),
            of("LabelsListingsAsText", header("Content-Type")),
            of("KnowsNoUpperCaseJson", code()),
            of("TakesAnyFirmInQuotes", code()),
            of("ForgetsTheArguments", member("/data/attributes/parameters/columns/0/arguments")),
            of("QueriesFromMonthZero", code()),
            of("DetailsAFailure", member("/data/attributes/errors")),
            of("KeepsTheErrorToItself", member("/data/attributes/errors")),
            of("StaysCompletedAfterADay", statusOfTheJob()),
            of("StopsAMinuteEarly", statusOfTheJob()),
            of("CallsAFailureAnError", statusOfTheJob()),
            of("AnswersReadingsWith206", code()),
            of("FindsNullUnderAnUnknownId", code()),
            of("FailsOnAnEmoji", code()),
            of("ExpiredJobsAreGone", code()),
            of("LeavesOutNextOnTheLastPage", member("/links/next")),
            of("RefusesALargePage", code()),
            of("SaysThatUnknownResultsAreGone", code()),
            of("SaysThatResultsOfFailedJobsAreGone", code()),
            of("CancelsForOthers", code()),
            of("CancelsWhatDoesNotExist", code()),
            of("ReplacesByPut", code()));

    private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final MutantJudge judge = new MutantJudge();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path folder;

    /** A mutant, and what its failure is about. */
    private record Failure(Mutant mutant, About about) {}

    private static Failure of(String mutant, About about) {
        return new Failure(Mutants.wanted(mutant).get(0), about);
    }

    /** A failure, and what its line for the shell was answered. */
    private record Again(Target target, RequirementOutcome failure, Exchange shown, String line, Answer answer) {}

    @BeforeAll
    static void needsCurl() {
        if (!Shell.hasCurl()) {
            System.out.println("NOT RUN  Executable evidence: curl is not installed.");
        }
        assumeTrue(Shell.hasCurl(), "curl is not installed");
    }

    @AfterAll
    void ends() {
        threads.shutdownNow();
    }

    @Test
    void thereAreManyOfManyKinds() {
        assertThat(FAILURES).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(FAILURES)
                .extracting(failure -> failure.mutant().requirement().replaceAll("-.*", ""))
                .contains(
                        "ACCESS",
                        "CANCEL",
                        "CREATE",
                        "DOWNLOAD",
                        "LIST",
                        "PROTOCOL",
                        "QUERY",
                        "READ",
                        "RESOURCE",
                        "STATUS",
                        "VIEW");
    }

    @TestFactory
    List<DynamicTest> theLineShowsTheViolationAgain() {
        return FAILURES.stream()
                .map(failure -> {
                    Mutant mutant = failure.mutant();
                    Future<Again> again = threads.submit(() -> judge.judgeAlone(mutant, again(mutant)));
                    return DynamicTest.dynamicTest(
                            mutant.name() + " · " + mutant.requirement(),
                            () -> showsItAgain(again.get(), failure.about()));
                })
                .toList();
    }

    private static void showsItAgain(Again again, About about) {
        Answer before = again.shown().answer().orElseThrow();
        String difference = about.in().apply(before);
        assertThat(again.failure().reason()).contains(difference);
        assertThat(again.answer().status()).as(again.line()).isEqualTo(before.status());
        assertThat(about.in().apply(again.answer())).as(again.line()).isEqualTo(difference);
        assertThat(new PublicVerdict(Secrets.of(again.target())).failure(again.failure()))
                .contains(again.line());
    }

    private BiFunction<Verdict, Target, Again> again(Mutant mutant) {
        return (verdict, target) -> {
            RequirementOutcome failure = Runs.about(verdict, mutant.requirement());
            List<Exchange> evidence = failure.evidence();
            assertThat(evidence).as(mutant.name() + ": " + failure.reason()).isNotEmpty();
            try {
                Exchange shown = failure.differences().stream()
                        .flatMap(difference -> difference.shownBy().stream())
                        .findFirst()
                        .orElseGet(() -> evidence.get(evidence.size() - 1));
                String line = line(verdict, target, mutant, shown.number());
                return new Again(target, failure, shown, line, Shell.of(target).run(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }

    /** Of the exchange that shows the first difference. */
    private String line(Verdict verdict, Target target, Mutant mutant, int shown) throws IOException {
        Path report = folder.resolve(mutant.name());
        Reports.write(verdict, Secrets.of(target), report);
        return VerdictFile.read(report.resolve(ReportFolder.VERDICT))
                .requirement(mutant.requirement())
                .orElseThrow()
                .evidence()
                .stream()
                .filter(exchange -> exchange.number() == shown)
                .findFirst()
                .map(ExchangeRecord::curl)
                .orElseThrow();
    }
}
