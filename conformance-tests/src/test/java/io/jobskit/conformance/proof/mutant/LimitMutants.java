package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Mutants that lie about what time does to a job and its results. */
final class LimitMutants {

    private LimitMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ForgetsExpiredResults",
                                "DOWNLOAD-09",
                                () -> answers(Ask::isDownload, reply -> reply.is(410) ? Reply.refusal(404) : reply))
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Mutant.of("KeepsExpiredResults", "DOWNLOAD-09", LimitMutants::keepsExpired)
                        .with("what is kept is kept however soon a job had completed", "DOWNLOAD-13")
                        .with("what is given is CSV, whatever was asked for", "DOWNLOAD-14")
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Mutant.of("KeepsExpiredQueryResults", "DOWNLOAD-09", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            return ask.isDownload() && honest.is(410) && server.isQuery(ask.id())
                                    ? Reply.of(200)
                                            .with("Content-Type", Reply.JSON_API)
                                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.json\"")
                                            .withText("{\"data\":{}}")
                                    : honest;
                        })
                        .with("what is kept is kept however soon a job had completed", "DOWNLOAD-13")
                        .subtle("only for queries"),
                Mutant.of("DownloadingPutsOffTheEndOfResults", "DOWNLOAD-09", () -> {
                            Map<String, Reply> had = new ConcurrentHashMap<>();
                            return (ask, server) -> {
                                Reply honest = server.send(ask);
                                if (ask.isDownload() && honest.is(200)) {
                                    had.put(ask.id(), honest);
                                }
                                return ask.isDownload() && honest.is(410) ? had.getOrDefault(ask.id(), honest) : honest;
                            };
                        })
                        .with("what is kept is kept however soon a job had completed", "DOWNLOAD-13")
                        .subtle("only for results that were had before"),
                Mutant.of("GivesExpiredResultsOnceTheJobIsCancelled", "DOWNLOAD-09", () -> {
                            Set<String> cancelled = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> {
                                if (ask.isCancel() && server.isIn(ask.id(), "Timed Out")) {
                                    cancelled.add(ask.id());
                                }
                                return ask.isDownload() && cancelled.contains(ask.id())
                                        ? Downloads.CSV
                                        : server.send(ask);
                            };
                        })
                        .with("what is kept is kept however soon a job had completed", "DOWNLOAD-13")
                        .with("what is given is CSV, whatever was asked for", "DOWNLOAD-14")
                        .subtle("only after an expired job is cancelled"),
                Mutant.of("ResultsExpireAMinuteEarly", "DOWNLOAD-12", LimitMutants::expireEarly)
                        .subtle("only in the last minute of the day"),
                Mutant.of("QueryResultsExpireAMinuteEarly", "DOWNLOAD-12", () -> {
                            Set<String> aged = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> {
                                if (ask.isAge()
                                        && ask.json().path("by").asText().equals("PT23H59M")
                                        && server.isQuery(ask.id())) {
                                    aged.add(ask.id());
                                }
                                return ask.isDownload() && aged.contains(ask.id())
                                        ? Reply.refusal(410)
                                        : server.send(ask);
                            };
                        })
                        .subtle("only for queries, in the last minute of the day"),
                Mutant.of("ExpiresFromCompletion", "DOWNLOAD-13", LimitMutants::expiresFromCompletion)
                        .with("what has not expired is not Timed Out", "STATUS-07")
                        .subtle("only for jobs that waited before they completed"),
                Mutant.of(
                                "DoesNotCountTheHoursOfRunning",
                                "DOWNLOAD-13",
                                () -> (ask, server) -> server.send(
                                        ask.isAge()
                                                        && server.isIn(ask.id(), "In Progress")
                                                        && Duration.parse(ask.json()
                                                                                .path("by")
                                                                                .asText())
                                                                        .toMinutes()
                                                                < 180
                                                ? ask.withText("{\"by\":\"PT0S\"}")
                                                : ask))
                        .with("what does not count does not end a run either", "STATUS-12")
                        .with("a job that ran has to end a day after its creation, too", "STATUS-07")
                        .subtle("only for jobs that ran for hours"),
                Mutant.of(
                        "StaysCompletedAfterADay", "STATUS-07", () -> agedShow("Timed Out", "Completed", any -> true)),
                Mutant.of(
                                "QueriesStayCompletedAfterADay",
                                "STATUS-07",
                                () -> agedShow("Timed Out", "Completed", ofAQuery()))
                        .subtle("only for queries"),
                Mutant.of(
                        "RunsForEver",
                        "STATUS-12",
                        () -> aged("In Progress", Duration.ofHours(4), Duration.ofHours(3))),
                Mutant.of(
                                "QueriesRunForEver",
                                "STATUS-12",
                                () -> (ask, server) -> ask.isAge()
                                                && ask.json()
                                                        .path("by")
                                                        .asText()
                                                        .equals("PT4H")
                                                && server.isIn(ask.id(), "In Progress")
                                                && server.isQuery(ask.id())
                                        ? server.send(ask.withText("{\"by\":\"PT3H\"}"))
                                        : server.send(ask))
                        .subtle("only for queries"),
                Mutant.of("KeepsTheResultsOfJobsThatRanTooLong", "STATUS-12", () -> {
                            Set<String> stopped = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> {
                                if (ask.isAge() && server.isIn(ask.id(), "In Progress")) {
                                    stopped.add(ask.id());
                                }
                                return ask.isDownload()
                                                && stopped.contains(ask.id())
                                                && server.isIn(ask.id(), "Error Cancelled")
                                        ? Downloads.CSV
                                        : server.send(ask);
                            };
                        })
                        .subtle("only in the results of a job that ran too long"),
                Mutant.of(
                                "StopsAMinuteEarly",
                                "STATUS-16",
                                () -> aged("In Progress", Duration.ofHours(3).plusMinutes(59), Duration.ofHours(4)))
                        .subtle("only in the last minute of four hours"),
                Mutant.of("CountsFourHoursFromTheCreation", "STATUS-16", LimitMutants::countsFromCreation)
                        .subtle("only for jobs that waited before they ran"),
                Mutant.of("IsTimedOutAMinuteEarly", "STATUS-17", () -> agedShow("Completed", "Timed Out", any -> true))
                        .subtle("only in the last minute of the day"),
                Mutant.of(
                                "QueriesAreTimedOutAMinuteEarly",
                                "STATUS-17",
                                () -> agedShow("Completed", "Timed Out", ofAQuery()))
                        .subtle("only for queries, in the last minute of the day"));
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
            if (ask.isAge() && !server.isIn(ask.id(), "Timed Out")) {
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

    private static Twist keepsExpired() {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(410)
                    ? Reply.of(200)
                            .with("Content-Type", "text/csv")
                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                            .withText("name,value\nTotal,1\n")
                    : honest;
        };
    }

    private static Twist expireEarly() {
        Set<String> aged = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isAge() && ask.json().path("by").asText().equals("PT23H59M")) {
                aged.add(ask.id());
            }
            return ask.isDownload() && aged.contains(ask.id()) ? Reply.refusal(410) : server.send(ask);
        };
    }

    /** What passed before a job completed does not count. */
    private static Twist expiresFromCompletion() {
        return (ask, server) -> {
            boolean queued = ask.isAge() && server.look(ask.id()).text().contains("\"Queued\"");
            return server.send(queued ? ask.withText("{\"by\":\"" + Duration.ZERO + "\"}") : ask);
        };
    }

    /** The hours that a job waited count as if it had run. */
    private static Twist countsFromCreation() {
        Map<String, Duration> ages = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (!ask.isAge()) {
                return server.send(ask);
            }
            Duration age =
                    ages.merge(ask.id(), Duration.parse(ask.json().path("by").asText()), Duration::plus);
            boolean isOver = age.toHours() >= 4 && server.isIn(ask.id(), "In Progress");
            return server.send(isOver ? ask.withText("{\"by\":\"PT4H\"}") : ask);
        };
    }
}
