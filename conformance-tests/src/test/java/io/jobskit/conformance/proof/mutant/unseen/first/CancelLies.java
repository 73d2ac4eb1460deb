package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.WAITING;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.showsAfter;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.status;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that are wrong about cancelling, and about HTTP. */
final class CancelLies {

    private static final String CANCELLED = "User Cancelled";

    private CancelLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("WakesACancelledJobThatWaited", "CANCEL-02", CancelLies::waking)
                        .subtle("only when a job that was cancelled while it waited is released")
                        .with("a cancelled job runs", "CANCEL-11", "STATUS-02", "STATUS-08"),
                Mutant.of(
                                "FinishesWhatIsNearlyDone",
                                "CANCEL-03",
                                () -> showsAfter(
                                        (ask, server) -> ask.isCancel()
                                                && server.isIn(ask.id(), "In Progress")
                                                && LieParts.percentOf(ask, server) >= 0.5,
                                        in(CANCELLED),
                                        status("Completed")))
                        .subtle("only for a job that is half done when it is cancelled")
                        .with("it is not cancelled", "CANCEL-11", "STATUS-02", "STATUS-03", "DOWNLOAD-01"),
                Mutant.of("KeepsACancelledJobsResultsInTheCache", "CANCEL-04", CancelLies::caching)
                        .subtle("only for results that were downloaded before"),
                Mutant.of(
                                "CancelsNothingThatARunnerHolds",
                                "CANCEL-07",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isCancel()
                                                && Times.isOwners(ask)
                                                && server.isIn(ask.id(), "Picked Up By Job Runner"),
                                        Reply.of(204)))
                        .subtle("only for a job that was picked up"),
                Mutant.of("CancelsEveryJobWithTheSameParameters", "CANCEL-09", CancelLies::alike)
                        .subtle("only for other jobs that were asked for in the same words")
                        .with("another job is cancelled", "STATUS-03", "STATUS-08"),
                Mutant.of(
                                "AsksAgainToCancel",
                                "CANCEL-11",
                                () -> showsAfter(
                                        (ask, server) -> ask.isCancel()
                                                && Times.isOwners(ask)
                                                && server.isIn(ask.id(), CANCELLED),
                                        in(CANCELLED),
                                        job -> {
                                            status("Cancel Requested").accept(job);
                                            attributes(job).remove("completed_at");
                                        }))
                        .subtle("only after a second request to cancel")
                        .with("a final status is left", "STATUS-02", "STATUS-08", "STATUS-11"),
                Mutant.of(
                        "CreatesByPut",
                        "PROTOCOL-01",
                        () -> asks(
                                ask -> ask.method().equals("PUT") && ask.path().equals("/v1/jobs"),
                                ask -> new Ask("POST", ask.path(), ask.query(), ask.headers(), ask.body()))),
                Mutant.of(
                                "ReadsAJobUnderAnyPathBelowIt",
                                "PROTOCOL-02",
                                () -> asks(
                                        ask -> ask.method().equals("GET")
                                                && ask.path()
                                                        .matches("/v1/jobs/[^/]+/(?!download|creator|relationships).+"),
                                        ask -> ask.at(ask.path().replaceFirst("(/v1/jobs/[^/]+)/.*", "$1"))))
                        .subtle("only below a job that exists"),
                Mutant.of(
                                "HasNoWayFromARequestToCancel",
                                "PROTOCOL-03",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isCancel()
                                                && Times.isOwners(ask)
                                                && server.isIn(ask.id(), "Cancel Requested"),
                                        Reply.refusal(500)))
                        .subtle("only for a second request to cancel a running job")
                        .with("it is not 204 either", "CANCEL-01"));
    }

    private static Twist waking() {
        Set<String> waited = ConcurrentHashMap.newKeySet();
        Twist shown = showsAfter((ask, server) -> ask.isRelease() && waited.contains(ask.id()), in(CANCELLED), job -> {
            status("In Progress").accept(job);
            attributes(job).remove("completed_at");
        });
        return (ask, server) -> {
            if (ask.isCancel() && Times.isOwners(ask) && server.isIn(ask.id(), WAITING)) {
                waited.add(ask.id());
            }
            return shown.answer(ask, server);
        };
    }

    private static Twist caching() {
        Map<String, Reply> cache = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isDownload() || !Times.isOwners(ask)) {
                return honest;
            }
            if (honest.is(200)) {
                cache.put(ask.id(), honest);
            }
            return server.isIn(ask.id(), CANCELLED) ? cache.getOrDefault(ask.id(), honest) : honest;
        };
    }

    private static Twist alike() {
        return (ask, server) -> {
            if (ask.isCancel() && Times.isOwners(ask)) {
                JsonNode cancelled = LieParts.parametersOf(ask, server);
                Ask list = Ask.of("GET", "/v1/jobs").as(Ask.OWNER).withQuery("?page%5Blimit%5D=2000");
                Reply.jobs(server.send(list).json()).stream()
                        .filter(job -> Tricks.parameters(job).equals(cancelled) && !id(job).equals(ask.id()))
                        .filter(in("Queued"))
                        .forEach(job -> server.send(
                                Ask.of("DELETE", "/v1/jobs/" + id(job)).as(Ask.OWNER)));
            }
            return server.send(ask);
        };
    }
}
