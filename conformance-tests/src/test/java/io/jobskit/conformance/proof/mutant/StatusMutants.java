package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Later;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Mutants that lie about the life of a job. */
final class StatusMutants {

    private StatusMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "SaysRunning",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), says("status", "\"Running\""))),
                Mutant.of(
                        "ShoutsTheStatus",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), says("status", "\"IN PROGRESS\""))),
                Mutant.of(
                                "SaysNewForANewQuery",
                                "STATUS-01",
                                () -> shows(Ask::isCreate, ofAQuery(), says("status", "\"New\"")))
                        .with("the new query is not said to be Queued", "CREATE-02")
                        .subtle("only in the answer to the creation of a query"),
                Mutant.of("CompletesWhatItWasAskedToCancel", "STATUS-02", StatusMutants::completesTheCancelled)
                        .with("the job is not cancelled in the end", "CANCEL-03")
                        .subtle("only for a job that was asked to stop"),
                Mutant.of("NeverCompletesByItself", "STATUS-03", StatusMutants::neverCompletes)
                        .with("a job that waited is processed no more than any other", "STATUS-13")
                        .with("a batch completes no more than any other", "CREATE-16"),
                Mutant.of(
                        "DetailsAFailure",
                        "STATUS-04",
                        () -> shows(
                                anywhere(),
                                in("Failed"),
                                says("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]"))),
                Mutant.of(
                                "DetailsAFailureInTheListing",
                                "STATUS-04",
                                () -> shows(
                                        Ask::isList,
                                        in("Failed"),
                                        says("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]")))
                        .inTheListing()
                        .subtle("only for failed jobs in the listing"),
                Mutant.of(
                                "DetailsTheFailureOfQueries",
                                "STATUS-04",
                                () -> shows(
                                        anywhere(),
                                        ofAQuery().and(in("Failed")),
                                        says("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]")))
                        .subtle("only for queries"),
                Mutant.of(
                        "KeepsTheErrorToItself",
                        "STATUS-05",
                        () -> shows(
                                anywhere(),
                                in("Error Cancelled"),
                                job -> attributes(job).remove("errors"))),
                Mutant.of(
                                "KeepsTheErrorOfQueriesToItself",
                                "STATUS-05",
                                () -> shows(
                                        anywhere(),
                                        ofAQuery().and(in("Error Cancelled")),
                                        job -> attributes(job).remove("errors")))
                        .subtle("only for queries"),
                Mutant.of(
                                "ShowsTheLastErrorAlone",
                                "STATUS-05",
                                () -> shows(anywhere(), in("Error Cancelled"), job -> {
                                    ArrayNode errors = attributes(job).withArray("errors");
                                    while (errors.size() > 1) {
                                        errors.remove(0);
                                    }
                                }))
                        .subtle("only for jobs with several errors"),
                Mutant.of(
                                "KeepsErrorsOutOfTheListing",
                                "STATUS-05",
                                () -> shows(Ask::isList, in("Error Cancelled"), says("errors", "[]")))
                        .inTheListing()
                        .subtle("only in the listing"),
                Mutant.of(
                        "HasNoQuota",
                        "STATUS-06",
                        () -> asks(ask -> ask.user().equals("full-queue"), ask -> ask.as(Ask.OWNER))),
                Mutant.of(
                        "RefusesWhatIsBeyondTheQuota",
                        "STATUS-06",
                        () -> answers(
                                ask -> ask.isCreate() && ask.user().equals("full-queue"), reply -> Reply.refusal(403))),
                Mutant.of(
                        "LimitsWhatIsBeyondTheQuota",
                        "STATUS-06",
                        () -> answers(
                                ask -> ask.isCreate() && ask.user().equals("full-queue"),
                                reply -> Reply.refusal(429).with("Retry-After", "1"))),
                Mutant.of(
                                "HasNoQuotaForQueries",
                                "STATUS-06",
                                () -> shows(
                                        ask -> ask.user().equals("full-queue"),
                                        ofAQuery(),
                                        job -> attributes(job)
                                                .put("status", "Queued")
                                                .remove(List.of("started_at", "completed_at"))))
                        .subtle("only for queries"),
                Mutant.of("CompletesWhatItRejectedAtFirst", "STATUS-06", () -> {
                            Set<String> rejected = ConcurrentHashMap.newKeySet();
                            return shows(
                                    ask -> ask.isRead() && ask.user().equals("full-queue"),
                                    in("Rejected")
                                            .and(job ->
                                                    !rejected.add(job.path("id").asText())),
                                    job -> attributes(job)
                                            .put("status", "Completed")
                                            .put("percent_complete", 1));
                        })
                        .with("Rejected is a final status", "STATUS-08")
                        .subtle("only after the first reading"),
                Mutant.of("FailsAfterSomeReadings", "STATUS-08", StatusMutants::failsAfterSomeReadings)
                        .with("and so reading changes something", "READ-04")
                        .with("the listing shows the job as it is", "LIST-05")
                        .subtle("only after three readings"),
                Mutant.of(
                                "RejectedJobsAreQueuedAgainWhenReleased",
                                "STATUS-08",
                                () -> Later.becomes(Ask::isRelease, "Rejected", "Queued"))
                        .subtle("only for rejected jobs"),
                Mutant.of(
                                "RunsExpiredJobsAgainWhenReleased",
                                "STATUS-08",
                                () -> Later.becomes(Ask::isRelease, "Timed Out", "In Progress"))
                        .subtle("only for jobs that have expired"),
                Mutant.of(
                                "CompletesErrorsWhenReleased",
                                "STATUS-08",
                                () -> Later.shows(
                                        Ask::isRelease,
                                        "Error Cancelled",
                                        any(),
                                        job -> attributes(job)
                                                .put("status", "Completed")
                                                .put("percent_complete", 1)))
                        .subtle("only for jobs that ended with an error"),
                Mutant.of(
                                "RevivesExpiredJobsThatAreCancelled",
                                "STATUS-08",
                                () -> Later.shows(
                                        Ask::isCancel,
                                        "Timed Out",
                                        any(),
                                        says("status", "\"Completed\"").andThen(says("percent_complete", "1"))))
                        .subtle("only after an expired job is cancelled"),
                Mutant.of("WaitsForEver", "STATUS-13", StatusMutants::waitsForEver)
                        .subtle("only for jobs that waited"),
                Mutant.of("HasNoResultsForJobsThatWaited", "STATUS-13", () -> {
                            Set<String> waited = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> {
                                if (ask.isRelease() && server.isIn(ask.id(), "In Progress - Waiting For Capacity")) {
                                    waited.add(ask.id());
                                }
                                return ask.isDownload() && waited.contains(ask.id())
                                        ? Reply.refusal(404)
                                        : server.send(ask);
                            };
                        })
                        .subtle("only in the results of jobs that waited"),
                Mutant.of(
                                "FailsWhatWaited",
                                "STATUS-13",
                                () -> Later.shows(
                                        Ask::isRelease,
                                        "In Progress - Waiting For Capacity",
                                        in("Completed"),
                                        says("status", "\"Failed\"")))
                        .subtle("only for jobs that waited"),
                Mutant.of(
                                "CallsAFailureAnError",
                                "STATUS-14",
                                () -> shows(Ask::isRead, in("Rejected"), says("status", "\"Failed\"")))
                        .with("the listing says otherwise", "LIST-05")
                        .with("the quota shows as a failure", "STATUS-06"),
                Mutant.of(
                                "CallsWaitingInProgressInTheListing",
                                "STATUS-14",
                                () -> shows(
                                        Ask::isList,
                                        in("In Progress - Waiting For Capacity"),
                                        says("status", "\"In Progress\"")))
                        .inTheListing()
                        .subtle("only for waiting jobs in the listing"),
                Mutant.of(
                                "CallsPickedUpQueuedWhenListed",
                                "STATUS-14",
                                () -> shows(Ask::isList, in("Picked Up By Job Runner"), says("status", "\"Queued\"")))
                        .inTheListing()
                        .subtle("only for picked up jobs in the listing"),
                Mutant.of(
                                "SaysSnakeCaseInTheListing",
                                "STATUS-15",
                                () -> shows(Ask::isList, in("Completed"), says("status", "\"completed\"")))
                        .subtle("only in the listing"),
                Mutant.of(
                                "SaysSnakeCase",
                                "STATUS-15",
                                () -> shows(
                                        anywhere(),
                                        in("Picked Up By Job Runner"),
                                        says("status", "\"picked_up_by_job_runner\"")))
                        .subtle("only for one status"),
                Mutant.of(
                                "SaysSnakeCaseForFailedJobs",
                                "STATUS-15",
                                () -> shows(anywhere(), in("Failed"), says("status", "\"failed\"")))
                        .subtle("only for one status"));
    }

    private static Twist completesTheCancelled() {
        Set<String> released = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isRelease() && server.look(ask.id()).text().contains("Cancel Requested")) {
                released.add(ask.id());
            }
            return anywhere().test(ask)
                    ? server.send(ask).editedJobs(job -> {
                        if (released.contains(job.path("id").asText())) {
                            attributes(job).put("status", "Completed").put("percent_complete", 1);
                        }
                    })
                    : server.send(ask);
        };
    }

    /** A job that runs by itself is shown at work however long anybody waits. */
    private static Twist neverCompletes() {
        Set<String> moved = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isMove()) {
                moved.add(ask.id());
            }
            if (ask.isRelease() && !server.isIn(ask.id(), "Completed") && !server.isIn(ask.id(), "Timed Out")) {
                moved.remove(ask.id());
            }
            if (ask.isDownload() && !moved.contains(ask.id()) && ask.user().equals("full")) {
                return Reply.refusal(404);
            }
            return anywhere().test(ask)
                    ? server.send(ask).editedJobs(job -> {
                        if (!moved.contains(job.path("id").asText())
                                && status(job).equals("Completed")) {
                            attributes(job)
                                    .put("status", "In Progress")
                                    .put("percent_complete", 0.99)
                                    .remove("completed_at");
                        }
                    })
                    : server.send(ask);
        };
    }

    private static Twist failsAfterSomeReadings() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isRead() && honest.text().contains("\"Completed\"") && read.merge(ask.id(), 1, Integer::sum) > 3
                    ? honest.editedJobs(job -> attributes(job).put("status", "Failed"))
                    : honest;
        };
    }

    private static Twist waitsForEver() {
        return (ask, server) -> ask.isRelease() && server.look(ask.id()).text().contains("Waiting For Capacity")
                ? Reply.of(204)
                : server.send(ask);
    }
}
