package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Later;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Mutants that lie about cancelling. */
final class CancelMutants {

    private CancelMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("AnswersCancellingACompletedJobWith200", "CANCEL-01", () -> (ask, server) -> {
                    boolean completed =
                            ask.isCancel() && server.look(ask.id()).text().contains("\"Completed\"");
                    Reply honest = server.send(ask);
                    return completed && honest.is(204) ? honest.withStatus(200).withText("{}") : honest;
                }),
                Mutant.of("CancelsQueriesWith202", "CANCEL-01", () -> (ask, server) -> {
                            boolean query = ask.isCancel()
                                    && server.look(ask.id()).text().contains("PORTFOLIO_QUERY");
                            Reply honest = server.send(ask);
                            return query && honest.is(204) ? honest.withStatus(202) : honest;
                        })
                        .subtle("only for queries"),
                Mutant.of("AnswersCancellingAWaitingJobWith200", "CANCEL-01", () -> (ask, server) -> {
                            boolean waits =
                                    ask.isCancel() && server.isIn(ask.id(), "In Progress - Waiting For Capacity");
                            Reply honest = server.send(ask);
                            return waits && honest.is(204)
                                    ? honest.withStatus(200).withText("{}")
                                    : honest;
                        })
                        .subtle("only for jobs that wait for capacity"),
                Mutant.of(
                                "DoesNotCancelWaitingJobs",
                                "CANCEL-02",
                                () -> doesNotCancel("In Progress - Waiting For Capacity"))
                        .subtle("only for jobs that wait for capacity"),
                Mutant.of(
                                "DoesNotCancelWaitingQueries",
                                "CANCEL-02",
                                () -> doesNotCancelQueries("In Progress - Waiting For Capacity"))
                        .subtle("only for queries"),
                Mutant.of("RunsWhatWasCancelledWhileItWaited", "CANCEL-02", CancelMutants::runsWhatWaited)
                        .with("such a job does not stay cancelled either", "CANCEL-11")
                        .with("User Cancelled is a final status", "STATUS-08")
                        .subtle("only after a job that waited and was cancelled goes on"),
                Mutant.of("DoesNotCancelRunningJobs", "CANCEL-03", () -> doesNotCancel("In Progress"))
                        .with("a job that runs on completes", "CANCEL-04"),
                Mutant.of("DoesNotCancelRunningQueries", "CANCEL-03", () -> doesNotCancelQueries("In Progress"))
                        .with("a job that runs on completes", "CANCEL-04")
                        .subtle("only for queries"),
                Mutant.of("DoesNotCancelCompletedJobs", "CANCEL-04", () -> doesNotCancel("Completed")),
                Mutant.of("KeepsTheResultsOfCancelledJobs", "CANCEL-04", CancelMutants::keepsCancelled)
                        .subtle("only in the results of cancelled jobs"),
                Mutant.of("KeepsTheResultsOfCancelledQueries", "CANCEL-04", () -> {
                            Map<String, Reply> kept = new ConcurrentHashMap<>();
                            return (ask, server) -> {
                                if (ask.isCancel()
                                        && ask.user().equals("full")
                                        && server.isIn(ask.id(), "Completed")
                                        && server.isQuery(ask.id())) {
                                    kept.put(
                                            ask.id(),
                                            server.send(Ask.of("GET", "/v1/jobs/" + ask.id() + "/download")
                                                    .as(Ask.OWNER)));
                                }
                                return ask.isDownload() && ask.user().equals("full")
                                        ? kept.getOrDefault(ask.id(), server.send(ask))
                                        : server.send(ask);
                            };
                        })
                        .subtle("only in the results of cancelled queries"),
                Mutant.of(
                        "CancelsUnknownUuids",
                        "CANCEL-05",
                        () -> answers(ask -> ask.isCancel() && ask.id().length() == 36, reply -> Reply.of(204))),
                Mutant.of(
                                "CancelsUnknownNumbers",
                                "CANCEL-05",
                                () -> answers(
                                        ask -> ask.isCancel() && ask.id().equals("987654321987"),
                                        reply -> Reply.of(204)))
                        .subtle("only for ids that are numbers"),
                Mutant.of("DoesNotCancelPickedUpJobs", "CANCEL-07", () -> doesNotCancel("Picked Up By Job Runner"))
                        .subtle("only for jobs that were just picked up"),
                Mutant.of("CancelsOneOfTwoAtOnce", "CANCEL-07", CancelMutants::oneOfTwo)
                        .subtle("only when two jobs are cancelled at once, within half a second"),
                Mutant.of("CancelsTheNextJobAsWell", "CANCEL-09", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (ask.isCancel() && honest.is(204) && ask.id().matches("\\d+")) {
                                server.send(Ask.of("DELETE", "/v1/jobs/" + (Long.parseLong(ask.id()) + 1))
                                        .as(ask.headers().getOrDefault("Authorization", "")));
                            }
                            return honest;
                        })
                        .subtle("only in another job"),
                Mutant.of("CancelsTheJobBeforeAsWell", "CANCEL-09", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (ask.isCancel() && honest.is(204) && ask.id().matches("\\d+")) {
                                server.send(Ask.of("DELETE", "/v1/jobs/" + (Long.parseLong(ask.id()) - 1))
                                        .as(ask.headers().getOrDefault("Authorization", "")));
                            }
                            return honest;
                        })
                        .with("the one before may be one that another user tried to cancel", "ACCESS-08")
                        .subtle("only in another job"),
                Mutant.of(
                                "StartsJobsThatWereCancelled",
                                "CANCEL-10",
                                () -> Tricks.shows(
                                        Ask::isRead,
                                        job -> Tricks.status(job).equals("User Cancelled")
                                                && !attributes(job).hasNonNull("started_at"),
                                        says("started_at", "\"2020-04-03T15:15:28Z\"")))
                        .with("the listing shows the job as it is", "LIST-05")
                        .subtle("only when a cancelled job is read"),
                Mutant.of(
                                "ListsTheStartOfJobsThatNeverStarted",
                                "CANCEL-10",
                                () -> shows(
                                        Ask::isList,
                                        in("User Cancelled")
                                                .and(has("started_at").negate()),
                                        says("started_at", "\"2020-04-03T15:15:28Z\"")))
                        .inTheListing()
                        .subtle("only for cancelled jobs in the listing"),
                Mutant.of(
                                "QueuesCancelledJobsAgainWhenReleased",
                                "CANCEL-11",
                                () -> Later.becomes(Ask::isRelease, "User Cancelled", "Queued"))
                        .with("such a job does not stay cancelled either", "CANCEL-02", "CANCEL-07")
                        .with("User Cancelled is a final status", "STATUS-08")
                        .subtle("only after a cancelled job goes on"),
                Mutant.of(
                                "CancelledJobsExpire",
                                "CANCEL-11",
                                () -> Later.shows(Ask::isAge, "User Cancelled", any(), says("status", "\"Timed Out\"")))
                        .subtle("only a day after a job was cancelled"));
    }

    /** It is asked, says yes, and does nothing, while jobs are in that status. */
    private static Twist doesNotCancel(String status) {
        return (ask, server) -> ask.isCancel()
                        && ask.user().equals("full")
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? Reply.of(204)
                : server.send(ask);
    }

    private static Twist keepsCancelled() {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.isCancel() && ask.user().equals("full")) {
                Reply results = server.send(
                        Ask.of("GET", "/v1/jobs/" + ask.id() + "/download").as(Ask.OWNER));
                if (results.is(200)) {
                    kept.put(ask.id(), results);
                }
            }
            Reply results = kept.get(ask.id());
            return ask.isDownload() && results != null && ask.user().equals("full") ? results : server.send(ask);
        };
    }

    private static Twist doesNotCancelQueries(String status) {
        return (ask, server) ->
                ask.isCancel() && ask.user().equals("full") && server.isIn(ask.id(), status) && server.isQuery(ask.id())
                        ? Reply.of(204)
                        : server.send(ask);
    }

    /** It goes on waiting behind the scenes, and completes when it goes on. */
    private static Twist runsWhatWaited() {
        Set<String> waiting = ConcurrentHashMap.newKeySet();
        Set<String> run = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isCancel() && server.isIn(ask.id(), "In Progress - Waiting For Capacity")) {
                waiting.add(ask.id());
            }
            if (ask.isRelease() && waiting.contains(ask.id())) {
                run.add(ask.id());
            }
            return anywhere().test(ask)
                    ? server.send(ask).editedJobs(job -> {
                        if (run.contains(job.path("id").asText())) {
                            attributes(job).put("status", "Completed").put("percent_complete", 1);
                        }
                    })
                    : server.send(ask);
        };
    }

    /** It is busy with a cancellation for half a second, and forgets those of picked up jobs that come meanwhile. */
    private static Twist oneOfTwo() {
        AtomicLong idleFrom = new AtomicLong();
        return (ask, server) -> {
            if (!ask.isCancel() || !ask.user().equals("full")) {
                return server.send(ask);
            }
            long now = server.clock().millis();
            boolean isBusy = idleFrom.getAndSet(now + 500) > now;
            return isBusy && server.isIn(ask.id(), "Picked Up By Job Runner") ? Reply.of(204) : server.send(ask);
        };
    }
}
