package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Downloads.given;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Mutants that give what are no results, or not the job's own, or give them where there are none, now and then. */
final class OwnResultsMutants {

    private OwnResultsMutants() {}

    static List<Mutant> all() {
        return List.of(
                twice("GivesFailedJobsResultsTheSecondTime", "DOWNLOAD-10", "Failed", Downloads.CSV),
                twice("SaysTheSecondTimeThatRejectedResultsAreGone", "DOWNLOAD-10", "Rejected", Reply.refusal(410)),
                twice("GivesQueuedJobsResultsTheSecondTime", "DOWNLOAD-07", "Queued", Downloads.CSV),
                twice(
                        "GivesWaitingJobsResultsTheSecondTime",
                        "DOWNLOAD-07",
                        "In Progress - Waiting For Capacity",
                        Downloads.CSV),
                twice("GivesExpiredResultsTheSecondTime", "DOWNLOAD-09", "Timed Out", Downloads.CSV)
                        .with("what is kept is kept however soon a job had completed", "DOWNLOAD-13")
                        .with("what is given is CSV, whatever was asked for", "DOWNLOAD-14"),
                Mutant.of("ResultsChangeAfterThreeHours", "DOWNLOAD-11", OwnResultsMutants::changesAfterHours)
                        .subtle("only hours after a job has completed"),
                Mutant.of("GivesQueriesTheirOwnDocument", "DOWNLOAD-01", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            return ask.isDownload() && reply.is(200) && server.isQuery(ask.id())
                                    ? reply.withText(server.look(ask.id()).text())
                                    : reply;
                        })
                        .with("the document of a job changes", "DOWNLOAD-11")
                        .subtle("only for queries"),
                Mutant.of(
                                "GivesQueriesAnErrorWith200",
                                "DOWNLOAD-01",
                                () -> given(
                                        "QUERY",
                                        reply -> reply.withText(
                                                "{\"errors\":[{\"status\":\"500\",\"title\":\"Oops\",\"detail\":\"Again.\"}]}")))
                        .subtle("only for queries"),
                Mutant.of("LeadsToTheJobBefore", "DOWNLOAD-16", OwnResultsMutants::leads)
                        .subtle("only for every second redirect"),
                Mutant.of("LeadsQueriesReadToTheJobBefore", "DOWNLOAD-16", OwnResultsMutants::readsLeadAstray)
                        .subtle("only when a query is read that has completed"),
                Mutant.of("GivesTheResultsOfTheJobBeforeEverySecondTime", "DOWNLOAD-11", OwnResultsMutants::swaps)
                        .subtle("only for every second download"),
                Mutant.of("CompletesRunningJobsThatWereCancelled", "CANCEL-03", () -> runsOn("In Progress", false))
                        .subtle("only for jobs that are not held"),
                Mutant.of("CompletesQueriesThatWereCancelled", "CANCEL-03", () -> runsOn("", true))
                        .with("it may not have started when it was cancelled", "CANCEL-07")
                        .subtle("only for queries that are not held"));
    }

    private static Mutant twice(String name, String requirement, String status, Reply reply) {
        return Mutant.of(
                        name,
                        requirement,
                        () -> Times.answers(2, ask -> ask.isDownload() && Times.isOwners(ask), status, reply))
                .subtle("only for jobs that are " + status + ", from the second download on");
    }

    private static Twist changesAfterHours() {
        Map<String, Duration> ages = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.isAge()) {
                ages.merge(ask.id(), Duration.parse(ask.json().path("by").asText()), Duration::plus);
            }
            Reply reply = server.send(ask);
            boolean isOld = ages.getOrDefault(ask.id(), Duration.ZERO).toHours() >= 3;
            return ask.isDownload() && reply.is(200) && isOld
                    ? reply.withText(reply.text().replaceFirst("\\d", "7") + "x,1\r\n")
                    : reply;
        };
    }

    /** Every second redirect of a download leads to what was had before. */
    private static Twist leads() {
        AtomicReference<String> last = new AtomicReference<>("");
        AtomicInteger redirects = new AtomicInteger();
        Set<String> followed = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.path().startsWith("/v1/results/")) {
                return server.send(new Ask(
                        "GET", "/v1/jobs/" + ask.path().substring(12) + "/download", "", ask.headers(), ask.body()));
            }
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            String before = last.getAndSet(ask.id());
            boolean astray = !followed.add(ask.id()) && !before.isEmpty() && redirects.getAndIncrement() % 2 == 0;
            return Reply.of(303).with("Location", "/v1/results/" + (astray ? before : ask.id()));
        };
    }

    private static Twist readsLeadAstray() {
        AtomicReference<String> last = new AtomicReference<>("");
        return (ask, server) -> {
            Reply reply = server.send(ask);
            boolean completed = ask.isRead() && reply.is(200) && reply.text().contains("\"Completed\"");
            if (!completed) {
                return reply;
            }
            String before = last.getAndSet(ask.id());
            boolean astray = reply.text().contains("PORTFOLIO_QUERY") && !before.isEmpty();
            return reply.withStatus(303).with("Location", "/v1/jobs/" + (astray ? before : ask.id()) + "/download");
        };
    }

    private static Twist swaps() {
        AtomicReference<Reply> last = new AtomicReference<>();
        AtomicInteger downloads = new AtomicInteger();
        Map<String, Integer> done = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            Reply before = last.getAndSet(reply);
            boolean isSameKind = before != null && type(before).equals(type(reply));
            return done.merge(ask.id(), 1, Integer::sum) > 1 && isSameKind && downloads.incrementAndGet() % 2 == 0
                    ? before
                    : reply;
        };
    }

    /** Says yes to cancelling jobs that run by themselves, and lets them go on. */
    private static Twist runsOn(String status, boolean queries) {
        Set<String> free = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            boolean isSuch = ask.isCancel()
                    && free.contains(ask.id())
                    && !server.isIn(ask.id(), "Completed")
                    && (status.isEmpty() || server.isIn(ask.id(), status))
                    && (!queries || server.isQuery(ask.id()));
            Reply reply = isSuch ? Reply.of(204) : server.send(ask);
            if (ask.isCreate()
                    && !ask.headers().containsKey("Jobs-Control")
                    && !reply.id().isEmpty()) {
                free.add(reply.id());
            }
            return reply;
        };
    }

    private static String type(Reply reply) {
        return reply.headers().getOrDefault("Content-Type", "");
    }
}
