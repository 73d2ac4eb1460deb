package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.every;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Mutants that lie about what a job is, and where. */
final class ResourceMutants {

    private ResourceMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "CallsAJobAJobInTheListing",
                                "RESOURCE-01",
                                () -> shows(Ask::isList, any(), job -> job.put("type", "job")))
                        .subtle("only in the listing"),
                Mutant.of(
                        "NumbersTheIdWhenRead",
                        "RESOURCE-01",
                        () -> shows(
                                Ask::isRead,
                                any(),
                                job -> job.put("id", job.path("id").asLong()))),
                Mutant.of(
                                "CallsEvery25thNewJobAJob",
                                "RESOURCE-01",
                                () -> every(
                                        25, Ask::isCreate, reply -> reply.editedJobs(job -> job.put("type", "job"))))
                        .subtle("only in every 25th answer to a creation"),
                Mutant.of("CallsTheSecondListedJobAJob", "RESOURCE-01", () -> second(job -> job.put("type", "job")))
                        .subtle("only for the second job of a listing"),
                Mutant.of(
                                "CallsQueriesViewsInTheListing",
                                "RESOURCE-02",
                                () -> shows(Ask::isList, ofAQuery(), says("job_type", "\"PORTFOLIO_VIEW_RESULTS\"")))
                        .inTheListing()
                        .subtle("only for queries in the listing"),
                Mutant.of(
                        "NamesEveryKindAJob",
                        "RESOURCE-02",
                        () -> shows(anywhere(), any(), says("job_type", "\"job\""))),
                Mutant.of(
                                "ForgetsTheKindOfACompletedQuery",
                                "RESOURCE-02",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery().and(in("Completed")),
                                        job -> attributes(job).remove("job_type")))
                        .subtle("only when a query is read that has completed"),
                Mutant.of(
                                "CallsQueriesQueriesOnLaterPages",
                                "RESOURCE-02",
                                () -> shows(Ask::isLaterPage, ofAQuery(), says("job_type", "\"query\"")))
                        .subtle("only for queries, on the pages after the first"),
                Mutant.of(
                                "LeavesOutTheStatusOfAQueuedJobWhenRead",
                                "RESOURCE-03",
                                () -> shows(
                                        Ask::isRead,
                                        in("Queued"),
                                        job -> attributes(job).remove("status")))
                        .with("reading has to give the status", "READ-01"),
                Mutant.of(
                                "HasNoStatusForNewQueries",
                                "RESOURCE-03",
                                () -> shows(
                                        Ask::isCreate,
                                        ofAQuery(),
                                        job -> attributes(job).putNull("status")))
                        .with("the new query is not said to be Queued", "CREATE-02")
                        .subtle("only in the answer to the creation of a query"),
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
                                                .forEach(error -> ((ObjectNode) error).remove("title"))))
                        .subtle("only in the listing"),
                Mutant.of(
                                "LeavesOutTheDetailOfAnErrorOfAQuery",
                                "RESOURCE-08",
                                () -> shows(
                                        anywhere(),
                                        ofAQuery().and(in("Error Cancelled")),
                                        job -> attributes(job)
                                                .withArray("errors")
                                                .forEach(error -> ((ObjectNode) error).remove("detail"))))
                        .with("nothing is left of the details", "STATUS-05")
                        .subtle("only for queries"),
                Mutant.of(
                                "NumbersTheCreator",
                                "RESOURCE-10",
                                () -> shows(
                                        Ask::isCreate,
                                        any(),
                                        job -> creator(job).withObject("/data").put("id", 44)))
                        .subtle("only in the answer to the creation"),
                Mutant.of(
                                "ForgetsTheCreatorOfQueriesWhenRead",
                                "RESOURCE-10",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery(),
                                        job -> creator(job).remove("data")))
                        .subtle("only when queries are read"),
                Mutant.of("NumbersTheCreatorOfTheSecondJob", "RESOURCE-10", () -> {
                            AtomicInteger created = new AtomicInteger();
                            return shows(
                                    Ask::isCreate,
                                    job -> created.incrementAndGet() == 2,
                                    job -> creator(job).withObject("/data").put("id", 44));
                        })
                        .subtle("only for the second job of all"),
                Mutant.of(
                                "CallsTheCreatorOfQueriesAnAccount",
                                "RESOURCE-10",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery(),
                                        job -> creator(job).withObject("/data").put("type", "accounts")))
                        .subtle("only when queries are read"),
                Mutant.of(
                        "SwapsTheLinksOfTheCreatorOfQueries",
                        "RESOURCE-11",
                        () -> shows(
                                ask -> ask.isCreate() || ask.isRead(), ofAQuery(), ResourceMutants::withLinksSwapped)),
                Mutant.of(
                                "LinksTheCreatorOfCancelledJobsToNoJob",
                                "RESOURCE-11",
                                () -> shows(
                                        Ask::isRead,
                                        in("User Cancelled"),
                                        job -> creator(job).withObject("/links").put("related", "/v1/jobs//creator")))
                        .subtle("only when a job is read that was cancelled"),
                Mutant.of(
                                "LinksListedJobsToTheirResults",
                                "RESOURCE-12",
                                () -> shows(
                                        Ask::isList,
                                        any(),
                                        job -> job.withObject("/links")
                                                .put(
                                                        "self",
                                                        "/v1/jobs/"
                                                                + job.path("id").asText() + "/download")))
                        .with("the listing shows another link than reading", "LIST-05")
                        .subtle("only in the listing"),
                Mutant.of(
                                "LinksCompletedJobsToTheFirst",
                                "RESOURCE-12",
                                () -> shows(
                                        Ask::isRead,
                                        in("Completed"),
                                        job -> job.withObject("/links").put("self", "/v1/jobs/1")))
                        .subtle("only when a job is read that has completed"),
                Mutant.of(
                                "LinksTheSecondListedJobToTheFirst",
                                "RESOURCE-12",
                                () -> second(job -> job.withObject("/links").put("self", "/v1/jobs/1")))
                        .subtle("only for the second job of a listing"),
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
                                        reply -> reply.is(200) ? reply.with("Content-Type", "text/plain") : reply))
                        .subtle("only in the listing"),
                Mutant.of(
                                "LabelsEvery25thAnswerAsHtml",
                                "RESOURCE-14",
                                () -> every(25, anywhere(), reply -> reply.with("Content-Type", "text/html")))
                        .subtle("only in every 25th answer"),
                Mutant.of(
                                "LabelsCancelledJobsAsText",
                                "RESOURCE-14",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.text().contains("\"User Cancelled\"")
                                                ? reply.with("Content-Type", "text/plain")
                                                : reply))
                        .subtle("only when a job is read that was cancelled"));
    }

    private static ObjectNode creator(ObjectNode job) {
        return job.withObject("/relationships/creator");
    }

    private static void withLinksSwapped(ObjectNode job) {
        ObjectNode links = creator(job).withObject("/links");
        String self = links.path("self").asText();
        links.put("self", links.path("related").asText()).put("related", self);
    }

    /** Shows the second job of each page of a listing otherwise. */
    private static Twist second(Consumer<ObjectNode> change) {
        return answers(
                Ask::isList,
                reply -> reply.edited(document -> {
                    List<ObjectNode> jobs = Reply.jobs(document);
                    if (jobs.size() > 1) {
                        change.accept(jobs.get(1));
                    }
                }));
    }
}
