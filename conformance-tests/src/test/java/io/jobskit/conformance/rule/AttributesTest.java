package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules say of attributes. */
class AttributesTest {

    private static final String STARTED = "\"started_at\":\"2026-01-01T00:00:00Z\",";

    @Test
    void progressRisesToOne() {
        kept(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,"))
                        .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,"))
                        .readAs("7", job("7", "Completed", "\"percent_complete\":1,")),
                "STATUS-09");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "In Progress", "\"percent_complete\":0.5,"))
                        .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,")),
                "STATUS-09");
        onlyViolated(
                new Tale().created("7").readAs("7", job("7", "Completed", "\"percent_complete\":0.9,")), "STATUS-09");
    }

    @Test
    void aCompletedJobIsJudgedByItsEntryInTheListingAsWell() {
        String nearly = job("7", "Completed", "\"percent_complete\":0.9,");
        Tale leadsNowhere = new Tale().created("7").tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 303, "");
        onlyViolated(leadsNowhere.listed(nearly), "STATUS-09", "DOWNLOAD-16");
        onlyViolated(new Tale().created("7").listed(nearly), "STATUS-09");
    }

    @Test
    void progressMayFallWhenAJobIsPutBackMovedOrSeenAtOnce() {
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.5,"))
                .read("7", "In Progress - Waiting For Capacity")
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.2,")));
        silent(new Tale()
                .held("7")
                .moved("7", "In Progress")
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.5,"))
                .moved("7", "In Progress")
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.2,")));
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.5,"))
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.2,"))
                .meanwhile());
    }

    @Test
    void timesAreUnknownUntilTheyHappenAndThenStay() {
        String started = "\"started_at\":\"2026-01-01T00:00:01Z\",";
        String ended = started + "\"completed_at\":\"2026-01-01T00:00:02Z\",";
        kept(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "In Progress", started))
                        .readAs("7", job("7", "Completed", ended))
                        .readAs("7", job("7", "Completed", ended.replace("02Z", "02.7Z"))),
                "STATUS-10",
                "STATUS-11",
                "RESOURCE-06");
        onlyViolated(
                new Tale().created("7", "portfolio_view_results", Tale.VIEW, job("7", "Queued", started)), "STATUS-10");
        onlyViolated(new Tale().held("7").readAs("7", job("7", "Queued", started)), "STATUS-10");
        onlyViolated(new Tale().created("7").readAs("7", job("7", "In Progress", ended)), "STATUS-11");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "Completed", ended))
                        .readAs("7", job("7", "Completed", ended.replace("02Z", "04Z"))),
                "STATUS-11");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "Completed", ended))
                        .readAs(
                                "7",
                                job(
                                        "7",
                                        "Completed",
                                        ended.replace("01Z", "04Z").replace("02Z", "05Z"))),
                "STATUS-10",
                "STATUS-11");
    }

    @Test
    void aMomentThatWasToldIsStillToldAtTheEnd() {
        String started = "\"started_at\":\"2026-01-01T00:00:01Z\",";
        kept(ran(started).readAs("7", job("7", "Completed", started)), "STATUS-10");
        onlyViolated(ran(started).readAs("7", job("7", "Completed", "")), "STATUS-10");
        silent(new Tale().created("7").readAs("7", job("7", "In Progress", "")).readAs("7", job("7", "Completed", "")));
    }

    private static Tale ran(String started) {
        return new Tale().created("7").readAs("7", job("7", "In Progress", started));
    }

    @Test
    void momentsDoNotMoveFromOneListingToTheNext() {
        String ended = "\"started_at\":\"2026-01-01T00:00:01Z\",\"completed_at\":\"2026-01-01T00:00:02Z\",";
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "Completed", ended))
                        .listed(job("7", "Completed", ended.replace("02Z", "12Z")))
                        .listed(job("7", "Completed", ended.replace("02Z", "22Z")))
                        .readAs("7", job("7", "Completed", ended)),
                "STATUS-11");
        onlyViolated(
                new Tale()
                        .created("7")
                        .listed(job("7", "Completed", ended.replace("00:01Z", "00:00Z")))
                        .listed(job("7", "Completed", ended.replace("00:01Z", "00:02Z"))),
                "STATUS-10");
        silent(new Tale()
                .created("7")
                .listed(job("7", "Completed", ended))
                .aged("7", "PT1H")
                .listed(job("7", "Completed", ended.replace("2026-01-01T00", "2025-12-31T23"))));
    }

    @Test
    void timesMayBeMovedByAgeingAndKnownInTheQueueIfAJobWasPutBack() {
        String ended = "\"started_at\":\"2026-01-01T00:00:01Z\",\"completed_at\":\"2026-01-01T00:00:02Z\",";
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "Completed", ended))
                .aged("7", "PT1H")
                .readAs("7", job("7", "Completed", ended.replace("2026-01-01T00", "2025-12-31T23"))));
        silent(new Tale().created("7").readAs("7", job("7", "Queued", "\"started_at\":\"2026-01-01T00:00:01Z\",")));
    }

    @Test
    void ageingMovesBothTimesByAsMuchAsTheJobGetsOlder() {
        String ended = "\"started_at\":\"2026-01-01T00:00:01Z\",\"completed_at\":\"2026-01-01T00:00:02Z\",";
        String older = ended.replace("2026-01-01T", "2025-12-31T");
        Tale aged = new Tale()
                .created("7")
                .readAs("7", job("7", "Completed", ended))
                .aged("7", "PT24H");
        silent(aged.readAs("7", job("7", "Timed Out", older)));
        Tale late = new Tale()
                .created("7")
                .readAs("7", job("7", "Completed", ended))
                .aged("7", "PT24H");
        Finding.Violated found =
                onlyViolated(late.readAs("7", job("7", "Timed Out", older.replace("00:02Z", "09:02Z"))), "STATUS-11");
        assertThat(found.difference().sentence())
                .isEqualTo(
                        "The completed_at of job 7, which was made 24 hours older, is \"2025-12-31T00:09:02Z\"; it should"
                                + " be 2025-12-31T00:00:02Z, as it was 2026-01-01T00:00:02Z before.");
    }

    @Test
    void aTimeThatCannotBeIsWrongInItselfAndAgeingTellsNothingOfIt() {
        for (String moment : List.of("2001-01-01T00:00:00Z", "2050-01-01T00:00:00Z")) {
            String ended = "\"started_at\":\"%1$s\",\"completed_at\":\"%1$s\",".formatted(moment);
            silent(new Tale()
                    .created("7")
                    .readAs("7", job("7", "Completed", ended))
                    .aged("7", "PT24H")
                    .readAs("7", job("7", "Timed Out", ended)));
        }
    }

    @Test
    void aJobIsNotOverBeforeItStarts() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs(
                                "7",
                                job(
                                        "7",
                                        "Completed",
                                        "\"started_at\":\"2026-01-01T00:00:09Z\","
                                                + "\"completed_at\":\"2026-01-01T00:00:02Z\",")),
                "RESOURCE-06");
    }

    @Test
    void aFailedJobGivesNoDetails() {
        kept(new Tale().created("7").readAs("7", job("7", "Failed", "\"errors\":[],")), "STATUS-04");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs(
                                "7",
                                job(
                                        "7",
                                        "Failed",
                                        "\"errors\":[{\"status\":\"500\",\"title\":\"t\",\"detail\":\"d\"}],")),
                "STATUS-04");
    }

    @Test
    void linksOfOtherDocumentsBeginWithThePathAsWell() {
        String links = "{\"links\":{\"self\":\"/v1/jobs/7/relationships/creator\"},\"data\":{}}";
        kept(creator(links), "RESOURCE-19");
        onlyViolated(creator(links.replace("/v1", "/api/v1")), "RESOURCE-19");
        unjudged(creator(links.replace("/v1/jobs/7/relationships/creator", "/about")), "RESOURCE-19");
    }

    private static Tale creator(String document) {
        return new Tale().tell(Operation.OTHER, "7", "GET", "/v1/jobs/7/relationships/creator", "", 200, document);
    }

    @Test
    void linksLeadToTheJobAndBeginWithItsPath() {
        String absolute = job("7", "Queued").replace("\"/v1", "\"https://firm.example.com/api/v1");
        onlyViolated(new Tale().created("7").readAs("7", absolute), "RESOURCE-19");
        onlyViolated(
                new Tale().created("7").readAs("7", job("7", "Queued").replace("\"/v1", "\"/api/v1")), "RESOURCE-19");
        kept(new Tale().created("7").read("7", "Queued"), "RESOURCE-11", "RESOURCE-12", "RESOURCE-19");
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs(
                                "7",
                                job("7", "Queued")
                                        .replace(
                                                "\"links\":{\"self\":\"/v1/jobs/7\"",
                                                "\"links\":{\"self\":\"/v1/jobs/8\"")),
                "RESOURCE-12");
        onlyViolated(
                new Tale().created("7").readAs("7", job("7", "Queued").replace("/v1/jobs/7/creator", "/users/44")),
                "RESOURCE-11");
    }

    @Test
    void aLinkToAJobMayHaveAQueryButNotThatOfAPage() {
        kept(new Tale().created("7").readAs("7", linked("/v1/jobs/7?useStringId=true")), "RESOURCE-12");
        onlyViolated(new Tale().created("7").readAs("7", linked("/v1/jobs/7?page%5Blimit%5D=1")), "RESOURCE-12");
        onlyViolated(new Tale().created("7").readAs("7", linked("/v1/jobs/7?a=b&page[limit]=1")), "RESOURCE-12");
    }

    private static String linked(String self) {
        String begin = "\"links\":{\"self\":\"";
        return job("7", "Queued").replace(begin + "/v1/jobs/7\"", begin + self + "\"");
    }

    @Test
    void jobsAreLabelledAsJson() {
        Tale tale = new Tale()
                .downloaded("7", 404, "", new Header("Content-Type", "text/html"))
                .created("7");
        kept(tale, "RESOURCE-14");
    }

    @Test
    void aJobThatRunsToItsEndStartsOnce() {
        kept(moved(STARTED, "Completed"), "STATUS-10");
        onlyViolated(moved(STARTED.replace("T00", "T01"), "Completed"), "STATUS-10");
        silent(new Tale()
                .held("7")
                .moved("7", "In Progress")
                .readAs("7", job("7", "In Progress", STARTED))
                .moved("7", "In Progress - Waiting For Capacity")
                .moved("7", "Failed")
                .readAs("7", job("7", "Failed", STARTED.replace("T00", "T01"))));
    }

    private static Tale moved(String started, String to) {
        return new Tale()
                .held("7")
                .moved("7", "In Progress")
                .readAs("7", job("7", "In Progress", STARTED))
                .moved("7", to)
                .readAs("7", job("7", to, started + "\"completed_at\":\"2026-01-01T02:00:00Z\","));
    }
}
