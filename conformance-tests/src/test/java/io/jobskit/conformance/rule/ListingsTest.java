package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What the rules say of listings. */
class ListingsTest {

    @Test
    void theyAgreeWithTheReadingsAroundThem() {
        kept(
                new Tale()
                        .created("7")
                        .read("7", "Queued")
                        .listed(job("7", "In Progress"))
                        .read("7", "Completed"),
                "LIST-05");
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .listed(job("7", "In Progress"))
                        .read("7", "Completed"),
                "LIST-05");
        onlyViolated(
                new Tale()
                        .held("7")
                        .read("7", "Queued")
                        .listed(job("7", "In Progress"))
                        .read("7", "Queued"),
                "LIST-05");
        onlyViolated(
                new Tale()
                        .created("7")
                        .listed(job("7", "portfolio_view_results", Tale.VIEW.replace("22", "23"), "Queued", "")),
                "RESOURCE-09");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "Completed", "\"completed_at\":\"2026-01-01T00:00:02Z\","))
                        .listed(job("7", "Completed", "\"completed_at\":\"2026-01-01T01:00:02Z\","))
                        .readAs("7", job("7", "Completed", "\"completed_at\":\"2026-01-01T00:00:02Z\",")),
                "LIST-05");
    }

    @Test
    void whatHappenedMeanwhileIsNoDisagreement() {
        silent(new Tale()
                .created("7")
                .read("7", "Queued")
                .listed(job("7", "In Progress"))
                .read("7", "Queued"));
        silent(new Tale()
                .created("7")
                .read("7", "Completed")
                .listed(job("7", "In Progress"))
                .meanwhile()
                .read("7", "Completed"));
        silent(new Tale()
                .held("7")
                .read("7", "Queued")
                .listed(job("7", "In Progress"))
                .moved("7", "In Progress")
                .meanwhile()
                .read("7", "In Progress"));
    }

    @Test
    void pagesThatFollowFromOneAnotherHoldAJobOnce() {
        String next = "\"/v1/jobs?page%5Bafter%5D=x\"";
        kept(
                new Tale()
                        .page("/api/v1/jobs", next, job("7", "Queued"))
                        .page(
                                "/api/v1/jobs?page[after]=x".replace("[", "%5B").replace("]", "%5D"),
                                "null",
                                job("8", "Queued")),
                "LIST-02",
                "LIST-06");
        Tale twice = new Tale()
                .page("/v1/jobs", next, job("7", "Queued"))
                .page("/v1/jobs?page%5Bafter%5D=x", "null", job("7", "Queued"));
        onlyViolated(twice, "LIST-06");
        onlyViolated(new Tale().listed(job("7", "Queued"), job("7", "Queued")), "LIST-02");
        silent(new Tale()
                .page("/v1/jobs", next, job("7", "Queued"))
                .created("9")
                .page("/v1/jobs?page%5Bafter%5D=x", "null", job("7", "Queued")));
        silent(new Tale().listed(job("7", "Queued")).listed(job("7", "Queued")));
    }
}
