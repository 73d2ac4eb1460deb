package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.ResourceMutants.set;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Mutants that lie about the life of a job. */
final class StatusMutants {

    private static final String SAME_IN_LISTING =
            "what is wrong in the listing alone differs from the job read by itself";

    private StatusMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "SaysRunning",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), set("status", "\"Running\""))),
                Mutant.of(
                        "SaysSnakeCaseInTheListing",
                        "STATUS-15",
                        () -> shows(Ask::isList, in("Completed"), set("status", "\"completed\""))),
                Mutant.of(
                        "ShoutsTheStatus",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), set("status", "\"IN PROGRESS\""))),
                Mutant.of(
                        "SaysSnakeCase",
                        "STATUS-15",
                        () -> shows(
                                anywhere(),
                                in("Picked Up By Job Runner"),
                                set("status", "\"picked_up_by_job_runner\""))),
                Mutant.of("CompletesWhatItWasAskedToCancel", "STATUS-02", StatusMutants::completesTheCancelled)
                        .with("the job is not cancelled in the end", "CANCEL-03"),
                Mutant.of("NeverCompletesByItself", "STATUS-03", StatusMutants::neverCompletes)
                        .with("a job that waited is processed no more than any other", "STATUS-13"),
                Mutant.of(
                        "DetailsAFailure",
                        "STATUS-04",
                        () -> shows(
                                anywhere(),
                                in("Failed"),
                                set("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]"))),
                Mutant.of(
                                "DetailsAFailureInTheListing",
                                "STATUS-04",
                                () -> shows(
                                        Ask::isList,
                                        in("Failed"),
                                        set("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]")))
                        .with(SAME_IN_LISTING, "LIST-05"),
                Mutant.of(
                        "KeepsTheErrorToItself",
                        "STATUS-05",
                        () -> shows(
                                anywhere(),
                                in("Error Cancelled"),
                                job -> attributes(job).remove("errors"))),
                Mutant.of(
                        "HasNoQuota",
                        "STATUS-06",
                        () -> asks(ask -> ask.user().equals("full-queue"), ask -> ask.as(Ask.OWNER))),
                Mutant.of(
                        "HasNoQuotaForQueries",
                        "STATUS-06",
                        () -> shows(
                                ask -> ask.user().equals("full-queue"),
                                ofAQuery(),
                                job -> attributes(job)
                                        .put("status", "Queued")
                                        .remove(List.of("started_at", "completed_at")))),
                Mutant.of(
                        "StaysCompletedAfterADay", "STATUS-07", () -> agedShow("Timed Out", "Completed", any -> true)),
                Mutant.of(
                        "QueriesStayCompletedAfterADay",
                        "STATUS-07",
                        () -> agedShow("Timed Out", "Completed", ofAQuery())),
                Mutant.of("FailsAfterSomeReadings", "STATUS-08", StatusMutants::failsAfterSomeReadings)
                        .with("and so reading changes something", "READ-04"),
                Mutant.of(
                        "RejectedJobsAreQueuedAgainWhenReleased",
                        "STATUS-08",
                        () -> releasedShow("Rejected", "Queued")),
                Mutant.of(
                        "CompletesAt99Percent",
                        "STATUS-09",
                        () -> shows(anywhere(), in("Completed"), set("percent_complete", "0.99"))),
                Mutant.of("ProgressRunsBackwards", "STATUS-09", StatusMutants::progressRunsBackwards),
                Mutant.of(
                                "StartsAtCreation",
                                "STATUS-10",
                                () -> shows(anywhere(), in("Queued"), set("started_at", "\"2020-04-03T15:15:28Z\"")))
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
                        "KnowsTheEndWhileItRuns",
                        "STATUS-11",
                        () -> shows(anywhere(), in("In Progress"), set("completed_at", "\"2050-04-03T15:15:28Z\""))),
                Mutant.of(
                        "ForgetsWhenItCompleted",
                        "STATUS-11",
                        () -> shows(
                                anywhere(),
                                in("Completed"),
                                job -> attributes(job).remove("completed_at"))),
                Mutant.of("CompletesAnewWithEachReading", "STATUS-11", StatusMutants::completesAnew)
                        .with("and so reading changes something", "READ-04"),
                Mutant.of(
                        "RunsForEver",
                        "STATUS-12",
                        () -> aged("In Progress", Duration.ofHours(4), Duration.ofHours(3))),
                Mutant.of(
                        "StopsAMinuteEarly",
                        "STATUS-16",
                        () -> aged("In Progress", Duration.ofHours(3).plusMinutes(59), Duration.ofHours(4))),
                Mutant.of("IsTimedOutAMinuteEarly", "STATUS-17", () -> agedShow("Completed", "Timed Out", any -> true)),
                Mutant.of("WaitsForEver", "STATUS-13", StatusMutants::waitsForEver),
                Mutant.of(
                                "CallsAFailureAnError",
                                "STATUS-14",
                                () -> shows(Ask::isRead, in("Rejected"), set("status", "\"Failed\"")))
                        .with("the listing says otherwise", "LIST-05")
                        .with("the quota shows as a failure", "STATUS-06"),
                Mutant.of(
                                "CallsWaitingInProgressInTheListing",
                                "STATUS-14",
                                () -> shows(
                                        Ask::isList,
                                        in("In Progress - Waiting For Capacity"),
                                        set("status", "\"In Progress\"")))
                        .with(SAME_IN_LISTING, "LIST-05"));
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
            if (ask.isRelease() && !server.look(ask.id()).text().contains("\"Completed\"")) {
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

    private static Twist progressRunsBackwards() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask).editedJobs(job -> {
                    if (status(job).equals("In Progress")) {
                        attributes(job).put("percent_complete", 0.9 / read.merge(ask.id(), 1, Integer::sum));
                    }
                })
                : server.send(ask);
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

    /** Ageing jobs of one status by a duration ages them by another. */
    static Twist aged(String status, Duration asked, Duration real) {
        return (ask, server) -> ask.isAge()
                        && ask.json().path("by").asText().equals(asked.toString())
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? server.send(ask.withText("{\"by\":\"" + real + "\"}"))
                : server.send(ask);
    }

    /** Jobs that were aged and are in one status are shown in another. */
    private static Twist agedShow(String real, String shown, Predicate<ObjectNode> which) {
        Set<String> aged = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isAge()) {
                aged.add(ask.id());
            }
            return anywhere().test(ask)
                    ? server.send(ask).editedJobs(job -> {
                        if (aged.contains(job.path("id").asText())
                                && in(real).and(which).test(job)) {
                            attributes(job).put("status", shown);
                        }
                    })
                    : server.send(ask);
        };
    }

    /** Jobs that are in one status when they are released are shown in another from then on. */
    static Twist releasedShow(String real, String shown) {
        Set<String> released = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isRelease() && server.look(ask.id()).text().contains("\"" + real + "\"")) {
                released.add(ask.id());
            }
            return anywhere().test(ask)
                    ? server.send(ask).editedJobs(job -> {
                        if (released.contains(job.path("id").asText())) {
                            attributes(job).put("status", shown).remove(List.of("started_at", "completed_at"));
                        }
                    })
                    : server.send(ask);
        };
    }

    private static Twist waitsForEver() {
        return (ask, server) -> ask.isRelease() && server.look(ask.id()).text().contains("Waiting For Capacity")
                ? Reply.of(204)
                : server.send(ask);
    }
}
