package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.every;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Mutants that lie about when a job started and ended. */
final class MomentMutants {

    private MomentMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "StartsAgainWhenItCompletes",
                                "STATUS-10",
                                () -> shows(
                                        anywhere(),
                                        in("Completed").and(has("completed_at")),
                                        job -> attributes(job)
                                                .set(
                                                        "started_at",
                                                        attributes(job).path("completed_at"))))
                        .subtle("only for jobs that ran for some time"),
                Mutant.of(
                        "StartsInLocalTime",
                        "RESOURCE-04",
                        () -> shows(anywhere(), has("started_at"), zoned("started_at", "+02:00"))),
                Mutant.of(
                                "StartsWithoutAZoneInTheListing",
                                "RESOURCE-04",
                                () -> shows(Ask::isList, has("started_at"), zoned("started_at", "")))
                        .subtle("only in the listing"),
                Mutant.of(
                                "WritesTheStartAsTheExampleDoesInTheListing",
                                "RESOURCE-04",
                                () -> shows(
                                        Ask::isList,
                                        has("started_at"),
                                        job -> attributes(job)
                                                .put(
                                                        "started_at",
                                                        attributes(job)
                                                                .path("started_at")
                                                                .asText()
                                                                .replaceFirst(":(\\d\\d)Z", "$1Z"))))
                        .subtle("only in the listing, for want of a colon"),
                Mutant.of(
                                "StartsInLocalTimeInEvery25thAnswer",
                                "RESOURCE-04",
                                () -> every(
                                        25,
                                        Ask::isRead,
                                        reply -> reply.editedJobs(job -> {
                                            if (attributes(job).hasNonNull("started_at")) {
                                                zoned("started_at", "+02:00").accept(job);
                                            }
                                        })))
                        .with("two readings differ when one of them is the 25th", "READ-04")
                        .subtle("only in every 25th answer"),
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
                                                                .replace('T', ' '))))
                        .subtle("only for queries"),
                Mutant.of(
                                "CancelledJobsCompleteOnADay",
                                "RESOURCE-05",
                                () -> shows(
                                        Ask::isRead,
                                        in("User Cancelled").and(has("completed_at")),
                                        job -> attributes(job)
                                                .put(
                                                        "completed_at",
                                                        attributes(job)
                                                                .path("completed_at")
                                                                .asText()
                                                                .substring(0, 10))))
                        .subtle("only when a job is read that was cancelled"),
                Mutant.of(
                        "CompletesBeforeItStarts",
                        "RESOURCE-06",
                        () -> shows(anywhere(), has("completed_at"), says("completed_at", "\"2001-01-01T00:00:00Z\""))),
                Mutant.of(
                                "QueriesCompleteBeforeTheyStartInTheListing",
                                "RESOURCE-06",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery().and(has("completed_at")),
                                        says("completed_at", "\"2001-01-01T00:00:00Z\"")))
                        .inTheListing()
                        .subtle("only for queries in the listing"),
                Mutant.of(
                                "FailedJobsCompleteBeforeTheyStart",
                                "RESOURCE-06",
                                () -> shows(
                                        anywhere(),
                                        in("Failed").and(has("completed_at")),
                                        says("completed_at", "\"2001-01-01T00:00:00Z\"")))
                        .subtle("only for jobs that failed"),
                Mutant.of(
                                "StartsAnewWithEachListing",
                                "STATUS-10",
                                () -> SeeOtherMutants.movesWithEachListing("started_at", -5))
                        .subtle("only from one listing to the next"),
                Mutant.of(
                                "StartsAtCreation",
                                "STATUS-10",
                                () -> shows(anywhere(), in("Queued"), says("started_at", "\"2020-04-03T15:15:28Z\"")))
                        .with("it starts before it can be cancelled", "CANCEL-10"),
                Mutant.of(
                        "ForgetsWhenItStarted",
                        "STATUS-10",
                        () -> shows(
                                anywhere(),
                                in("In Progress"),
                                job -> attributes(job).remove("started_at"))),
                Mutant.of(
                                "StartsWhenItCompletes",
                                "STATUS-10",
                                () -> shows(
                                        anywhere(),
                                        in("Completed"),
                                        job -> attributes(job)
                                                .put(
                                                        "started_at",
                                                        Instant.parse(attributes(job)
                                                                        .get("completed_at")
                                                                        .asText())
                                                                .plusSeconds(30)
                                                                .toString())))
                        .with("and so it ends before it starts", "RESOURCE-06"),
                Mutant.of(
                                "StartedEarlierOnceItHasCompleted",
                                "STATUS-10",
                                () -> shows(
                                        Ask::isRead,
                                        in("Completed"),
                                        job -> attributes(job)
                                                .put("started_at", SeeOtherMutants.moved(job, "started_at", -5))))
                        .with("the listing has the right moment", "LIST-05")
                        .subtle("only when a job is read that has completed"),
                Mutant.of(
                                "CompletesAnewWithEachListing",
                                "STATUS-11",
                                () -> SeeOtherMutants.movesWithEachListing("completed_at", 5))
                        .subtle("only from one listing to the next"),
                Mutant.of(
                        "KnowsTheEndWhileItRuns",
                        "STATUS-11",
                        () -> shows(anywhere(), in("In Progress"), says("completed_at", "\"2050-04-03T15:15:28Z\""))),
                Mutant.of(
                        "ForgetsWhenItCompleted",
                        "STATUS-11",
                        () -> shows(
                                anywhere(),
                                in("Completed"),
                                job -> attributes(job).remove("completed_at"))),
                Mutant.of("CompletesAnewWithEachReading", "STATUS-11", MomentMutants::completesAnew)
                        .with("and so reading changes something", "READ-04")
                        .subtle("only from one reading to the next"),
                Mutant.of(
                                "KnowsTheEndOfWaitingJobs",
                                "STATUS-11",
                                () -> shows(
                                        Ask::isRead,
                                        in("In Progress - Waiting For Capacity"),
                                        says("completed_at", "\"2050-04-03T15:15:28Z\"")))
                        .subtle("only for jobs that wait for capacity"),
                Mutant.of(
                                "KnowsTheEndOfRunningJobsInTheListing",
                                "STATUS-11",
                                () -> shows(
                                        Ask::isList,
                                        in("In Progress"),
                                        says("completed_at", "\"2050-04-03T15:15:28Z\"")))
                        .inTheListing()
                        .subtle("only for running jobs in the listing"));
    }

    private static Consumer<ObjectNode> zoned(String attribute, String zone) {
        return job -> attributes(job)
                .put(attribute, attributes(job).get(attribute).asText().replace("Z", zone));
    }

    private static Twist completesAnew() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask).editedJobs(job -> {
                    if (status(job).equals("Completed")) {
                        attributes(job)
                                .put(
                                        "completed_at",
                                        Instant.parse(attributes(job)
                                                        .get("completed_at")
                                                        .asText())
                                                .plusSeconds(5L * read.merge(ask.id(), 1, Integer::sum))
                                                .toString());
                    }
                })
                : server.send(ask);
    }
}
