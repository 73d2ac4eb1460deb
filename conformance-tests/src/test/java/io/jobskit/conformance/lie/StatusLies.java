package io.jobskit.conformance.lie;

import static io.jobskit.conformance.lie.ResourceLies.set;
import static io.jobskit.conformance.lie.Tricks.anywhere;
import static io.jobskit.conformance.lie.Tricks.asks;
import static io.jobskit.conformance.lie.Tricks.attributes;
import static io.jobskit.conformance.lie.Tricks.in;
import static io.jobskit.conformance.lie.Tricks.ofAQuery;
import static io.jobskit.conformance.lie.Tricks.shows;
import static io.jobskit.conformance.lie.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Lies about the life of a job. */
final class StatusLies {

    private static final String SAME_IN_LISTING =
            "what is wrong in the listing alone differs from the job read by itself";

    private StatusLies() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "SaysRunning",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), set("status", "\"Running\""))),
                Broken.of(
                        "SaysSnakeCaseInTheListing",
                        "STATUS-15",
                        () -> shows(Ask::isList, in("Completed"), set("status", "\"completed\""))),
                Broken.of(
                        "ShoutsTheStatus",
                        "STATUS-01",
                        () -> shows(anywhere(), in("In Progress"), set("status", "\"IN PROGRESS\""))),
                Broken.of(
                        "SaysSnakeCase",
                        "STATUS-15",
                        () -> shows(
                                anywhere(),
                                in("Picked Up By Job Runner"),
                                set("status", "\"picked_up_by_job_runner\""))),
                Broken.of("CompletesWhatItWasAskedToCancel", "STATUS-02", StatusLies::completesTheCancelled)
                        .with("the job is not cancelled in the end", "CANCEL-03"),
                Broken.of("NeverCompletesByItself", "STATUS-03", StatusLies::neverCompletes)
                        .with("a job that waited is processed no more than any other", "STATUS-13"),
                Broken.of(
                        "DetailsAFailure",
                        "STATUS-04",
                        () -> shows(
                                anywhere(),
                                in("Failed"),
                                set("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]"))),
                Broken.of(
                                "DetailsAFailureInTheListing",
                                "STATUS-04",
                                () -> shows(
                                        Ask::isList,
                                        in("Failed"),
                                        set("errors", "[{\"status\":\"500\",\"title\":\"No\",\"detail\":\"Disk\"}]")))
                        .with(SAME_IN_LISTING, "LIST-05"),
                Broken.of(
                        "KeepsTheErrorToItself",
                        "STATUS-05",
                        () -> shows(
                                anywhere(),
                                in("Error Cancelled"),
                                job -> attributes(job).remove("errors"))),
                Broken.of(
                        "HasNoQuota",
                        "STATUS-06",
                        () -> asks(ask -> ask.user().equals("full-queue"), ask -> ask.as(Ask.OWNER))),
                Broken.of(
                        "HasNoQuotaForQueries",
                        "STATUS-06",
                        () -> shows(
                                ask -> ask.user().equals("full-queue"),
                                ofAQuery(),
                                job -> attributes(job)
                                        .put("status", "Queued")
                                        .remove(List.of("started_at", "completed_at")))),
                Broken.of(
                        "StaysCompletedAfterADay", "STATUS-07", () -> agedShow("Timed Out", "Completed", any -> true)),
                Broken.of(
                        "QueriesStayCompletedAfterADay",
                        "STATUS-07",
                        () -> agedShow("Timed Out", "Completed", ofAQuery())),
                Broken.of("FailsAfterSomeReadings", "STATUS-08", StatusLies::failsAfterSomeReadings)
                        .with("and so reading changes something", "READ-04"),
                Broken.of(
                        "RejectedJobsAreQueuedAgainWhenReleased",
                        "STATUS-08",
                        () -> releasedShow("Rejected", "Queued")),
                Broken.of(
                        "CompletesAt99Percent",
                        "STATUS-09",
                        () -> shows(anywhere(), in("Completed"), set("percent_complete", "0.99"))),
                Broken.of("ProgressRunsBackwards", "STATUS-09", StatusLies::progressRunsBackwards),
                Broken.of(
                                "StartsAtCreation",
                                "STATUS-10",
                                () -> shows(anywhere(), in("Queued"), set("started_at", "\"2020-04-03T15:15:28Z\"")))
                        .with("it starts before it can be cancelled", "CANCEL-10"),
                Broken.of(
                        "ForgetsWhenItStarted",
                        "STATUS-10",
                        () -> shows(
                                anywhere(),
                                in("In Progress"),
                                job -> attributes(job).remove("started_at"))),
                Broken.of(
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
                Broken.of(
                        "KnowsTheEndWhileItRuns",
                        "STATUS-11",
                        () -> shows(anywhere(), in("In Progress"), set("completed_at", "\"2050-04-03T15:15:28Z\""))),
                Broken.of(
                        "ForgetsWhenItCompleted",
                        "STATUS-11",
                        () -> shows(
                                anywhere(),
                                in("Completed"),
                                job -> attributes(job).remove("completed_at"))),
                Broken.of("CompletesAnewWithEachReading", "STATUS-11", StatusLies::completesAnew)
                        .with("and so reading changes something", "READ-04"),
                Broken.of(
                        "RunsForEver",
                        "STATUS-12",
                        () -> aged("In Progress", Duration.ofHours(4), Duration.ofHours(3))),
                Broken.of(
                        "StopsAMinuteEarly",
                        "STATUS-16",
                        () -> aged("In Progress", Duration.ofHours(3).plusMinutes(59), Duration.ofHours(4))),
                Broken.of("IsTimedOutAMinuteEarly", "STATUS-17", () -> agedShow("Completed", "Timed Out", any -> true)),
                Broken.of("WaitsForEver", "STATUS-13", StatusLies::waitsForEver),
                Broken.of(
                                "CallsAFailureAnError",
                                "STATUS-14",
                                () -> shows(Ask::isRead, in("Rejected"), set("status", "\"Failed\"")))
                        .with("the listing says otherwise", "LIST-05")
                        .with("the quota shows as a failure", "STATUS-06"),
                Broken.of(
                                "CallsWaitingInProgressInTheListing",
                                "STATUS-14",
                                () -> shows(
                                        Ask::isList,
                                        in("In Progress - Waiting For Capacity"),
                                        set("status", "\"In Progress\"")))
                        .with(SAME_IN_LISTING, "LIST-05"));
    }

    private static Lie completesTheCancelled() {
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
    private static Lie neverCompletes() {
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

    private static Lie failsAfterSomeReadings() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isRead() && honest.text().contains("\"Completed\"") && read.merge(ask.id(), 1, Integer::sum) > 3
                    ? honest.editedJobs(job -> attributes(job).put("status", "Failed"))
                    : honest;
        };
    }

    private static Lie progressRunsBackwards() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask).editedJobs(job -> {
                    if (status(job).equals("In Progress")) {
                        attributes(job).put("percent_complete", 0.9 / read.merge(ask.id(), 1, Integer::sum));
                    }
                })
                : server.send(ask);
    }

    private static Lie completesAnew() {
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
    static Lie aged(String status, Duration asked, Duration real) {
        return (ask, server) -> ask.isAge()
                        && ask.json().path("by").asText().equals(asked.toString())
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? server.send(ask.withText("{\"by\":\"" + real + "\"}"))
                : server.send(ask);
    }

    /** Jobs that were aged and are in one status are shown in another. */
    private static Lie agedShow(String real, String shown, Predicate<ObjectNode> which) {
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
    static Lie releasedShow(String real, String shown) {
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

    private static Lie waitsForEver() {
        return (ask, server) -> ask.isRelease() && server.look(ask.id()).text().contains("Waiting For Capacity")
                ? Reply.of(204)
                : server.send(ask);
    }
}
