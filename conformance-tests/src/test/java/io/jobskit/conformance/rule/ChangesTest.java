package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of changes. */
class ChangesTest {

    @Test
    void aJobMayBeSeenNowAndThenOnItsWay() {
        kept(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .cancelled("7", 204)
                        .read("7", "User Cancelled")
                        .read("7", "Canceled"),
                "STATUS-02",
                "STATUS-08",
                "CANCEL-11");
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, In Progress, STATUS-08",
        "Completed, Failed, STATUS-08",
        "Failed, Completed, STATUS-08",
        "Failed, Timed Out, STATUS-08",
        "Rejected, Queued, STATUS-08",
        "Timed Out, Completed, STATUS-08",
        "User Cancelled, Completed, CANCEL-11",
        "Canceled, Queued, CANCEL-11",
        "Cancel Requested, In Progress, STATUS-02"
    })
    void eachWrongChangeIsBlamedOnOneRequirement(String from, String to, String requirement) {
        Tale tale = new Tale()
                .created("7")
                .cancelled("7", 204)
                .aged("7", "PT24H")
                .read("7", from)
                .read("7", to)
                .listed(job("7", to));
        onlyViolated(tale, requirement);
    }

    @Test
    void aWrongChangeIsTold() {
        Tale tale = new Tale().created("7").read("7", "Completed").read("7", "In Progress");
        Finding.Violated finding = onlyViolated(tale, "STATUS-08");
        assertThat(finding.difference().sentence())
                .isEqualTo(
                        "Job 7 was seen as Completed and later as In Progress; the documentation allows no such change.");
        assertThat(finding.evidence()).extracting(exchange -> exchange.number()).containsExactly(2, 3);
    }

    @Test
    void readingsThatOverlapHaveNoOrder() {
        silent(new Tale()
                .created("7")
                .read("7", "Completed")
                .read("7", "In Progress")
                .meanwhile());
    }

    @Test
    void aMoveOfOursExplainsAChangeEvenIfItOverlaps() {
        silent(new Tale()
                .held("7")
                .moved("7", "Completed")
                .read("7", "Completed")
                .moved("7", "User Cancelled")
                .read("7", "User Cancelled")
                .meanwhile());
    }

    @Test
    void aCancelMayRelabelWhatHasEndedButOnlyACancel() {
        silent(new Tale().created("7").read("7", "Failed").cancelled("7", 204).read("7", "User Cancelled"));
        onlyViolated(new Tale().created("7").read("7", "Failed").read("7", "User Cancelled"), "STATUS-08");
    }

    @Test
    void aCancelMayComeTrueWhateverItAnsweredAndAtAnyTimeLater() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .cancelled("7", 404)
                        .read("7", "In Progress")
                        .read("7", "User Cancelled"),
                "CANCEL-01");
        silent(new Tale()
                .created("7")
                .read("7", "Completed")
                .cancelled("7", 204)
                .read("7", "User Cancelled")
                .meanwhile());
    }

    @Test
    void nobodyElseCancelsAJob() {
        onlyViolated(new Tale().created("7").read("7", "Completed").read("7", "User Cancelled"), "STATUS-08");
        onlyViolated(new Tale().created("7").read("7", "In Progress").read("7", "Cancel Requested"), "STATUS-02");
        onlyViolated(
                new Tale()
                        .created("7")
                        .created("8")
                        .read("7", "In Progress")
                        .cancelled("8", 204)
                        .read("7", "User Cancelled"),
                "CANCEL-09");
        silent(new Tale().read("9", "Completed").read("9", "User Cancelled"));
    }

    @Test
    void aJobThatRanForFourHoursMayEndInAnyFinalStatus() {
        silent(new Tale().held("7").moved("7", "In Progress").aged("7", "PT4H").read("7", "Timed Out"));
        silent(new Tale()
                .held("7")
                .moved("7", "In Progress")
                .read("7", "In Progress")
                .aged("7", "PT4H")
                .read("7", "Canceled"));
    }

    @Test
    void aJobExpiresAfterADay() {
        silent(new Tale().created("7").read("7", "Completed").aged("7", "PT24H").read("7", "Timed Out"));
        silent(new Tale()
                .created("7")
                .read("7", "Completed")
                .moved("7", "Timed Out")
                .read("7", "Timed Out"));
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .aged("7", "PT23H")
                        .read("7", "Timed Out"),
                "STATUS-17");
        onlyViolated(new Tale().created("7").read("7", "Timed Out"), "STATUS-17");
        silent(new Tale().read("7", "Completed").read("7", "Timed Out"));
    }

    @Test
    void labelsAreBlamedOnce() {
        onlyViolated(new Tale().created("7").read("7", "Running"), "STATUS-01");
        onlyViolated(new Tale().created("7").read("7", "in_progress"), "STATUS-15");
        onlyViolated(new Tale().listed(job("7", "Error")), "STATUS-15");
    }

    @Test
    void somebodyElsesCancelThatHadNoEffectExcusesNothingLater() {
        Tale tale = new Tale()
                .held("7")
                .read("7", "Queued")
                .cancelled("7", 404)
                .by("other-user")
                .read("7", "Queued")
                .held("8")
                .cancelled("8", 204)
                .read("7", "User Cancelled");
        onlyViolated(tale, "CANCEL-09");
    }
}
