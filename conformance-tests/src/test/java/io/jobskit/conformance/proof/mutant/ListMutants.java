package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.ResourceMutants.set;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Mutants that lie about reading and listing, and about what makes no sense. */
final class ListMutants {

    private ListMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ReadsQueriesWithoutParameters",
                                "READ-01",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery(),
                                        job -> attributes(job).remove("parameters")))
                        .with("they are not those that it was created with", "RESOURCE-09"),
                Mutant.of(
                        "AnswersReadingsWith206",
                        "READ-01",
                        () -> answers(ask -> ask.isRead(), reply -> reply.is(200) ? reply.withStatus(206) : reply)),
                Mutant.of(
                        "CallsAnUnknownUuidABadRequest",
                        "READ-02",
                        () -> answers(
                                ask -> ask.isRead() && ask.id().equals("5f0c6c1e-0d5b-4e6e-9d5c-1b2a3c4d5e6f"),
                                reply -> Reply.refusal(400))),
                Mutant.of(
                        "FindsNullUnderAnUnknownId",
                        "READ-02",
                        () -> answers(
                                ask -> ask.isRead() && ask.id().equals("987654321987"),
                                reply -> reply.withStatus(200).withText("{\"data\":null}"))),
                Mutant.of("CountsReadings", "READ-04", ListMutants::countsReadings),
                Mutant.of(
                        "FailsOnAnEmoji",
                        "READ-05",
                        () -> answers(ask -> ask.isRead() && ask.id().contains("%F0"), reply -> Reply.refusal(500))),
                Mutant.of(
                        "CallsALongIdABadRequest",
                        "READ-05",
                        () -> answers(ask -> ask.isRead() && ask.id().length() > 200, reply -> Reply.refusal(400))),
                Mutant.of(
                                "ForgetsRejectedJobs",
                                "READ-06",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.text().contains("\"Rejected\"") ? Reply.refusal(404) : reply))
                        .with("nobody sees that it is Rejected", "STATUS-06"),
                Mutant.of(
                                "ExpiredJobsAreGone",
                                "READ-06",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.text().contains("\"Timed Out\"") ? Reply.refusal(410) : reply))
                        .with("nobody sees that it is Timed Out", "STATUS-07"),
                Mutant.of(
                        "AnswersListingsWith206",
                        "LIST-01",
                        () -> answers(
                                ask -> ask.isList() && ask.query().isEmpty(),
                                reply -> reply.is(200) ? reply.withStatus(206) : reply)),
                Mutant.of(
                        "ListsQueriesNotAtAll",
                        "LIST-02",
                        () -> answers(Ask::isList, reply -> withoutJobs(reply, ofAQuery()))),
                Mutant.of("ListsCompletedJobsTwice", "LIST-02", () -> answers(Ask::isList, ListMutants::completedTwice))
                        .with("a page with the same job twice holds more than were asked for", "LIST-07"),
                Mutant.of(
                        "ListsNothingButQueuedJobs",
                        "LIST-02",
                        () -> answers(Ask::isList, reply -> withoutJobs(reply, in("Completed")))),
                Mutant.of(
                        "LeavesOutNextOnTheLastPage",
                        "LIST-03",
                        () -> answers(
                                Ask::isList,
                                reply -> reply.edited(document -> {
                                    if (document.at("/links/next").isNull()) {
                                        document.withObject("/links").remove("next");
                                    }
                                }))),
                Mutant.of("ListsEvery25thJobWithoutParameters", "LIST-04", ListMutants::withoutEvery25thParameters),
                Mutant.of(
                        "ListsQueriesWithoutStatus",
                        "LIST-04",
                        () -> shows(
                                Ask::isList, ofAQuery(), job -> attributes(job).remove("status"))),
                Mutant.of(
                                "ListsRunningJobsAsQueued",
                                "LIST-05",
                                () -> shows(Ask::isList, in("In Progress"), set("status", "\"Queued\"")))
                        .with("it is put into the one and listed under the label of the other", "STATUS-14"),
                Mutant.of(
                        "ListsAnotherEnd",
                        "LIST-05",
                        () -> shows(Ask::isList, in("Completed"), set("completed_at", "\"2050-01-01T00:00:00Z\""))),
                Mutant.of("RepeatsTheLastJobOnTheThirdPage", "LIST-06", ListMutants::repeatsOnTheThirdPage),
                Mutant.of(
                        "LosesAJobBetweenPages",
                        "LIST-06",
                        () -> answers(
                                ask -> ask.isList() && ask.query().contains("after"), reply -> withoutFirst(reply))),
                Mutant.of("LosesTheThirdPage", "LIST-06", ListMutants::losesTheThirdPage),
                Mutant.of(
                        "ListsOneMoreThanAskedFor",
                        "LIST-07",
                        () -> (ask, server) -> server.send(
                                ask.isList() && ask.query().equals("?page%5Blimit%5D=2")
                                        ? ask.withQuery("?page%5Blimit%5D=3")
                                        : ask)),
                Mutant.of(
                        "ListsQueriesWithoutLinks",
                        "LIST-10",
                        () -> shows(Ask::isList, ofAQuery(), job -> job.remove("links"))),
                Mutant.of(
                        "RefusesAPageTooLarge",
                        "LIST-11",
                        () -> answers(
                                ask -> ask.isList() && ask.query().contains("5000"), reply -> Reply.refusal(400))),
                Mutant.of(
                        "KnowsNoPatch",
                        "PROTOCOL-01",
                        () -> answers(ask -> ask.method().equals("PATCH"), reply -> Reply.refusal(404))),
                Mutant.of(
                        "ReplacesJobsByPut",
                        "PROTOCOL-01",
                        () -> answers(
                                ask -> ask.method().equals("PUT") && !ask.id().isEmpty(), reply -> Reply.of(200))),
                Mutant.of(
                        "AnswersAnyRouteWithAPage",
                        "PROTOCOL-02",
                        () -> answers(
                                ask -> ask.path().endsWith("no-such-route"),
                                reply -> Reply.of(200)
                                        .with("Content-Type", "text/html")
                                        .withText("<html/>"))),
                Mutant.of(
                        "FailsOnABadCursor",
                        "PROTOCOL-03",
                        () -> answers(
                                ask -> ask.isList() && ask.query().contains("no-such-cursor"),
                                reply -> Reply.refusal(500))),
                Mutant.of(
                        "FailsOnEvery25thDownloadOfAnUnknownJob",
                        "PROTOCOL-03",
                        () -> answers(
                                ask -> ask.isDownload() && ask.id().equals("no-such-job"),
                                reply -> Reply.refusal(503))));
    }

    private static Twist countsReadings() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask)
                        .editedJobs(job -> attributes(job).put("readings", read.merge(ask.id(), 1, Integer::sum)))
                : server.send(ask);
    }

    private static Reply withoutJobs(Reply reply, Predicate<ObjectNode> which) {
        return reply.edited(document -> {
            Iterator<JsonNode> jobs = document.withArray("data").elements();
            while (jobs.hasNext()) {
                if (which.test((ObjectNode) jobs.next())) {
                    jobs.remove();
                }
            }
        });
    }

    private static Reply completedTwice(Reply reply) {
        return reply.edited(document -> {
            ArrayNode data = document.withArray("data");
            Reply.jobs(document).stream().filter(in("Completed")).forEach(data::add);
        });
    }

    private static Reply withoutFirst(Reply reply) {
        return reply.edited(document -> document.withArray("data").remove(0));
    }

    private static Twist withoutEvery25thParameters() {
        AtomicInteger listed = new AtomicInteger();
        return shows(
                Ask::isList,
                job -> listed.incrementAndGet() % 25 == 0,
                job -> attributes(job).remove("parameters"));
    }

    /** How far a page is from the first, by the cursor that led to it. */
    private static final class Pages {
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private final Map<String, JsonNode> lastJobs = new ConcurrentHashMap<>();

        int number(Ask ask) {
            return numbers.getOrDefault(ask.query(), 1);
        }

        void note(Ask ask, Reply reply) {
            JsonNode next = reply.json().at("/links/next");
            JsonNode data = reply.json().path("data");
            if (next.isTextual()) {
                String query = next.asText().substring(next.asText().indexOf('?'));
                numbers.put(query, number(ask) + 1);
                lastJobs.put(query, data.path(data.size() - 1));
            }
        }
    }

    private static Twist repeatsOnTheThirdPage() {
        Pages pages = new Pages();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            JsonNode last = pages.lastJobs.get(ask.query());
            return pages.number(ask) == 3 && last != null
                    ? honest.edited(document -> document.withArray("data").insert(0, last))
                    : honest;
        };
    }

    private static Twist losesTheThirdPage() {
        Pages pages = new Pages();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            return pages.number(ask) == 3 ? honest.edited(document -> document.putArray("data")) : honest;
        };
    }
}
