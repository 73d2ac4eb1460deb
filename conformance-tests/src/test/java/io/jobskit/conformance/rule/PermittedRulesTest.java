package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What somebody is permitted before and afterwards is not forbidden in between. */
class PermittedRulesTest {

    @Test
    void aListingIsNotForbiddenOnce() {
        assertThat(onlyViolated(
                                new Tale()
                                        .listed()
                                        .tell(Operation.LIST, "", "GET", "/v1/jobs", "", 403, "")
                                        .listed(),
                                "LIST-01")
                        .difference()
                        .sentence())
                .isEqualTo("GET /v1/jobs, permitted before and afterwards, answered 403 where 200 was expected.");
    }

    @Test
    void norIsAReading() {
        onlyViolated(new Tale().created("7").read("7", "Queued").read("7", 403).read("7", "Queued"), "READ-01");
        silent(new Tale()
                .created("7")
                .created("8")
                .read("7", "Queued")
                .read("8", 403)
                .read("7", "Queued"));
    }

    @Test
    void whoeverIsForbiddenFromSomeTimeOnOrIsSomebodyElseMayBe() {
        silent(new Tale().listed().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 403, ""));
        silent(new Tale()
                .tell(Operation.LIST, "", "GET", "/v1/jobs", "", 403, "")
                .listed());
        silent(new Tale()
                .listed()
                .tell(Operation.LIST, "", "GET", "/v1/jobs", "", 403, "")
                .by("no-permission")
                .listed());
    }
}
