package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Answer;
import io.jobskit.contract.outcome.Coverage.Cell;
import io.jobskit.contract.outcome.Coverage.Inputs;
import io.jobskit.contract.outcome.Coverage.Untried;
import io.jobskit.contract.verdict.VerdictFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of how much it tried and saw: everything that there is, whatever it was about. */
class CoverageIT {

    private static final String ONLY = "The run leaves this requirement out (--only).";
    private static final String READ_ONLY = "The run sends no writes (--read-only).";

    private final SimulatedTime time = new SimulatedTime();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunOnTheStubTriesEveryCellAndVerdictJsonSaysSo() throws IOException {
        try (OwnStub stub = OwnStub.start(time)) {
            RunRequest request = Runs.of(stub.target());
            VerdictFile written = new PublicVerdict(Secrets.of(stub.target())).of(Runs.judge(request, time));
            Path file = folder.resolve("verdict.json");
            try (OutputStream out = Files.newOutputStream(file)) {
                written.write(out);
            }
            Coverage coverage = VerdictFile.read(file).coverage();

            assertThat(coverage).isEqualTo(written.coverage());
            assertThat(coverage.cells()).hasSizeGreaterThan(150).allMatch(Cell::isTried);
            assertThat(coverage.inputsThereAre()).isGreaterThan(300);
            // The stub's ids are numbers, or have small letters alone.
            assertThat(coverage.inputs())
                    .flatExtracting(Inputs::untried)
                    .extracting(Untried::reason)
                    .containsOnly(
                            "The target's ids are such that this could be the id of another job, or of the same one.");
            assertThat(coverage.inputs())
                    .flatExtracting(Inputs::untried)
                    .extracting(Untried::input)
                    .contains("the id of a job to read: '<id>' → '<id in another case>'");
            assertThat(coverage.answers())
                    .filteredOn(answer -> answer.status() < 300)
                    .filteredOn(answer -> !answer.wasSeen())
                    .extracting(Answer::mediaType)
                    .containsExactly("text/tsv");
            assertThat(coverage.answers())
                    .filteredOn(answer -> answer.status() == 429 || answer.status() == 500)
                    .noneMatch(Answer::wasSeen);
        }
    }

    @Test
    void aRunWithoutControlClaimsNoMoreThanItDid() {
        try (OwnStub stub = OwnStub.start(time)) {
            Coverage coverage = of(Runs.of(bare(stub.target(), stub.target().samples())));

            assertThat(coverage.cells())
                    .filteredOn(cell -> !cell.situation().endsWith(", not held"))
                    .hasSizeGreaterThan(150)
                    .extracting(Cell::untried)
                    .containsOnly("The target offers no test control.");
            assertThat(coverage.cells())
                    .filteredOn(Cell::isTried)
                    .extracting(Cell::event)
                    .contains("cancelling again")
                    .noneMatch(event -> event.startsWith("another user"));
            assertThat(coverage.answers())
                    .filteredOn(answer -> answer.status() == 410)
                    .extracting(Answer::unseen)
                    .containsOnly("No answer had the status 410.");
        }
    }

    @Test
    void aNarrowedRunCountsWhatItLeavesOut() {
        try (OwnStub stub = OwnStub.start(time)) {
            Coverage whole = of(Runs.only(Runs.of(stub.target()), "VIEW-12"));

            assertThat(whole.cells())
                    .hasSizeGreaterThan(150)
                    .extracting(Cell::untried)
                    .containsOnly(ONLY);
            assertThat(whole.inputs()).isSortedAccordingTo(Comparator.comparing(Inputs::requirement));
            assertThat(whole.inputs())
                    .filteredOn(inputs -> inputs.requirement().equals("VIEW-12"))
                    .singleElement()
                    .satisfies(inputs -> assertThat(inputs.untried()).isEmpty());
            assertThat(whole.inputs())
                    .filteredOn(inputs -> !inputs.requirement().equals("VIEW-12"))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(inputs -> assertThat(inputs.tried()).isZero());
            assertThat(whole.inputs())
                    .flatExtracting(Inputs::untried)
                    .extracting(Untried::reason)
                    .containsOnly(ONLY);
        }
    }

    @Test
    void aReadOnlyRunTriesNothing() {
        try (OwnStub stub = OwnStub.start(time)) {
            Coverage coverage = of(Runs.readOnly(Runs.of(stub.target())));

            assertThat(coverage.cells()).extracting(Cell::untried).containsOnly(READ_ONLY);
            assertThat(coverage.inputsTried()).isZero();
            assertThat(coverage.answers())
                    .filteredOn(answer -> !answer.method().equals("GET"))
                    .extracting(Answer::unseen)
                    .containsOnly("No such request was answered.");
        }
    }

    @Test
    void whatCannotBeJudgedIsNotTriedForTheSameReason() {
        try (OwnStub stub = OwnStub.start(time)) {
            Target there = stub.target();
            Target away = new Target(
                    there.name(),
                    URI.create("http://127.0.0.1:1"),
                    there.identities(),
                    there.samples(),
                    Optional.empty(),
                    there.timing(),
                    Optional.empty());
            Verdict verdict = Runs.judge(Runs.of(away), time);

            assertThat(verdict.coverage().cells()).extracting(Cell::untried).containsOnly(verdict.reason());
            assertThat(verdict.coverage().inputs())
                    .flatExtracting(Inputs::untried)
                    .hasSizeGreaterThan(300)
                    .extracting(Untried::reason)
                    .containsOnly(verdict.reason());
            assertThat(verdict.coverage().answersSeen()).isZero();
        }
    }

    @Test
    void inputsOfATargetWithoutSamplesAreCountedAsWell() {
        try (OwnStub stub = OwnStub.start(time)) {
            Samples usual = stub.target().samples();
            Samples none = new Samples(usual.viewId(), Map.of(), usual.columns(), usual.groupings(), usual.filters());
            Coverage coverage = of(Runs.only(Runs.of(bare(stub.target(), none)), "VIEW-09", "READ-02"));

            assertThat(coverage.inputsThereAre()).isGreaterThan(300);
            assertThat(coverage.inputsTried()).isZero();
            assertThat(coverage.inputs())
                    .filteredOn(inputs -> inputs.requirement().equals("VIEW-09"))
                    .flatExtracting(Inputs::untried)
                    .contains(new Untried(
                            "view job, output_type: \"csvs\"", "The target file names no sample portfolio."));
        }
    }

    private Coverage of(RunRequest request) {
        return Runs.judge(request, time).coverage();
    }

    private static Target bare(Target target, Samples samples) {
        return new Target(
                target.name(),
                target.baseUrl(),
                Map.of(Identity.DEFAULT, target.owner()),
                samples,
                Optional.empty(),
                target.timing(),
                Optional.empty());
    }
}
