package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** A redirect leads to a job's own results. */
class RedirectRulesTest {

    private static final Header CSV = new Header("Content-Type", "text/csv");
    private static final Header NAMED = new Header("Content-Disposition", "attachment; filename=\"a.csv\"");

    @Test
    void aLocationLeadsToTheJobsOwnResults() {
        Tale tale = new Tale().created("7").created("8");
        silent(tale.downloaded("7", 303, "", new Header("Location", "/v1/jobs/7/results")));
        assertThat(onlyViolated(
                                tale.downloaded("7", 303, "", new Header("Location", "/v1/jobs/8/results")),
                                "DOWNLOAD-16")
                        .difference()
                        .sentence())
                .isEqualTo("The Location of job 7 leads to job 8.");
    }

    @Test
    void whatShowsAJobLeadsToItsOwnResultsToo() {
        silent(shown("/api/v1/jobs/7/download"));
        assertThat(onlyViolated(shown("/v1/jobs/8/download"), "DOWNLOAD-16")
                        .difference()
                        .sentence())
                .isEqualTo("The Location of job 7 leads to job 8.");
    }

    @Test
    void whatShowsACompletedJobSaysWhereItsResultsAreAsOthersDo() {
        kept(given(shown("/v1/jobs/7/download"), "7"), "READ-07");
        silent(given(new Tale().created("8").read("8", "Completed"), "8"));
        Tale other = given(shown("/v1/jobs/7/download"), "7").read("8", "Completed");
        silent(other);
        assertThat(onlyViolated(given(other, "8"), "READ-07").difference().sentence())
                .isEqualTo(
                        "The header Location is missing; it should be where the results are, as that of another Completed job says.");
    }

    @Test
    void whereItLeadsThereAreResults() {
        String address = "/v1/results/7";
        kept(given(shown(address).given(address, "a,b\n1,2\n", CSV, NAMED), "7"), "READ-07");
        Tale nowhere = shown(address).tell(Operation.OTHER, "7", "GET", address, "", 404, "");
        silent(nowhere);
        onlyViolated(given(nowhere, "7"), "READ-07");
    }

    private static Tale given(Tale tale, String id) {
        return tale.downloaded(id, 200, "a,b\n1,2\n", CSV, NAMED);
    }

    /** A job that a reading shows, with that Location, and another one. */
    private static Tale shown(String location) {
        return new Tale().created("7").created("8").read("7", "Completed").with(new Header("Location", location));
    }

    @Test
    void norToAnothersUnderAnAddressThatTellsNothing() {
        Tale tale = new Tale()
                .created("7")
                .created("8")
                .downloaded("7", 200, "a,b\n1,2\n", CSV, NAMED)
                .downloaded("8", 200, "a,b\n3,4\n", CSV, NAMED)
                .downloaded("7", 303, "", new Header("Location", "/v1/results/x"));
        silent(tale);
        assertThat(onlyViolated(tale.given("/v1/results/x", "a,b\n3,4\n", CSV, NAMED), "DOWNLOAD-16")
                        .difference()
                        .sentence())
                .isEqualTo("The Location of job 7 leads to the results of job 8.");
    }
}
