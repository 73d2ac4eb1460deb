package io.jobskit.conformance.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.failure.Difference.Unwanted;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.Observed;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.support.Samples;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of everything that was found of a requirement, in which order. */
class FoundTest {

    @Test
    void readingsOfTheCatalogueComeFirstInItsOrder() {
        List<Finding> readings = Stream.of("zebra", "second", "", "apple", "first", "second")
                .<Finding>map(reading -> new Observed("X-01", Source.SCENARIO, reading, List.of()))
                .toList();
        assertThat(found(readings)
                        .earned(Outcome.OBSERVED, any -> true, Observed.class)
                        .reading())
                .isEqualTo("first · second · apple · zebra");
    }

    @Test
    void whatRestsOnLessIsToldFirst() {
        List<Finding> violations = List.of(
                new Violated("X-01", Source.SCENARIO, new Unwanted("A"), Samples.exchanges(1, 2)),
                new Violated("X-01", Source.SCENARIO, new Unwanted("C"), Samples.exchanges(3)),
                new Violated("X-01", Source.SCENARIO, new Unwanted("B"), Samples.exchanges(1)));
        RequirementOutcome told = found(violations).outcome(Outcome.FAIL, Violated.class);
        assertThat(told.reason()).isEqualTo("B. A. C.");
        assertThat(told.evidence()).extracting(exchange -> exchange.number()).containsExactly(1, 2, 3);
        assertThat(told.differences())
                .extracting(violated -> violated.difference().sentence())
                .containsExactly("B.", "A.", "C.");
        assertThat(told.differences())
                .extracting(violated -> violated.shownBy().orElseThrow().number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatIsFoundOfARequirementIsNotWhatIsFoundOfAnother() {
        Findings findings = new Findings();
        Finding own = new Kept("X-01", Source.SCENARIO, "k", List.of());
        findings.add(own);
        findings.add(new Kept("X-02", Source.SCENARIO, "k", List.of()));
        assertThat(findings.about("X-01")).containsExactly(own);
        assertThat(findings.all()).hasSize(2);
    }

    private static Found found(List<Finding> findings) {
        return new Found(Samples.requirement("X-01", Level.MUST), findings, List.of());
    }
}
