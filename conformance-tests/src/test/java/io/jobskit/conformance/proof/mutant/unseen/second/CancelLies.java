package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that are wrong about cancelling, and about what nobody should ask. */
final class CancelLies {

    private CancelLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "ConfirmsACancellationInWords",
                        "CANCEL-01",
                        () -> Tricks.answers(
                                Ask::isCancel,
                                reply -> reply.is(204)
                                        ? Reply.of(200)
                                                .with("Content-Type", Reply.JSON_API)
                                                .withText("{\"meta\":{\"cancelled\":true}}")
                                        : reply)),
                Mutant.of("HasCancelledWhatIsNotThere", "CANCEL-05", () -> (ask, server) -> {
                    Reply honest = server.send(ask);
                    return ask.isCancel()
                                    && Times.isOwners(ask)
                                    && honest.is(404)
                                    && server.look(ask.id()).is(404)
                            ? Reply.of(204)
                            : honest;
                }),
                Mutant.of(
                        "TakesAPatchAndDoesNothing",
                        "PROTOCOL-01",
                        () -> Tricks.asks(
                                ask -> ask.method().equals("PATCH")
                                        && ask.path().matches("/v1/jobs/[^/]+"),
                                ask -> new Ask("GET", ask.path(), ask.query(), ask.headers(), new byte[0]))),
                Mutant.of(
                                "AnswersWithTheJobBelowTheJob",
                                "PROTOCOL-02",
                                () -> Tricks.asks(
                                        ask -> ask.method().equals("GET")
                                                && ask.path()
                                                        .matches(
                                                                "/v1/jobs/[^/]+/(?!download|creator|relationships)[^/]+"),
                                        ask -> ask.at("/v1/jobs/" + ask.path().split("/", -1)[3])))
                        .subtle("only below the address of a job that exists"),
                Mutant.of("CompletesWhatIsNearlyDoneWhenItIsCancelled", "CANCEL-03", CancelLies::tooLate)
                        .subtle("only for a running job that has got at least nine tenths of its way")
                        .with("it has no results", "STATUS-03", "DOWNLOAD-01"),
                Mutant.of("KeepsResultsInACacheAfterTheirEnd", "CANCEL-04", CancelLies::cached)
                        .subtle("only for results that were downloaded before the job was cancelled"),
                Mutant.of("CancelsTheLikesOfAJob", "CANCEL-09", CancelLies::likes)
                        .subtle("only for queued jobs with the same parameters"),
                Mutant.of(
                                "StartsAWaitingJobToCancelIt",
                                "CANCEL-10",
                                () -> LieParts.showsAfter(
                                        (ask, server) -> ask.isCancel() && server.isIn(ask.id(), LieParts.WAITING),
                                        in("User Cancelled")
                                                .and(has("started_at").negate()),
                                        job -> attributes(job)
                                                .set(
                                                        "started_at",
                                                        attributes(job).path("completed_at"))))
                        .subtle("only for a job that waited for capacity when it was cancelled"),
                Mutant.of("ExpiresWhatWasCancelled", "CANCEL-11", CancelLies::expired)
                        .subtle("only for a cancelled job 24 hours after its creation")
                        .with("it leaves its final status", "STATUS-02", "STATUS-08"));
    }

    private static Twist tooLate() {
        Set<String> late = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isCancel()
                    && Times.isOwners(ask)
                    && server.isIn(ask.id(), "In Progress")
                    && LieParts.percentOf(ask, server) >= 0.9) {
                late.add(ask.id());
            }
            return shows(in("User Cancelled").and(job -> late.contains(id(job))), job -> {
                        LieParts.status("Completed").accept(job);
                        attributes(job).put("percent_complete", 1);
                    })
                    .answer(ask, server);
        };
    }

    private static Twist cached() {
        Map<String, Reply> results = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isDownload() || !Times.isOwners(ask)) {
                return honest;
            }
            if (honest.is(200)) {
                results.put(ask.id(), honest);
            }
            return honest.is(404) && server.isIn(ask.id(), "User Cancelled")
                    ? results.getOrDefault(ask.id(), honest)
                    : honest;
        };
    }

    private static Twist likes() {
        return (ask, server) -> {
            boolean isQueued = ask.isCancel() && Times.isOwners(ask) && server.isIn(ask.id(), "Queued");
            Reply honest = server.send(ask);
            if (isQueued && honest.is(204)) {
                JsonNode parameters = LieParts.parametersOf(ask, server);
                Ask all = new Ask("GET", "/v1/jobs", "?page%5Blimit%5D=2000", ask.headers(), new byte[0]);
                for (var job : Reply.jobs(server.send(all).json())) {
                    if (Tricks.status(job).equals("Queued")
                            && Tricks.parameters(job).equals(parameters)) {
                        server.send(ask.at("/v1/jobs/" + id(job)));
                    }
                }
            }
            return honest;
        };
    }

    private static Twist expired() {
        LieParts.Ages ages = new LieParts.Ages();
        return (ask, server) -> {
            Reply reply = shows(
                            in("User Cancelled").and(job -> ages.isAtLeast(id(job), Duration.ofHours(24))),
                            LieParts.status("Timed Out"))
                    .answer(ask, server);
            ages.note(ask, reply);
            return reply;
        };
    }
}
