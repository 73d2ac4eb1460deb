package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that runs by itself does not complete after its cancelling was taken. */
class CancelledRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Queued, CANCEL-07",
        "Picked Up By Job Runner, CANCEL-07",
        "In Progress, CANCEL-03",
        "In Progress - Waiting For Capacity, CANCEL-02"
    })
    void whoeverLooked(String seen, String requirement) {
        assertThat(onlyViolated(
                                new Tale()
                                        .created("7")
                                        .cancelled("7", 204)
                                        .read("7", seen)
                                        .read("7", "Completed"),
                                requirement)
                        .difference()
                        .sentence())
                .isEqualTo("Job 7 was cancelled while it was %s, and completed all the same.".formatted(seen));
        kept(new Tale().created("7").cancelled("7", 204).read("7", seen).read("7", "User Cancelled"), requirement);
    }

    @Test
    void whereItWasPutIsWhereItWas() {
        Tale waiting = new Tale()
                .held("7")
                .moved("7", "In Progress - Waiting For Capacity")
                .cancelled("7", 204);
        kept(waiting.read("7", "User Cancelled"), "CANCEL-02");
        assertThat(violated(waiting.read("7", "User Cancelled").read("7", "Completed")))
                .extracting(Finding::requirement)
                .contains("CANCEL-02");
        silent(new Tale().held("7").moved("7", "Completed").cancelled("7", 204).read("7", "Completed"));
    }

    @Test
    void aJobThatHadCompletedMayStillBeSeenSo() {
        silent(new Tale()
                .created("7")
                .cancelled("7", 204)
                .read("7", "Completed")
                .read("7", "User Cancelled"));
    }

    @Test
    void aCancellingThatWasRefusedAsksForNothing() {
        silent(new Tale()
                .created("7")
                .cancelled("7", 404)
                .by("other-user")
                .read("7", "In Progress")
                .read("7", "Completed"));
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, CANCEL-07",
        "Picked Up By Job Runner, CANCEL-07",
        "In Progress, CANCEL-03",
        "In Progress - Waiting For Capacity, CANCEL-02"
    })
    void whatStoodStillWasOnItsWayWhenItWasCancelled(String before, String requirement) {
        assertThat(violated(new Tale()
                        .held("7")
                        .moved("7", before)
                        .read("7", before)
                        .cancelled("7", 204)
                        .read("7", "User Cancelled")
                        .read("7", "Completed")))
                .extracting(Finding.Violated::requirement)
                .contains(requirement);
        assertThat(violated(new Tale()
                        .held("7")
                        .moved("7", before)
                        .read("7", before)
                        .moved("7", "Completed")
                        .cancelled("7", 204)
                        .read("7", "Completed")))
                .extracting(Finding.Violated::requirement)
                .doesNotContain(requirement);
    }
}
