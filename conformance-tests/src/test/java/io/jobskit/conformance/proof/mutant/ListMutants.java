package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Mutants that lie about what a listing shows. */
final class ListMutants {

    private ListMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "AnswersListingsWith206",
                        "LIST-01",
                        () -> answers(
                                ask -> ask.isList() && ask.query().isEmpty(),
                                reply -> reply.is(200) ? reply.withStatus(206) : reply)),
                Mutant.of(
                                "AnswersLaterPagesWith206",
                                "LIST-01",
                                () -> answers(Ask::isLaterPage, reply -> reply.is(200) ? reply.withStatus(206) : reply))
                        .subtle("only on the pages after the first"),
                Mutant.of("ListsNoJobsWithTextIds", "LIST-02", ListMutants::withoutTextIds)
                        .subtle("only for jobs that were created with a text id, in the usual listing"),
                Mutant.of(
                                "ListsQueriesNotAtAll",
                                "LIST-02",
                                () -> answers(Ask::isList, reply -> reply.withoutJobs(ofAQuery())))
                        .with("whatever ids are asked for", "LIST-12")
                        .subtle("only for queries in the listing"),
                Mutant.of(
                                "ListsCompletedJobsTwice",
                                "LIST-02",
                                () -> answers(Ask::isList, reply -> twice(reply, in("Completed"))))
                        .with("a page with the same job twice holds more than were asked for", "LIST-07"),
                Mutant.of(
                                "ListsNothingButQueuedJobs",
                                "LIST-02",
                                () -> answers(Ask::isList, reply -> reply.withoutJobs(in("Completed"))))
                        .with("whatever ids are asked for", "LIST-12"),
                Mutant.of(
                                "ListsNoRejectedJobs",
                                "LIST-02",
                                () -> answers(Ask::isList, reply -> reply.withoutJobs(in("Rejected"))))
                        .subtle("only for rejected jobs"),
                Mutant.of(
                                "ListsNoJobsThatWait",
                                "LIST-02",
                                () -> answers(
                                        Ask::isList,
                                        reply -> reply.withoutJobs(in("In Progress - Waiting For Capacity"))))
                        .subtle("only for jobs that wait for capacity"),
                Mutant.of(
                                "ListsCompletedQueriesTwice",
                                "LIST-02",
                                () -> answers(
                                        Ask::isList,
                                        reply -> twice(reply, ofAQuery().and(in("Completed")))))
                        .with("a page with the same job twice holds more than were asked for", "LIST-07")
                        .subtle("only for queries that have completed"),
                Mutant.of("ListsEvery25thJobWithoutParameters", "LIST-04", ListMutants::withoutEvery25thParameters)
                        .subtle("only for every 25th job of a listing"),
                Mutant.of(
                                "ListsQueriesWithoutStatus",
                                "LIST-04",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery(),
                                        job -> attributes(job).remove("status")))
                        .subtle("only for queries in the listing"),
                Mutant.of(
                                "ListsLaterPagesWithoutParameters",
                                "LIST-04",
                                () -> shows(
                                        Ask::isLaterPage,
                                        any(),
                                        job -> attributes(job).remove("parameters")))
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "ListsRunningJobsAsQueued",
                                "LIST-05",
                                () -> shows(Ask::isList, in("In Progress"), says("status", "\"Queued\"")))
                        .with("it is put into the one and listed under the label of the other", "STATUS-14")
                        .subtle("only for running jobs in the listing"),
                Mutant.of(
                                "ListsAnotherEnd",
                                "LIST-05",
                                () -> shows(
                                        Ask::isList, in("Completed"), says("completed_at", "\"2050-01-01T00:00:00Z\"")))
                        .subtle("only in the listing"),
                Mutant.of(
                                "ListsCompletedQueriesAsRunning",
                                "LIST-05",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery().and(in("Completed")),
                                        says("status", "\"In Progress\"")))
                        .with("what is shown to run has no end", "STATUS-11")
                        .subtle("only for queries in the listing"),
                Mutant.of(
                                "ListsTheErrorOfAnotherJob",
                                "LIST-05",
                                () -> shows(
                                        Ask::isList,
                                        in("Error Cancelled"),
                                        says(
                                                "errors",
                                                "[{\"status\":\"400\",\"title\":\"Bad Request\",\"detail\":\"Invalid portfolio: ENTITY 11\"}]")))
                        .subtle("only for errors in the listing"),
                Mutant.of(
                                "ListsQueriesWithoutLinks",
                                "LIST-10",
                                () -> shows(Ask::isList, ofAQuery(), job -> job.remove("links")))
                        .subtle("only for queries in the listing"),
                Mutant.of("ListsEvery25thJobWithoutALink", "LIST-10", () -> {
                            AtomicInteger listed = new AtomicInteger();
                            return shows(
                                    Ask::isList, job -> listed.incrementAndGet() % 25 == 0, job -> job.remove("links"));
                        })
                        .subtle("only for every 25th job of a listing"),
                Mutant.of(
                                "ListsQueriesWithoutLinksWithoutAPageSize",
                                "LIST-10",
                                () -> shows(
                                        ask -> ask.isList() && ask.query().isEmpty(),
                                        ofAQuery(),
                                        job -> job.remove("links")))
                        .subtle("only without a page size"));
    }

    private static Reply twice(Reply reply, Predicate<ObjectNode> which) {
        return reply.edited(document -> {
            ArrayNode data = document.withArray("data");
            Reply.jobs(document).stream().filter(which).forEach(data::add);
        });
    }

    private static Twist withoutEvery25thParameters() {
        AtomicInteger listed = new AtomicInteger();
        return shows(
                Ask::isList,
                job -> listed.incrementAndGet() % 25 == 0,
                job -> attributes(job).remove("parameters"));
    }

    /** By their periods, which only such requests share with others as differ in one member. */
    private static Twist withoutTextIds() {
        Set<String> periods = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            boolean isOfTextIds = ask.query().contains("useStringId=true");
            boolean isProbe = ask.headers().getOrDefault("Jobs-Conformance", "").matches(".*/\\d{4,}");
            if (ask.isCreate() && reply.is(202) && isOfTextIds && !isProbe) {
                periods.add(period(ask.parameters()));
            }
            return ask.isList() && reply.is(200) && !isOfTextIds
                    ? reply.withoutJobs(job -> periods.contains(period(parameters(job))))
                    : reply;
        };
    }

    private static String period(JsonNode parameters) {
        return parameters.path("start_date") + " " + parameters.path("end_date");
    }
}
