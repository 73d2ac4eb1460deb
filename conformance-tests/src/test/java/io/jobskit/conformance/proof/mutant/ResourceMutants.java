package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.List;
import java.util.function.Consumer;

/** Mutants that lie about what a job looks like. */
final class ResourceMutants {

    private static final String SAME_IN_LISTING =
            "what is wrong in the listing alone differs from the job read by itself";

    private ResourceMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "CallsAJobAJobInTheListing",
                        "RESOURCE-01",
                        () -> shows(Ask::isList, any(), job -> job.put("type", "job"))),
                Mutant.of(
                        "NumbersTheIdWhenRead",
                        "RESOURCE-01",
                        () -> shows(
                                Ask::isRead,
                                any(),
                                job -> job.put("id", job.path("id").asLong()))),
                Mutant.of(
                                "CallsQueriesViewsInTheListing",
                                "RESOURCE-02",
                                () -> shows(Ask::isList, ofAQuery(), set("job_type", "\"PORTFOLIO_VIEW_RESULTS\"")))
                        .with(SAME_IN_LISTING, "LIST-05"),
                Mutant.of(
                        "NamesEveryKindAJob",
                        "RESOURCE-02",
                        () -> shows(anywhere(), any(), set("job_type", "\"job\""))),
                Mutant.of(
                        "ForgetsTheKindOfACompletedQuery",
                        "RESOURCE-02",
                        () -> shows(
                                Ask::isRead,
                                ofAQuery().and(in("Completed")),
                                job -> attributes(job).remove("job_type"))),
                Mutant.of(
                                "LeavesOutTheStatusOfAQueuedJobWhenRead",
                                "RESOURCE-03",
                                () -> shows(
                                        Ask::isRead,
                                        in("Queued"),
                                        job -> attributes(job).remove("status")))
                        .with("reading has to give the status", "READ-01"),
                Mutant.of(
                        "StartsInLocalTime",
                        "RESOURCE-04",
                        () -> shows(anywhere(), has("started_at"), zoned("started_at", "+02:00"))),
                Mutant.of(
                        "StartsWithoutAZoneInTheListing",
                        "RESOURCE-04",
                        () -> shows(Ask::isList, has("started_at"), zoned("started_at", ""))),
                Mutant.of(
                        "CompletesInTwoWordsForQueries",
                        "RESOURCE-05",
                        () -> shows(
                                anywhere(),
                                ofAQuery().and(has("completed_at")),
                                job -> attributes(job)
                                        .put(
                                                "completed_at",
                                                attributes(job)
                                                        .get("completed_at")
                                                        .asText()
                                                        .replace('T', ' ')))),
                Mutant.of(
                        "CompletesBeforeItStarts",
                        "RESOURCE-06",
                        () -> shows(anywhere(), has("completed_at"), set("completed_at", "\"2001-01-01T00:00:00Z\""))),
                Mutant.of(
                                "QueriesCompleteBeforeTheyStartInTheListing",
                                "RESOURCE-06",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery().and(has("completed_at")),
                                        set("completed_at", "\"2001-01-01T00:00:00Z\"")))
                        .with(SAME_IN_LISTING, "LIST-05"),
                Mutant.of(
                        "CountsInPercent",
                        "RESOURCE-07",
                        () -> shows(
                                anywhere(),
                                has("percent_complete"),
                                job -> attributes(job)
                                        .put(
                                                "percent_complete",
                                                attributes(job)
                                                                .get("percent_complete")
                                                                .asDouble()
                                                        * 100))),
                Mutant.of(
                        "WritesProgressAsText",
                        "RESOURCE-07",
                        () -> shows(
                                Ask::isList,
                                has("percent_complete"),
                                job -> attributes(job)
                                        .put(
                                                "percent_complete",
                                                attributes(job)
                                                        .get("percent_complete")
                                                        .asText()))),
                Mutant.of(
                        "NumbersTheStatusOfAnError",
                        "RESOURCE-08",
                        () -> shows(
                                anywhere(),
                                in("Error Cancelled"),
                                job -> attributes(job)
                                        .withArray("errors")
                                        .forEach(error -> ((ObjectNode) error).put("status", 400)))),
                Mutant.of(
                        "LeavesOutTheTitleOfAnErrorInTheListing",
                        "RESOURCE-08",
                        () -> shows(
                                Ask::isList,
                                in("Error Cancelled"),
                                job -> attributes(job)
                                        .withArray("errors")
                                        .forEach(error -> ((ObjectNode) error).remove("title")))),
                Mutant.of(
                        "ForgetsTheEndDateWhenRead",
                        "RESOURCE-09",
                        () -> shows(Ask::isRead, any(), job -> parameters(job).remove("end_date"))),
                Mutant.of(
                        "ForgetsTheLastValueOfAFilter",
                        "RESOURCE-09",
                        () -> shows(anywhere(), ofAQuery(), ResourceMutants::withoutLastValue)),
                Mutant.of(
                        "SwapsTheDatesOfCompletedJobs",
                        "RESOURCE-09",
                        () -> shows(Ask::isRead, in("Completed"), ResourceMutants::withDatesSwapped)),
                Mutant.of(
                                "ShowsAnotherGroupingInTheListing",
                                "RESOURCE-09",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery(),
                                        job -> ((ObjectNode) parameters(job)
                                                        .withArray("groupings")
                                                        .get(0))
                                                .put("key", "security")))
                        .with(SAME_IN_LISTING, "LIST-05"),
                Mutant.of(
                        "NumbersTheCreator",
                        "RESOURCE-10",
                        () -> shows(
                                Ask::isCreate,
                                any(),
                                job -> creator(job).withObject("/data").put("id", 44))),
                Mutant.of(
                        "ForgetsTheCreatorOfQueriesWhenRead",
                        "RESOURCE-10",
                        () -> shows(Ask::isRead, ofAQuery(), job -> creator(job).remove("data"))),
                Mutant.of(
                        "SwapsTheLinksOfTheCreatorOfQueries",
                        "RESOURCE-11",
                        () -> shows(
                                ask -> ask.isCreate() || ask.isRead(), ofAQuery(), ResourceMutants::withLinksSwapped)),
                Mutant.of(
                        "LinksListedJobsToTheirResults",
                        "RESOURCE-12",
                        () -> shows(
                                Ask::isList,
                                any(),
                                job -> job.withObject("/links")
                                        .put(
                                                "self",
                                                "/v1/jobs/" + job.path("id").asText() + "/download"))),
                Mutant.of(
                        "LinksCompletedJobsToTheFirst",
                        "RESOURCE-12",
                        () -> shows(
                                Ask::isRead,
                                in("Completed"),
                                job -> job.withObject("/links").put("self", "/v1/jobs/1"))),
                Mutant.of(
                        "LabelsJobsAsHtmlWhenRead",
                        "RESOURCE-14",
                        () -> answers(
                                Ask::isRead, reply -> reply.is(200) ? reply.with("Content-Type", "text/html") : reply)),
                Mutant.of(
                        "LabelsListingsAsText",
                        "RESOURCE-14",
                        () -> answers(
                                Ask::isList,
                                reply -> reply.is(200) ? reply.with("Content-Type", "text/plain") : reply)));
    }

    static Consumer<ObjectNode> set(String attribute, String json) {
        return job -> attributes(job).set(attribute, Reply.node(json));
    }

    private static Consumer<ObjectNode> zoned(String attribute, String zone) {
        return job -> attributes(job)
                .put(attribute, attributes(job).get(attribute).asText().replace("Z", zone));
    }

    private static ObjectNode creator(ObjectNode job) {
        return job.withObject("/relationships/creator");
    }

    private static void withoutLastValue(ObjectNode job) {
        parameters(job).path("filters").forEach(filter -> {
            if (filter.path("values") instanceof ArrayNode values && !values.isEmpty()) {
                values.remove(values.size() - 1);
            }
        });
    }

    private static void withDatesSwapped(ObjectNode job) {
        String start = parameters(job).path("start_date").asText();
        parameters(job)
                .put("start_date", parameters(job).path("end_date").asText())
                .put("end_date", start);
    }

    private static void withLinksSwapped(ObjectNode job) {
        ObjectNode links = creator(job).withObject("/links");
        String self = links.path("self").asText();
        links.put("self", links.path("related").asText()).put("related", self);
    }
}
