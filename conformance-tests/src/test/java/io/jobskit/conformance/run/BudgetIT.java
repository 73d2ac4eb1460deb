package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.MutantJudge;
import io.jobskit.conformance.proof.mutant.Mutants;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that may send so many requests judges as much as it can by them, and sends no more. */
class BudgetIT {

    private final SimulatedTime time = new SimulatedTime();

    @ParameterizedTest
    @CsvSource({"50, 70", "200, 100", "300, 113"})
    void fewRequestsBringManyRequirementsToAJudgement(int budget, int judged) {
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                proxy.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            })) {
                RunRequest request = Runs.of(Targets.bare(OwnStub.targetAt(front.address())));
                Verdict verdict = Runs.judge(Runs.onABudget(Runs.parallel(request, 8, false), budget), time);
                assertThat(front.asked()).hasSizeLessThanOrEqualTo(budget);
                assertThat(verdict.requirements())
                        .filteredOn(entry -> entry.standing() == Standing.JUDGED)
                        .hasSizeGreaterThanOrEqualTo(judged);
                assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
                assertThat(verdict.partial()).isTrue();
                assertThat(verdict.leftBehind()).isEmpty();
                assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
                assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
                assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
            }
        }
    }

    @Test
    void aBudgetThatIsUsedUpIsNoFaultOfTheTarget() {
        try (OwnStub stub = OwnStub.start(time, "--progress", "time:PT10M")) {
            Verdict verdict = Runs.judge(Runs.onABudget(Runs.of(stub.target()), Tour.LEAST), time);
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
            assertThat(Runs.about(verdict, "READ-05").reason())
                    .isEqualTo("The budget of 10 requests (--budget) leaves this requirement out.");
        }
    }

    /** What is blamed rests on exchanges, as in a run without a budget. */
    @Test
    void whatIsWrongIsBlamedByFewRequestsAsWell() {
        MutantJudge judge = new MutantJudge();
        for (String name : List.of("CREATE-02", "LIST-10", "RESOURCE-09", "DOWNLOAD-03")) {
            Mutant mutant = Mutants.wanted(name).get(0);
            Verdict verdict = judge.judgeOnABudget(mutant, 200, (judged, target) -> judged);
            RequirementOutcome own = Runs.about(verdict, name);
            assertThat(own.outcome()).as(mutant.name()).isIn(Outcome.FAIL, Outcome.WARN);
            assertThat(own.evidence()).as(mutant.name()).isNotEmpty();
        }
    }
}
