package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading shows a job with its parameters, in whatever status it is. */
class ReadRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Queued", "Failed", "User Cancelled"})
    void parametersAreShownInEachStatus(String status) {
        String whole = job("7", status);
        kept(new Tale().held("7").moved("7", status).readAs("7", whole), "READ-01");
        onlyViolated(new Tale().held("7").moved("7", status).readAs("7", without(whole)), "READ-01");
    }

    @Test
    void nobodyAskedWhetherTheJobIsAnotherByNow() {
        onlyViolated(new Tale().created("7").read("7", 304), "READ-01");
    }

    @Test
    void aRedirectNeedNotShowTheJob() {
        unjudged(
                new Tale()
                        .tell(
                                Operation.READ,
                                "7",
                                "GET",
                                "/v1/jobs/7",
                                "",
                                303,
                                "{\"data\":" + without(job("7", "Completed")) + "}"),
                "READ-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aNewJobIsFoundWhenItIsReadForTheFirstTime(int status) {
        kept(new Tale().created("7").read("7", "Queued").read("7", status), "CREATE-03");
        onlyViolated(new Tale().created("7").read("7", status).read("7", "Queued"), "CREATE-03");
        unjudged(new Tale().created("7").read("7", 503), "CREATE-03");
        unjudged(new Tale().created("7").read("7", status).by("other-user"), "CREATE-03");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsListedIsFoundByTheIdThatItIsListedBy(int status) {
        String listed = job("x-7", "Queued");
        kept(new Tale().listed(listed).read("x-7", "Queued"), "READ-01");
        onlyViolated(new Tale().listed(listed).read("x-7", status).listed(listed), "READ-01");
    }

    @Test
    void whatIsListedNoMoreOrToAnotherMayBeGone() {
        String listed = job("x-7", "Queued");
        unjudged(new Tale().listed(listed).read("x-7", 404), "READ-01");
        unjudged(new Tale().listed(listed).read("x-7", 404).listed(job("x-8", "Queued")), "READ-01");
        unjudged(new Tale().listed(listed).read("x-7", 404).by("other-user").listed(listed), "READ-01");
        unjudged(new Tale().listed(listed).read("x-7", 503).listed(listed), "READ-01");
    }

    private static String without(String job) {
        return job.replaceFirst("\"parameters\":\\{[^}]*},?", "");
    }
}
