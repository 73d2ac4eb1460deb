package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.WAITING;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.moved;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.showsAfter;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.status;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers on which jobs live otherwise than they should. */
final class StatusLies {

    private StatusLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ListsTheCauseOfAFailure",
                                "STATUS-04",
                                () -> Tricks.shows(
                                        Ask::isList,
                                        in("Failed"),
                                        job -> attributes(job)
                                                .putArray("errors")
                                                .addObject()
                                                .put("status", "500")
                                                .put("title", "Internal Server Error")
                                                .put("detail", "java.lang.NullPointerException")))
                        .subtle("only in the listing")
                        .inTheListing(),
                Mutant.of("RejectsOnlyTheFirstJobOfAFullQueue", "STATUS-06", StatusLies::rejectingOnce)
                        .subtle("only from the second job of a user whose queue is full"),
                Mutant.of("ReadsFromACopyThatIsBehind", "STATUS-02", StatusLies::behind)
                        .subtle("only at every third read of a job, and only when it has changed")
                        .with(
                                "what was so before is so again",
                                "STATUS-08",
                                "STATUS-09",
                                "STATUS-10",
                                "STATUS-11",
                                "CANCEL-11",
                                "LIST-05",
                                "READ-04"),
                Mutant.of("LosesTheEndOfEveryFifthJob", "STATUS-03", StatusLies::losing)
                        .subtle("only for every fifth job that runs by itself")
                        .with("it never ends", "STATUS-08", "STATUS-09", "DOWNLOAD-01"),
                Mutant.of(
                                "TriesAFailedJobAgain",
                                "STATUS-08",
                                () -> Times.shows(3, Ask::isRead, "Failed", in("Failed"), job -> {
                                    status("In Progress").accept(job);
                                    attributes(job).remove("completed_at");
                                }))
                        .subtle("only from the third read on of a job that Failed")
                        .with("a Failed job runs again", "STATUS-02", "STATUS-11", "READ-04"),
                Mutant.of("QueuesARejectedJobWhenThereIsRoom", "STATUS-08", StatusLies::requeuing)
                        .subtle("only for a Rejected job that was read before its user cancelled another")
                        .with("a Rejected job is Queued again", "STATUS-02", "CANCEL-09"),
                Mutant.of("KeepsTheProgressThatWasReportedLast", "STATUS-09", StatusLies::stuck)
                        .subtle("only for a Completed job whose progress was reported on the way"),
                Mutant.of(
                                "LosesAJobThatIsPutBack",
                                "STATUS-13",
                                () -> showsAfter(
                                        (ask, server) -> ask.isRelease()
                                                && server.isIn(ask.id(), WAITING)
                                                && server.look(ask.id()).text().contains("\"started_at\""),
                                        in("Completed").or(in("In Progress")).or(in("Picked Up By Job Runner")),
                                        job -> {
                                            status(WAITING).accept(job);
                                            attributes(job).remove("completed_at");
                                        }))
                        .subtle("only for a job that waits after it was picked up")
                        .with("it never ends", "STATUS-03"));
    }

    private static Twist behind() {
        Map<String, List<Reply>> seen = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isRead() || !honest.is(200)) {
                return honest;
            }
            List<Reply> all = seen.computeIfAbsent(ask.user() + ask.id(), key -> new ArrayList<>());
            all.add(honest);
            return all.size() % 3 == 0 ? all.get(all.size() - 3) : honest;
        };
    }

    private static Twist rejectingOnce() {
        AtomicInteger created = new AtomicInteger();
        Set<String> kept = ConcurrentHashMap.newKeySet();
        Twist shown = shows(in("Rejected").and(job -> kept.contains(id(job))), job -> {
            status("Queued").accept(job);
            attributes(job).remove("completed_at");
        });
        return (ask, server) -> {
            Reply reply = shown.answer(ask, server);
            if (ask.isCreate() && LieParts.isBy(ask, "full-queue") && reply.is(202) && created.incrementAndGet() > 1) {
                kept.add(reply.id());
            }
            return reply;
        };
    }

    private static Twist losing() {
        AtomicInteger created = new AtomicInteger();
        Set<String> lost = ConcurrentHashMap.newKeySet();
        Twist shown = shows(in("Completed").and(job -> lost.contains(id(job))), job -> {
            status("In Progress").accept(job);
            attributes(job).put("percent_complete", 0.99).remove("completed_at");
        });
        return (ask, server) -> {
            Reply reply = ask.isDownload() && lost.contains(ask.id()) ? Reply.refusal(404) : shown.answer(ask, server);
            boolean isNew = ask.isCreate()
                    && Times.isOwners(ask)
                    && reply.is(202)
                    && !ask.headers().containsKey("Jobs-Control");
            if (isNew && created.incrementAndGet() % 5 == 0) {
                lost.add(reply.id());
            }
            return reply;
        };
    }

    private static Twist requeuing() {
        Map<String, Set<String>> rejected = new ConcurrentHashMap<>();
        Set<String> queued = ConcurrentHashMap.newKeySet();
        Twist shown = shows(in("Rejected").and(job -> queued.contains(id(job))), status("Queued"));
        return (ask, server) -> {
            Reply reply = shown.answer(ask, server);
            Set<String> own = rejected.computeIfAbsent(ask.user(), user -> ConcurrentHashMap.newKeySet());
            if (ask.isRead() && reply.text().contains("\"Rejected\"")) {
                own.add(ask.id());
            }
            if (ask.isCancel() && reply.is(204) && !own.contains(ask.id())) {
                queued.addAll(own);
            }
            return reply;
        };
    }

    private static Twist stuck() {
        Map<String, JsonNode> reported = new ConcurrentHashMap<>();
        Twist shown = shows(
                in("Completed").and(job -> reported.containsKey(id(job))),
                job -> attributes(job).set("percent_complete", reported.get(id(job))));
        return (ask, server) -> {
            JsonNode percent = ask.json().path("percent_complete");
            if (percent.isNumber() && !moved(ask).isEmpty() && !moved(ask).equals("Completed")) {
                reported.put(ask.id(), percent);
            }
            return shown.answer(ask, server);
        };
    }
}
