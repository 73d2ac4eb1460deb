package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listing shows of a job, held against what reading it shows and what was sent. */
class AgreementRulesTest {

    private static final String VIEW = "portfolio_view_results";
    private static final String OTHER = Tale.VIEW.replace("22", "23");
    private static final String REFUSAL = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";

    @Test
    void whatWasSentIsJudgedInEachListing() {
        kept(new Tale().created("7").listed(job("7", "Queued")), "RESOURCE-09");
        unjudged(new Tale().listed(job("7", "Queued")), "RESOURCE-09");
        unjudged(new Tale().listed(job("7", "Queued")).read("7", 404), "RESOURCE-09");
    }

    @Test
    void theKindOfAListedJobIsThatOfTheJob() {
        String wrong = job("7", "portfolio_query", Tale.VIEW, "Queued", "");
        onlyViolated(new Tale().created("7").listed(wrong), "RESOURCE-02");
        silent(new Tale().created("7").listed(job("7", "PORTFOLIO_VIEW_RESULTS", Tale.VIEW, "Queued", "")));
        silent(new Tale().created("7").listed(job("7", "Queued").replace("\"job_type\":\"" + VIEW + "\",", "")));
        onlyViolated(new Tale().created("7", VIEW, Tale.VIEW, wrong).listed(wrong), "RESOURCE-02");
    }

    @Test
    void theParametersOfAListedJobAreThoseOfTheJob() {
        String wrong = job("7", VIEW, OTHER, "Queued", "");
        onlyViolated(new Tale().created("7").listed(wrong), "RESOURCE-09");
        onlyViolated(new Tale().created("7", VIEW, Tale.VIEW, wrong).listed(wrong), "RESOURCE-09");
        onlyViolated(
                new Tale().created("7").listed(job("7", "Queued")).listed(wrong).listed(wrong), "RESOURCE-09");
    }

    @Test
    void parametersMayBeShownAsAListOfObjects() {
        String shown = "[{\"view_id\":\"2\",\"portfolio_type\":\"entity\"},{\"portfolio_id\":\"22\"},"
                + "{\"output_type\":\"csv\",\"start_date\":\"2011-12-31\"},{\"end_date\":\"2013-01-15\"}]";
        kept(new Tale().created("7", VIEW, Tale.VIEW, job("7", VIEW, shown, "Queued", "")), "RESOURCE-09");
        onlyViolated(
                new Tale().created("7", VIEW, Tale.VIEW, job("7", VIEW, shown.replace("22", "23"), "Queued", "")),
                "RESOURCE-09");
        unjudged(new Tale().created("7", VIEW, Tale.VIEW, job("7", VIEW, "[]", "Queued", "")), "RESOURCE-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"start_date\":\"2011-12-31\",", "\"start_date\":null,", "\"start_date\":[],"})
    void whatWasLeftOutOrEmptyNeedNotComeBack(String sent) {
        String without = Tale.VIEW.replace("\"start_date\":\"2011-12-31\",", "");
        String asked = sent.contains("2011") ? without : Tale.VIEW.replace("\"start_date\":\"2011-12-31\",", sent);
        String shown = sent.contains("2011") ? Tale.VIEW : without;
        kept(new Tale().created("7", VIEW, asked, job("7", VIEW, shown, "Queued", "")), "RESOURCE-09");
    }

    @Test
    void aJobWhoseKindWasNotSaidHasAnyKind() {
        unjudged(new Tale().created("7", "", Tale.VIEW, job("7", "anything", Tale.VIEW, "Queued", "")), "RESOURCE-02");
        silent(new Tale()
                .created("7", VIEW, Tale.VIEW, job("7", "Queued").replace("\"job_type\":\"" + VIEW + "\",", "")));
    }

    @Test
    void aCancelledJobMayBeListedUnderItsOtherLabel() {
        Tale held = new Tale().held("7").moved("7", "User Cancelled").read("7", "User Cancelled");
        silent(held.listed(job("7", "Canceled")).read("7", "User Cancelled"));
        Tale completed = new Tale().held("7").moved("7", "User Cancelled").read("7", "User Cancelled");
        onlyViolated(completed.listed(job("7", "Completed")).read("7", "User Cancelled"), "LIST-05");
    }

    @Test
    void whatIsDoneToAJobMeanwhileExplainsItsListing() {
        silent(new Tale()
                .held("7")
                .read("7", "Queued")
                .moved("7", "In Progress")
                .listed(job("7", "In Progress"))
                .moved("7", "Queued")
                .read("7", "Queued"));
    }

    @Test
    void readingsThatContradictEachOtherAreNotTheListingsFault() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .listed(job("7", "Completed"))
                        .read("7", "In Progress"),
                "STATUS-08");
    }

    @Test
    void whatReadingOneJobShowsOfAnotherTellsNothing() {
        silent(new Tale().created("7").readAs("7", job("8", "Failed")).read("8", "Completed"));
    }

    @Test
    void aCreationIsFoundAgainByWhatTheDocumentationNames() {
        onlyViolated(
                new Tale()
                        .create(VIEW, Tale.VIEW.replace("}", ",\"of_our_own\":true,\"filters\":[]}"), 400, REFUSAL)
                        .listed(job("8", "Queued")),
                "CREATE-10");
        onlyViolated(
                new Tale()
                        .create(VIEW, Tale.VIEW, 400, REFUSAL)
                        .listed(job(
                                "8",
                                VIEW,
                                Tale.VIEW.replace("}", ",\"of_its_own\":true,\"filters\":[]}"),
                                "Queued",
                                "")),
                "CREATE-10");
        silent(new Tale()
                .create(VIEW, Tale.VIEW, 400, REFUSAL)
                .listed(job("8", VIEW, Tale.VIEW.replace("}", ",\"filters\":[1]}"), "Queued", "")));
    }

    @Test
    void aRefusalIsTellingWithAPeriodOfItsOwnAndAListingAfterIt() {
        unjudged(new Tale().create(VIEW, Tale.VIEW, 400, REFUSAL), "CREATE-10");
        unjudged(new Tale().listed(job("8", "Queued")).create(VIEW, Tale.VIEW, 400, REFUSAL), "CREATE-10");
        unjudged(
                new Tale()
                        .create(VIEW, Tale.VIEW.replace("\"start_date\":\"2011-12-31\",", ""), 400, REFUSAL)
                        .listed(),
                "CREATE-10");
        unjudged(
                new Tale()
                        .create(VIEW, Tale.VIEW.replace(",\"end_date\":\"2013-01-15\"", ""), 400, REFUSAL)
                        .listed(),
                "CREATE-10");
    }

    @Test
    void aJobThatIsReadAloneIsNotLeftBehind() {
        silent(new Tale()
                .create(VIEW, Tale.VIEW, 400, REFUSAL)
                .read("8", "Queued")
                .listed());
    }

    @Test
    void aStatusThatAJobHadLeftForGoodIsListedNoMore() {
        onlyViolated(new Tale().created("7").read("7", "Completed").listed(job("7", "Queued")), "LIST-05");
        silent(new Tale().created("7").read("7", "In Progress").listed(job("7", "Completed")));
        silent(new Tale()
                .created("7")
                .cancelled("7", 204)
                .read("7", "Cancel Requested")
                .listed(job("7", "Completed")));
        silent(new Tale().created("7").read("7", "Completed").listed(job("7", "Timed Out")));
        silent(new Tale()
                .created("7")
                .cancelled("7", 204)
                .read("7", "User Cancelled")
                .listed(job("7", "Canceled")));
        silent(new Tale()
                .held("7")
                .read("7", "Queued")
                .moved("7", "Completed")
                .moved("7", "Queued")
                .listed(job("7", "Queued")));
    }
}
