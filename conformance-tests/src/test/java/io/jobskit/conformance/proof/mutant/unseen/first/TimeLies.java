package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.WAITING;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.moved;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.showsAfter;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.status;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Servers that are wrong about when something is, was or will be. */
final class TimeLies {

    private TimeLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ExpiresOnlyWhatNobodyFetched",
                                "STATUS-07",
                                () -> showsAfter(
                                        (ask, server) -> ask.isDownload()
                                                && Times.isOwners(ask)
                                                && server.isIn(ask.id(), "Completed"),
                                        in("Timed Out"),
                                        status("Completed")))
                        .subtle("only for jobs whose results were downloaded")
                        .with("it says Completed and has no results", "STATUS-03", "DOWNLOAD-01"),
                Mutant.of("TouchesAJobWhoseResultsAreFetched", "STATUS-11", TimeLies::touching)
                        .subtle("only after a download, when time has passed since the end"),
                Mutant.of(
                                "SaysWhenAJobWillBeDone",
                                "STATUS-11",
                                () -> (ask, server) -> shows(
                                                in("In Progress").and(job -> LieParts.percent(job) >= 0.5),
                                                time("completed_at", server, 60))
                                        .answer(ask, server))
                        .subtle("only for jobs that are half done"),
                Mutant.of("ForgetsTheLimitOfAJobThatWaited", "STATUS-12", TimeLies::unlimited)
                        .subtle("only for a job that waited for capacity before it ran"),
                Mutant.of("CountsTheWaitForTheLimit", "STATUS-16", TimeLies::impatient)
                        .subtle("only for a job that was in the queue for long"),
                Mutant.of("RoundsTheAgeOfAJob", "STATUS-17", TimeLies::rounding)
                        .subtle("only in the last half hour of the 24"));
    }

    private static Consumer<ObjectNode> time(String name, Twist.Server server, long seconds) {
        return job -> attributes(job)
                .put(
                        name,
                        server.clock()
                                .instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .plusSeconds(seconds)
                                .toString());
    }

    private static Twist touching() {
        Map<String, String> touched = new ConcurrentHashMap<>();
        Twist shown = shows(
                in("Completed").and(job -> touched.containsKey(id(job))),
                job -> attributes(job).put("completed_at", touched.get(id(job))));
        return (ask, server) -> {
            Reply reply = shown.answer(ask, server);
            if (ask.isDownload() && reply.is(200)) {
                touched.put(
                        ask.id(),
                        server.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            return reply;
        };
    }

    private static Twist unlimited() {
        Set<String> waited = ConcurrentHashMap.newKeySet();
        Set<String> running = ConcurrentHashMap.newKeySet();
        Twist shown = shows(in("Error Cancelled").and(job -> running.contains(id(job))), job -> {
            status("In Progress").accept(job);
            attributes(job).remove(List.of("completed_at", "errors"));
        });
        return (ask, server) -> {
            if (moved(ask).equals(WAITING)) {
                waited.add(ask.id());
            }
            if (ask.isAge() && waited.contains(ask.id()) && server.isIn(ask.id(), "In Progress")) {
                running.add(ask.id());
            }
            if (ask.isMove() || ask.isCancel()) {
                running.remove(ask.id());
            }
            return shown.answer(ask, server);
        };
    }

    private static Twist impatient() {
        LieParts.Ages ages = new LieParts.Ages();
        Twist shown = shows(in("In Progress").and(job -> ages.isAtLeast(id(job), Duration.ofHours(4))), job -> {
            status("Error Cancelled").accept(job);
            attributes(job)
                    .putArray("errors")
                    .addObject()
                    .put("status", "504")
                    .put("title", "Gateway Timeout")
                    .put("detail", "It ran for 4 hours.");
        });
        return noting(ages, shown);
    }

    private static Twist rounding() {
        LieParts.Ages ages = new LieParts.Ages();
        return noting(
                ages,
                shows(
                        in("Completed").and(job -> ages.isAtLeast(id(job), Duration.ofMinutes(23 * 60 + 30))),
                        status("Timed Out")));
    }

    private static Twist noting(LieParts.Ages ages, Twist twist) {
        return (ask, server) -> {
            Reply reply = twist.answer(ask, server);
            ages.note(ask, reply);
            return reply;
        };
    }
}
