package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.WAITING;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.percent;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Servers with which jobs do not live as they should. */
final class StatusLies {

    private static final Duration LIMIT = Duration.ofHours(4);
    private static final String ERRORS = """
            [{"status":"500","title":"Internal Server Error","detail":"The job ran into a problem."}]""";

    private StatusLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "ExpectsAnEndWhileItRuns",
                        "STATUS-11",
                        () -> shows(
                                in("In Progress").and(has("started_at")),
                                job -> attributes(job)
                                        .set("completed_at", attributes(job).path("started_at")))),
                Mutant.of(
                                "WritesWaitingForCapacityItsOwnWay",
                                "STATUS-15",
                                () -> shows(in(WAITING), LieParts.status("In Progress - Waiting for Capacity")))
                        .with("it is no label of the page, letter for letter", "STATUS-01", "STATUS-14"),
                Mutant.of(
                        "NeverGetsToTheVeryEnd",
                        "STATUS-09",
                        () -> shows(in("Completed"), Tricks.says("percent_complete", "0.99"))),
                Mutant.of(
                                "ExplainsAFailureThatCameLate",
                                "STATUS-04",
                                () -> shows(in("Failed").and(job -> percent(job) > 0), Tricks.says("errors", ERRORS)))
                        .subtle("only for a job that had got somewhere before it Failed"),
                Mutant.of("CountsTheDayFromTheLastDownload", "STATUS-07", StatusLies::sliding)
                        .subtle("only for a job whose results were downloaded before they expired")
                        .with("it is as if it had not expired", "STATUS-14", "DOWNLOAD-09"),
                Mutant.of(
                                "ForgetsTheStartOfAJobThatIsPutBack",
                                "STATUS-10",
                                () -> shows(in(WAITING), Times.without("started_at")))
                        .subtle("only for a job that waits for capacity after it was picked up"),
                Mutant.of(
                                "CompletesWhatIsNearlyDoneAtTheLimit",
                                "STATUS-12",
                                () -> aged(LIMIT, in("Error Cancelled").and(job -> percent(job) >= 0.9), job -> {
                                    LieParts.status("Completed").accept(job);
                                    attributes(job).put("percent_complete", 1).remove("errors");
                                }))
                        .subtle("only for a job that has got at least nine tenths of its way after 4 hours")
                        .with("there are no results", "STATUS-03"),
                Mutant.of(
                                "CountsTheWaitIntoTheRun",
                                "STATUS-16",
                                () -> aged(LIMIT, in("In Progress"), job -> {
                                    LieParts.status("Error Cancelled").accept(job);
                                    Tricks.says("errors", ERRORS).accept(job);
                                }))
                        .subtle("only for a running job that was queued for long: 4 hours since its creation"));
    }

    /** Jobs that were made so old are shown otherwise. */
    private static Twist aged(Duration age, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        LieParts.Ages ages = new LieParts.Ages();
        return (ask, server) -> {
            Reply reply = shows(which.and(job -> ages.isAtLeast(id(job), age)), change)
                    .answer(ask, server);
            ages.note(ask, reply);
            return reply;
        };
    }

    private static Twist sliding() {
        Map<String, Reply> results = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = shows(in("Timed Out").and(job -> results.containsKey(id(job))), LieParts.status("Completed"))
                    .answer(ask, server);
            if (ask.isDownload() && reply.is(200)) {
                results.put(ask.id(), reply);
            }
            return ask.isDownload() && reply.is(410) ? results.getOrDefault(ask.id(), reply) : reply;
        };
    }
}
