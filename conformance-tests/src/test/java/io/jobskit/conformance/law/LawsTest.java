package io.jobskit.conformance.law;

import static io.jobskit.conformance.law.LawAssertions.kept;
import static io.jobskit.conformance.law.LawAssertions.onlyViolated;
import static io.jobskit.conformance.law.LawAssertions.silent;
import static io.jobskit.conformance.law.LawAssertions.violated;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {

    private static final String QUERY = """
            {"columns":[{"key":"value"},{"key":"twr","arguments":{"period":"x"}}],"groupings":[{"key":"asset_class"}],\
            "filters":[{"attribute":"asset_class","type":"discrete","operator":"include","values":["a","b"]}],\
            "portfolio_type":"entity","portfolio_id":[22,23],"start_date":"2020-02-18","end_date":"2020-03-18"}""";

    private static final String QUERY_SPELLED_OUT = """
            {"columns":[{"key":"value","arguments":{}},{"key":"twr","arguments":{"period":"x"}}],\
            "groupings":[{"key":"asset_class","arguments":{}}],"filters":[{"attribute":{"key":"asset_class",\
            "arguments":{}},"type":"discrete","operator":"include","values":["a","b"]}],"portfolio_type":"ENTITY",\
            "portfolio_id":["22",23],"start_date":"2020-02-18","end_date":"2020-03-18",\
            "hide_previous_holdings":false,"more":1}""";

    private static final Header CSV = new Header("Content-Type", "text/csv; charset=utf-8");
    private static final Header CSV_FILE =
            new Header("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"");

    @Nested
    class Changes {

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
            assertThat(finding.difference())
                    .isEqualTo("Job 7 was seen as Completed and later as In Progress;"
                            + " there is no way from the one to the other.");
            assertThat(finding.evidence())
                    .extracting(exchange -> exchange.number())
                    .containsExactly(2, 3);
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
            silent(new Tale()
                    .created("7")
                    .read("7", "Failed")
                    .cancelled("7", 204)
                    .read("7", "User Cancelled"));
            onlyViolated(new Tale().created("7").read("7", "Failed").read("7", "User Cancelled"), "STATUS-08");
        }

        @Test
        void aCancelMayComeTrueWhateverItAnsweredAndAtAnyTimeLater() {
            silent(new Tale()
                    .created("7")
                    .cancelled("7", 404)
                    .read("7", "In Progress")
                    .read("7", "User Cancelled"));
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
            silent(new Tale()
                    .held("7")
                    .moved("7", "In Progress")
                    .aged("7", "PT4H")
                    .read("7", "Timed Out"));
            silent(new Tale()
                    .held("7")
                    .moved("7", "In Progress")
                    .read("7", "In Progress")
                    .aged("7", "PT4H")
                    .read("7", "Canceled"));
        }

        @Test
        void aJobExpiresAfterADay() {
            silent(new Tale()
                    .created("7")
                    .read("7", "Completed")
                    .aged("7", "PT24H")
                    .read("7", "Timed Out"));
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
    }

    @Nested
    class Attributes {

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
                    new Tale().created("7").readAs("7", job("7", "Completed", "\"percent_complete\":0.9,")),
                    "STATUS-09");
        }

        @Test
        void aCompletedJobIsJudgedByItsEntryInTheListingWhereReadingItShowsNothing() {
            String nearly = job("7", "Completed", "\"percent_complete\":0.9,");
            Tale leadsNowhere = new Tale().created("7").tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 303, "");
            onlyViolated(leadsNowhere.listed(nearly), "STATUS-09", "DOWNLOAD-16");
            silent(new Tale().created("7").listed(nearly));
        }

        @Test
        void progressMayFallWhenAJobIsPutBackMovedOrSeenAtOnce() {
            silent(new Tale()
                    .created("7")
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.5,"))
                    .read("7", "In Progress - Waiting For Capacity")
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,")));
            silent(new Tale()
                    .held("7")
                    .moved("7", "In Progress")
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.5,"))
                    .moved("7", "In Progress")
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,")));
            silent(new Tale()
                    .created("7")
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.5,"))
                    .readAs("7", job("7", "In Progress", "\"percent_complete\":0.2,"))
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
                    new Tale().created("7", "portfolio_view_results", Tale.VIEW, job("7", "Queued", started)),
                    "STATUS-10");
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
                            .listed(job("7", "Completed", ended.replace("01Z", "00Z")))
                            .listed(job("7", "Completed", ended.replace("00:01Z", "01:00Z"))),
                    "STATUS-10");
            silent(new Tale()
                    .created("7")
                    .listed(job("7", "Completed", ended))
                    .aged("7", "PT1H")
                    .listed(job("7", "Completed", ended.replace("T00", "T23"))));
        }

        @Test
        void timesMayBeMovedByAgeingAndKnownInTheQueueIfAJobWasPutBack() {
            String ended = "\"started_at\":\"2026-01-01T00:00:01Z\",\"completed_at\":\"2026-01-01T00:00:02Z\",";
            silent(new Tale()
                    .created("7")
                    .readAs("7", job("7", "Completed", ended))
                    .aged("7", "PT1H")
                    .readAs("7", job("7", "Completed", ended.replace("T00", "T23"))));
            silent(new Tale().created("7").readAs("7", job("7", "Queued", "\"started_at\":\"2026-01-01T00:00:01Z\",")));
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
        void linksLeadToTheJobHoweverTheyAreWritten() {
            String absolute = job("7", "Queued").replace("\"/v1", "\"https://firm.example.com/api/v1");
            kept(new Tale().created("7").readAs("7", absolute), "RESOURCE-11", "RESOURCE-12");
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
        void jobsAreLabelledAsJson() {
            Tale tale = new Tale()
                    .downloaded("7", 404, "", new Header("Content-Type", "text/html"))
                    .created("7");
            kept(tale, "RESOURCE-14");
        }
    }

    @Nested
    class Parameters {

        @Test
        void theyComeBackInTheirNormalForm() {
            String view = Tale.VIEW
                    .replace("\"2\"", "2")
                    .replace("entity", "ENTITY")
                    .replace("csv", "CSV")
                    .replace("\"22\"", "22");
            kept(
                    new Tale()
                            .created(
                                    "7",
                                    "portfolio_view_results",
                                    Tale.VIEW,
                                    job("7", "PORTFOLIO_VIEW_RESULTS", view, "Queued", "")),
                    "RESOURCE-02",
                    "RESOURCE-09");
            kept(
                    new Tale()
                            .created(
                                    "7",
                                    "portfolio_query",
                                    QUERY,
                                    job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", "")),
                    "RESOURCE-09",
                    "QUERY-09",
                    "QUERY-14",
                    "QUERY-15");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"22\",23|22|RESOURCE-09",
                    "\"asset_class\",\"arguments\":{}}]|\"sector\",\"arguments\":{}}]|RESOURCE-09",
                    "\"start_date\":\"2020-02-18\",||RESOURCE-09",
                    "[\"a\",\"b\"]|[\"a\"]|RESOURCE-09",
                    "{\"period\":\"x\"}|{\"period\":\"y\"}|QUERY-15",
                    "{\"period\":\"x\"}|{}|QUERY-15",
                    "\"hide_previous_holdings\":false|\"hide_previous_holdings\":true|QUERY-09",
                    "\"value\",\"arguments\":{}|\"value\"|QUERY-14",
                    "{\"key\":\"asset_class\",\"arguments\":{}},\"type\"|\"asset_class\",\"type\"|QUERY-14"
                })
        void eachWrongOneIsBlamedOnOneRequirement(String from, String to, String requirement) {
            String wrong = QUERY_SPELLED_OUT.replace(from, to == null ? "" : to);
            assertThat(wrong).isNotEqualTo(QUERY_SPELLED_OUT);
            onlyViolated(
                    new Tale().created("7", "portfolio_query", QUERY, job("7", "portfolio_query", wrong, "Queued", "")),
                    requirement);
        }

        @Test
        void theJobTypeIsWhatWasAskedFor() {
            onlyViolated(
                    new Tale()
                            .created(
                                    "7",
                                    "portfolio_view_results",
                                    Tale.VIEW,
                                    job("7", "portfolio_query", Tale.VIEW, "Queued", "")),
                    "RESOURCE-02");
        }

        @Test
        void whatTheDocumentationDoesNotNameMayBeDropped() {
            silent(new Tale()
                    .created(
                            "7",
                            "portfolio_view_results",
                            Tale.VIEW.replace("}", ",\"display_account_fees\":true,\"filters\":[]}"),
                            job("7", "Queued")));
        }
    }

    @Nested
    class Creations {

        @Test
        void anIdIsUsedOnceAndNothingElseIsBlamedForTwo() {
            kept(new Tale().created("7").created("8"), "CREATE-04");
            onlyViolated(
                    new Tale().created("7").read("7", "Completed").created("7").read("7", "Queued"), "CREATE-04");
            onlyViolated(new Tale().read("7", "Queued").created("7"), "CREATE-04");
            silent(new Tale().created("7").listed(job("7", "Queued")).meanwhile());
        }

        @Test
        void aRefusalSaysTheCodeThatItWasAnsweredWith() {
            String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
            kept(new Tale().create("x", "{}", 400, refusal), "CREATE-09");
            onlyViolated(new Tale().create("x", "{}", 415, refusal), "CREATE-09");
            onlyViolated(new Tale().create("x", "{}", 400, "no"), "CREATE-09");
            silent(new Tale().create("x", "{}", 401, ""));
        }

        @Test
        void aRefusedCreationLeavesNoJobBehind() {
            String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
            kept(
                    new Tale()
                            .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                            .listed(job(
                                    "8", "portfolio_view_results", Tale.VIEW.replace("2011", "2010"), "Queued", "")),
                    "CREATE-10");
            onlyViolated(
                    new Tale()
                            .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                            .listed(job("8", "Queued")),
                    "CREATE-10");
            onlyViolated(
                    new Tale()
                            .create("portfolio_view_results", Tale.VIEW, 403, refusal.replace("400", "403"))
                            .by("no-scope")
                            .listed(job("8", "Queued")),
                    "ACCESS-12");
        }

        @Test
        void aJobThatWasThereBeforeOrWasCreatedAsWellIsNotLeftBehind() {
            String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
            silent(new Tale()
                    .listed(job("8", "Queued"))
                    .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                    .listed(job("8", "Queued")));
            silent(new Tale()
                    .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                    .created("7")
                    .listed(job("7", "Queued"), job("8", "Queued")));
            silent(new Tale()
                    .create("portfolio_view_results", Tale.VIEW.replace("\"view_id\":\"2\",", ""), 400, refusal)
                    .listed(job("8", "Queued")));
        }
    }

    @Nested
    class Listings {

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
                    "LIST-05");
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
                                    "/api/v1/jobs?page[after]=x"
                                            .replace("[", "%5B")
                                            .replace("]", "%5D"),
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

    @Nested
    class Cancels {

        @Test
        void cancellingAnswers204WithNoBody() {
            kept(new Tale().created("7").cancelled("7", 204), "CANCEL-01");
            onlyViolated(new Tale().held("7").cancelled("7", 409), "CANCEL-01");
            onlyViolated(new Tale().held("7").moved("7", "In Progress").cancelled("7", 200), "CANCEL-01");
            Tale body = new Tale().created("7").tell(Operation.CANCEL, "7", "DELETE", "/v1/jobs/7", "", 204, "{}");
            onlyViolated(body, "CANCEL-01");
        }

        @Test
        void whatMayHaveEndedMayBeRefused() {
            silent(new Tale().created("7").cancelled("7", 409));
            silent(new Tale().held("7").moved("7", "Failed").cancelled("7", 409));
            silent(new Tale().held("7").cancelled("7", 204).cancelled("7", 404));
            silent(new Tale().held("7").released("7").cancelled("7", 404));
            silent(new Tale().held("7").cancelled("7", 404).by("other-user"));
            silent(new Tale().held("7").by("full-queue").cancelled("7", 409).by("full-queue"));
            silent(new Tale().held("7").moved("7", "Failed").cancelled("7", 409).meanwhile());
        }
    }

    @Nested
    class Downloads {

        @Test
        void resultsAreAttachmentsOfTheRightForm() {
            kept(
                    new Tale().created("7").downloaded("7", 200, "a,b\n1,2\n", CSV, CSV_FILE),
                    "DOWNLOAD-06",
                    "DOWNLOAD-14");
            silent(new Tale()
                    .created("7")
                    .downloaded(
                            "7",
                            200,
                            "a,b\n",
                            CSV,
                            new Header("Content-Disposition", "attachment; file name=\"portfolio_data.csv\"")));
            onlyViolated(new Tale().created("7").downloaded("7", 200, "a,b\n", CSV), "DOWNLOAD-06");
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded("7", 200, "a,b\n", new Header("Content-Type", "text/plain"), CSV_FILE),
                    "DOWNLOAD-14");
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded(
                                    "7",
                                    200,
                                    "a,b\n",
                                    CSV,
                                    new Header("Content-Disposition", "attachment; filename=x.txt")),
                    "DOWNLOAD-14");
        }

        @Test
        void jsonIsLabelledAsWhatItIs() {
            Header file = new Header("Content-Disposition", "attachment; filename=portfolio_data.json");
            Tale right = new Tale()
                    .created(
                            "7", "portfolio_query", QUERY, job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", ""))
                    .downloaded("7", 200, "{}", new Header("Content-Type", "application/vnd.api+json"), file);
            kept(right, "DOWNLOAD-02", "DOWNLOAD-14");
            Tale wrong = new Tale()
                    .created(
                            "7", "portfolio_query", QUERY, job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", ""))
                    .downloaded("7", 200, "{}", new Header("Content-Type", "text/plain"), file);
            onlyViolated(wrong, "DOWNLOAD-02");
        }

        @Test
        void resultsStayTheSame() {
            kept(
                    new Tale()
                            .created("7")
                            .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                            .downloaded("7", 200, "a\n", CSV, CSV_FILE),
                    "DOWNLOAD-11");
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                            .downloaded("7", 200, "b\n", CSV, CSV_FILE),
                    "DOWNLOAD-11");
        }

        @Test
        void thereAreNoResultsBeforeTheEnd() {
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                            .read("7", "In Progress"),
                    "DOWNLOAD-07");
            silent(new Tale()
                    .created("7")
                    .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                    .read("7", "In Progress")
                    .meanwhile());
            silent(new Tale()
                    .created("7")
                    .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                    .read("7", "Completed"));
        }

        @Test
        void redirectsLeadToTheResults() {
            Header location = new Header("Location", "/v1/results/abc");
            kept(
                    new Tale()
                            .created("7")
                            .downloaded("7", 303, "", location)
                            .tell(Operation.OTHER, "", "GET", "/api/v1/results/abc", "", 401, ""),
                    "DOWNLOAD-16");
            onlyViolated(new Tale().created("7").downloaded("7", 303, ""), "DOWNLOAD-16");
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded("7", 303, "", location)
                            .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 404, ""),
                    "DOWNLOAD-16");
            silent(new Tale()
                    .created("7")
                    .downloaded("7", 303, "", location)
                    .cancelled("7", 204)
                    .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 404, ""));
            onlyViolated(
                    new Tale()
                            .created("7")
                            .downloaded("7", 303, "", location)
                            .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 200, ""),
                    "DOWNLOAD-06",
                    "DOWNLOAD-14");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void noRequestOfTheApiIsAnsweredWithAServerError(int status) {
        onlyViolated(new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", status, ""), "PROTOCOL-03");
        silent(new Tale().tell(Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{}", status, ""));
    }

    @Test
    void anUnknownMethodMayBeNotImplemented() {
        silent(new Tale().tell(Operation.OTHER, "", "BREW", "/v1/jobs", "", 501, ""));
        onlyViolated(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 501, ""), "PROTOCOL-03");
    }

    @Test
    void threeViolationsOfARequirementAreEnough() {
        Tale tale = new Tale();
        for (int i = 0; i < 9; i++) {
            tale.tell(Operation.READ, "" + i, "GET", "/v1/jobs/" + i, "", 500, "");
        }
        assertThat(violated(tale)).hasSize(3);
    }

    @Test
    void theSameViolationSeenAgainIsOne() {
        Tale tale = new Tale();
        for (int i = 0; i < 9; i++) {
            tale.tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 500, "");
        }
        assertThat(violated(tale)).hasSize(1);
    }
}
