package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listing holds, how much of it stands on a page, and how it is answered. */
class WholeListingTest {

    private static final String NEXT = "\"/v1/jobs?page%5Bafter%5D=x\"";

    private static final String LIMITED = "/v1/jobs?page%5Blimit%5D=1";

    @Test
    void aListingOfOnePageHoldsWhatWasCreatedBefore() {
        onlyViolated(new Tale().created("7").listed(job("8", "Queued")), "LIST-02");
        onlyViolated(new Tale().created("7").page(LIMITED, "null", job("8", "Queued")), "LIST-02");
        silent(new Tale().listed(job("8", "Queued")).created("7"));
    }

    @Test
    void aLimitBeyondTheMaximumIsCutAndTheListingIsWhole() {
        String beyond = "/v1/jobs?page%5Blimit%5D=5000";
        String seven = job("7", "Queued");
        onlyViolated(new Tale().created("7").listed(seven).page(beyond, "null", job("8", "Queued")), "LIST-11");
        onlyViolated(new Tale().created("7").listed(seven).page(beyond, "null"), "LIST-11");
        silent(new Tale().created("7").listed(seven).page(beyond, "null", seven));
        onlyViolated(new Tale().created("7").listed().page(beyond, "null"), "LIST-02");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000})
    void aLimitUpToTheMaximumIsTaken(int limit) {
        assertThat(onlyViolated(refused(new Tale().listed(), limit), "LIST-11")
                        .difference()
                        .sentence())
                .isEqualTo("Listing with page[limit]=%d answered 400 where 200 was expected.".formatted(limit));
        silent(refused(new Tale().listed(), 2001));
        silent(refused(new Tale(), limit));
    }

    private static Tale refused(Tale tale, int limit) {
        String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
        return tale.tell(Operation.LIST, "", "GET", "/v1/jobs?page%5Blimit%5D=" + limit, "", 400, refusal);
    }

    @Test
    void aPageBeyondTheMaximumThatGoesOnHoldsAsManyAsOneOfTheMaximum() {
        String beyond = "/v1/jobs?page%5Blimit%5D=5000";
        String seven = job("7", "Queued");
        String eight = job("8", "Queued");
        Tale listed = new Tale().created("7").created("8").listed(seven, eight);
        assertThat(onlyViolated(listed.page(beyond, NEXT, eight), "LIST-11")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The page holds 1 jobs and more follow, although a page of no more than 2000 held 2 that are still there.");
        kept(new Tale().created("7").created("8").listed(seven, eight).page(beyond, NEXT, eight, seven), "LIST-11");
        silent(new Tale()
                .created("7")
                .created("8")
                .listed(seven, eight)
                .cancelled("7", 204)
                .page(beyond, NEXT, eight));
    }

    @Test
    void whatHasExpiredAndCanBeReadIsListed() {
        String expired = job("7", "Timed Out");
        Tale read = expired().listed();
        onlyViolated(read.read("7", "Timed Out"), "LIST-02");
        kept(expired().listed(expired).read("7", "Timed Out"), "LIST-02");
        silent(new Tale().created("7").aged("7", "PT25H").listed());
    }

    private static Tale expired() {
        return new Tale().created("7").aged("7", "PT25H").read("7", "Timed Out");
    }

    @Test
    void whatIsCreatedWithAnotherOptionForItsIdThanTheUsualMayBeListedUnderAnother() {
        onlyViolated(asked("?useStringId=false").listed(job("8", "Queued")), "LIST-12");
        silent(asked("?useStringId=true").listed(job("8", "Queued")));
    }

    @Test
    void whatIsCreatedWithATextIdIsListedByItWhereTextIdsAreAskedFor() {
        String text = "/v1/jobs?useStringId=true&page%5Blimit%5D=2000";
        kept(asked("?useStringId=true").page(text, "null", job("7", "Queued")), "LIST-12");
        onlyViolated(asked("?useStringId=true").page(text, "null", job("8", "Queued")), "LIST-12");
        String other = Tale.VIEW.replace("2011", "2010");
        silent(asked("").page(text, "null", job("8", "Queued")));
        onlyViolated(
                asked("?useStringId=true").listed(job("8", "portfolio_view_results", other, "Queued", "")), "LIST-02");
        silent(asked("?useStringId=false").page(text, "null", job("8", "Queued")));
    }

    private static Tale asked(String query) {
        return new Tale()
                .tell(
                        Operation.CREATE,
                        "",
                        "POST",
                        "/v1/jobs" + query,
                        "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s}}}"
                                .formatted(Tale.VIEW),
                        202,
                        "{\"data\":" + job("7", "Queued") + "}");
    }

    @Test
    void oneOfSeveralPagesNeedNotHoldIt() {
        silent(new Tale().created("7").page("/v1/jobs", "\"/v1/jobs?page%5Bafter%5D=x\"", job("8", "Queued")));
        silent(new Tale().created("7").page("/v1/jobs?page%5Bafter%5D=x", "null", job("8", "Queued")));
    }

    @Test
    void whatIsCancelledOrMayHaveExpiredMayLeaveTheListing() {
        silent(new Tale().created("7").cancelled("7", 204).listed());
        silent(new Tale().held("7").aged("7", "PT24H").listed());
        silent(new Tale().held("7").moved("7", "Timed Out").listed());
        silent(new Tale().held("7").moved("7", "User Cancelled").listed());
        silent(new Tale().held("7").moved("7", "Cancel Requested").released("7").listed());
        onlyViolated(new Tale().held("7").moved("7", "Rejected").listed(), "LIST-02");
    }

    @Test
    void aPageHoldsNoMoreThanAskedForWhereverItsAddressCameFrom() {
        onlyViolated(new Tale().page(LIMITED, "null", job("7", "Queued"), job("8", "Queued")), "LIST-07");
        onlyViolated(
                new Tale()
                        .page(
                                "/v1/jobs?page%5Bafter%5D=x&page%5Blimit%5D=1",
                                "null", job("7", "Queued"), job("8", "Queued")),
                "LIST-07");
        silent(new Tale().page(LIMITED, "null", job("7", "Queued")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/v1/jobs?page%5Blimit%5D=0", "/v1/jobs?page%5Blimit%5D=many"})
    void whatIsNoSizeBoundsNothing(String address) {
        silent(new Tale().page(address, "null", job("7", "Queued"), job("8", "Queued")));
    }

    @Test
    void pagesDoNotLeadBackToWhereTheyHaveBeen() {
        String second = "/v1/jobs?page%5Bafter%5D=x";
        onlyViolated(
                new Tale()
                        .page("/v1/jobs", "\"" + second + "\"", job("7", "Queued"))
                        .created("9")
                        .page(second, "\"" + second + "\"", job("8", "Queued")),
                "LIST-06");
    }

    @Test
    void listingAndReadingAreAnsweredWith200() {
        String shown = "{\"data\":" + job("7", "Queued") + "}";
        onlyViolated(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 206, "{}"), "LIST-01");
        onlyViolated(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 304, ""), "LIST-01");
        onlyViolated(new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 202, shown), "READ-01");
        silent(new Tale().tell(Operation.READ, "8", "GET", "/v1/jobs/8", "", 202, shown));
        silent(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 403, "{}"));
        silent(new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 404, shown));
    }
}
