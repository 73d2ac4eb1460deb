package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.every;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Mutants that lie about reading, and about what makes no sense. */
final class ReadMutants {

    private ReadMutants() {}

    static List<Mutant> all() {
        return List.of(
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
                                "TakesPutOnTheListing",
                                "PROTOCOL-01",
                                () -> answers(
                                        ask -> ask.method().equals("PUT")
                                                && ask.path().equals("/v1/jobs"),
                                        reply -> Reply.of(200)))
                        .subtle("only for one method on the listing"),
                Mutant.of(
                                "CreatesUnderAnId",
                                "PROTOCOL-01",
                                () -> asks(
                                        ask -> ask.method().equals("POST")
                                                && ask.path().matches("/v1/jobs/[^/]+"),
                                        ask -> ask.at("/v1/jobs")))
                        .subtle("only for one method on a job"),
                Mutant.of(
                        "AnswersAnyRouteWithAPage",
                        "PROTOCOL-02",
                        () -> answers(
                                ask -> ask.path().endsWith("no-such-route"),
                                reply -> Reply.of(200)
                                        .with("Content-Type", "text/html")
                                        .withText("<html/>"))),
                Mutant.of(
                                "ShowsTheJobOnAnyRouteBelowIt",
                                "PROTOCOL-02",
                                () -> asks(
                                        ask -> ask.path().startsWith("/v1/jobs/")
                                                && ask.path().endsWith("no-such-route"),
                                        ask -> new Ask(
                                                ask.method(),
                                                ask.path().replace("/no-such-route", ""),
                                                ask.query(),
                                                ask.headers(),
                                                ask.body())))
                        .subtle("only on routes below a job"),
                Mutant.of(
                        "FailsOnACursorThatItDidNotGive",
                        "PROTOCOL-03",
                        () -> answers(
                                ask -> ask.isList() && ask.query().contains("no-such-cursor"),
                                reply -> Reply.refusal(500))),
                Mutant.of(
                        "FailsOnTheResultsOfAnUnknownJob",
                        "PROTOCOL-03",
                        () -> answers(
                                ask -> ask.isDownload() && ask.id().equals("no-such-job"),
                                reply -> Reply.refusal(503))),
                Mutant.of(
                                "FailsOnEvery25thListing",
                                "PROTOCOL-03",
                                () -> every(25, Ask::isList, reply -> Reply.refusal(500)))
                        .subtle("only in every 25th answer"),
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
                        () -> answers(Ask::isRead, reply -> reply.is(200) ? reply.withStatus(206) : reply)),
                Mutant.of(
                                "ReadsWaitingJobsWith202",
                                "READ-01",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.text().contains("\"In Progress - Waiting For Capacity\"")
                                                ? reply.withStatus(202)
                                                : reply))
                        .subtle("only for jobs that wait for capacity"),
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
                Mutant.of("CountsReadings", "READ-04", ReadMutants::countsReadings)
                        .subtle("only from one reading to the next"),
                Mutant.of("ForgetsTheProgressWithTheThirdReading", "READ-04", () -> {
                            Map<String, Integer> read = new ConcurrentHashMap<>();
                            return shows(
                                    Ask::isRead,
                                    in("Completed")
                                            .and(job ->
                                                    read.merge(job.path("id").asText(), 1, Integer::sum) == 3),
                                    job -> attributes(job).remove("percent_complete"));
                        })
                        .subtle("only in the third reading"),
                Mutant.of(
                                "FailsOnAnEmoji",
                                "READ-05",
                                () -> answers(
                                        ask -> ask.isRead() && ask.id().contains("%F0"), reply -> Reply.refusal(500)))
                        .subtle("only for an emoji in an id"),
                Mutant.of(
                                "CallsALongIdABadRequest",
                                "READ-05",
                                () -> answers(
                                        ask -> ask.isRead() && ask.id().length() > 200, reply -> Reply.refusal(400)))
                        .subtle("only for long ids"),
                Mutant.of(
                                "FailsOnAQuote",
                                "READ-05",
                                () -> answers(
                                        ask -> ask.isRead() && ask.id().contains("%27"), reply -> Reply.refusal(500)))
                        .with("it is a server error", "PROTOCOL-03")
                        .subtle("only for a quote in an id"),
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
                                "ForgetsJobsThatAreAskedToStop",
                                "READ-06",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.text().contains("\"Cancel Requested\"")
                                                ? Reply.refusal(404)
                                                : reply))
                        .with("nobody sees that it is on its way to being cancelled", "CANCEL-03")
                        .subtle("only for jobs that were asked to stop"));
    }

    private static Twist countsReadings() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask)
                        .editedJobs(job -> attributes(job).put("readings", read.merge(ask.id(), 1, Integer::sum)))
                : server.send(ask);
    }
}
