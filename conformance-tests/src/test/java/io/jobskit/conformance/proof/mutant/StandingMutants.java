package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants that change a job which has no reason to change: in one status, after one event, the second time. */
final class StandingMutants {

    private static final String WAITING = "In Progress - Waiting For Capacity";
    private static final String CANCELLED = "User Cancelled";
    private static final String LONG_AGO = "\"2020-04-03T15:15:28Z\"";

    private StandingMutants() {}

    static List<Mutant> all() {
        return List.of(
                read(
                        "ReadingThreeTimesMovesTheEnd",
                        "STATUS-11",
                        3,
                        "Error Cancelled",
                        Times.later("completed_at", 60)),
                read(
                        "ReadingThreeTimesMovesTheStart",
                        "STATUS-10",
                        3,
                        "Picked Up By Job Runner",
                        Times.later("started_at", -60)),
                read("ReadingThreeTimesStartsRejectedJobs", "STATUS-10", 3, "Rejected", says("started_at", LONG_AGO)),
                read("ReadingThreeTimesForgetsTheStart", "STATUS-10", 3, "Failed", Times.without("started_at")),
                read(
                        "ReadingThreeTimesEndsItsProgress",
                        "STATUS-09",
                        3,
                        "Error Cancelled",
                        says("percent_complete", "0.99")),
                read("ReadingThreeTimesForgetsTheErrors", "STATUS-05", 3, "Error Cancelled", Times.without("errors")),
                read(
                        "ReadingThreeTimesLosesParameters",
                        "RESOURCE-09",
                        3,
                        WAITING,
                        job -> parameters(job).remove("start_date")),
                read("ReadingThreeTimesChangesTheCreator", "RESOURCE-10", 3, "Timed Out", job -> {
                    if (job.at("/relationships/creator/data").isObject()) {
                        job.withObject("/relationships/creator/data").put("id", "999");
                    }
                }),
                Mutant.of(
                                "FindsRejectedJobsTwice",
                                "READ-06",
                                () -> Times.answers(3, StandingMutants::isOwnersRead, "Rejected", Reply.refusal(404)))
                        .with("a job that cannot be read does not stay as it was", "STATUS-08")
                        .subtle("only for rejected jobs, from the third reading on"),
                Mutant.of(
                                "ForgetsExpiredJobsThatAreCancelled",
                                "READ-06",
                                () -> Times.answersAfter(Ask::isCancel, "Timed Out", Ask::isRead, Reply.refusal(410)))
                        .subtle("only after an expired job is cancelled"),
                again(
                                "CancellingAgainCompletesTheJob",
                                "CANCEL-11",
                                CANCELLED,
                                says("status", "\"Completed\"").andThen(says("percent_complete", "1")))
                        .with("User Cancelled is a final status", "STATUS-08")
                        .with("nobody need have seen it between the two", "STATUS-02", "CANCEL-03")
                        .with("of cancels at the same moment, all but the first are such", "CANCEL-04", "CANCEL-07"),
                again("CancellingAgainMovesTheEnd", "STATUS-11", CANCELLED, Times.later("completed_at", 30)),
                again("CancellingAgainStartsTheJob", "STATUS-10", "Rejected", says("started_at", LONG_AGO)),
                again("CancellingAgainQueuesFailedJobs", "STATUS-08", "Failed", says("status", "\"Queued\"")),
                again("CancellingAgainRunsOn", "STATUS-02", "Cancel Requested", says("status", "\"In Progress\"")),
                Mutant.of(
                                "ReleasingMovesTheEndOfFailedJobs",
                                "STATUS-11",
                                () -> Times.shows(1, Ask::isRelease, "Failed", any(), Times.later("completed_at", 60)))
                        .subtle("only after a job that failed goes on"),
                Mutant.of(
                                "ReleasingRunsCompletedJobsAgain",
                                "STATUS-08",
                                () -> Times.shows(
                                        1, Ask::isRelease, "Completed", any(), says("status", "\"In Progress\"")))
                        .subtle("only after a job that has completed goes on"),
                Mutant.of(
                                "ReleasedWaitingJobsLoseParameters",
                                "RESOURCE-09",
                                () -> Times.shows(
                                        1,
                                        Ask::isRelease,
                                        WAITING,
                                        any(),
                                        job -> parameters(job).remove("end_date")))
                        .subtle("only after a job that waited goes on"),
                Mutant.of(
                                "AgeingExpiresFailedJobs",
                                "STATUS-08",
                                () -> Times.shows(2, Ask::isAge, "Failed", any(), says("status", "\"Timed Out\"")))
                        .subtle("only a day after a job failed"),
                Mutant.of(
                                "AgeingQueuesRejectedJobs",
                                "STATUS-08",
                                () -> Times.shows(1, Ask::isAge, "Rejected", any(), says("status", "\"Queued\"")))
                        .subtle("only hours after a job was rejected"),
                Mutant.of(
                                "AgeingLosesParametersOfWaitingJobs",
                                "RESOURCE-09",
                                () -> Times.shows(
                                        1,
                                        Ask::isAge,
                                        WAITING,
                                        any(),
                                        job -> parameters(job).remove("portfolio_id")))
                        .subtle("only for jobs that wait for hours"),
                twin("CancellingATwinMovesItsProgress", "In Progress", says("percent_complete", "0.9")),
                twin("CancellingATwinMovesItsEnd", "Completed", Times.later("completed_at", 60))
                        .with("a time that is known does not change", "STATUS-11"),
                twin("CancellingATwinStartsItsQueuedOne", "Queued", says("started_at", LONG_AGO))
                        .with("a job in the queue has not started", "STATUS-10"),
                twin("CancellingATwinForgetsItsErrors", "Error Cancelled", Times.without("errors"))
                        .with("an error has details", "STATUS-05"),
                Mutant.of("CancellingATwinTakesItsResultsAway", "CANCEL-09", StandingMutants::takesTwinsResults)
                        .with("results that are gone are gone before a day is over", "DOWNLOAD-12")
                        .subtle("only in the results of a job with the same parameters"),
                listed("ListsTheProgressOfRunningJobsOtherwise", in("In Progress"), says("percent_complete", "0.123")),
                listed("ListsTheErrorsOtherwise", in("Error Cancelled"), says("errors", """
                        [{"status":"500","title":"Internal Server Error","detail":"Something else."}]""")),
                listed(
                        "ListsTheProgressOfFailedQueriesOtherwise",
                        in("Failed").and(ofAQuery()),
                        says("percent_complete", "0.77")));
    }

    private static boolean isOwnersRead(Ask ask) {
        return ask.isRead() && Times.isOwners(ask);
    }

    private static Mutant read(String name, String requirement, int times, String status, Consumer<ObjectNode> change) {
        return Mutant.of(
                        name,
                        requirement,
                        () -> Times.shows(times, StandingMutants::isOwnersRead, status, any(), change))
                .with("two readings differ when one of them is the third", "READ-04")
                .subtle("only for jobs that are " + status + ", from the third reading on");
    }

    private static Mutant again(String name, String requirement, String status, Consumer<ObjectNode> change) {
        boolean cancelled = status.equals(CANCELLED) || status.equals("Cancel Requested");
        Predicate<Ask> cancels = ask -> ask.isCancel() && Times.isOwners(ask);
        return Mutant.of(name, requirement, () -> Times.shows(cancelled ? 1 : 2, cancels, status, any(), change))
                .subtle("only after a job that is " + status + " is cancelled again");
    }

    private static Mutant listed(String name, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        return Mutant.of(name, "LIST-05", () -> shows(Ask::isList, which.and(has("parameters")), change))
                .subtle("only in the listing, in one status");
    }

    /** Jobs in a status change when another of the same parameters is cancelled. */
    private static Mutant twin(String name, String status, Consumer<ObjectNode> change) {
        return Mutant.of(name, "CANCEL-09", () -> {
                    Twins twins = new Twins();
                    return (ask, server) -> {
                        Reply reply = twins.answer(ask, server);
                        return anywhere().test(ask)
                                ? reply.editedJobs(job -> {
                                    if (twins.touched.contains(job.path("id").asText())
                                            && in(status).test(job)) {
                                        change.accept(job);
                                    }
                                })
                                : reply;
                    };
                })
                .subtle("only for jobs that are " + status + ", when one with the same parameters is cancelled");
    }

    private static Twist takesTwinsResults() {
        Twins twins = new Twins();
        return (ask, server) -> {
            Reply reply = twins.answer(ask, server);
            return ask.isDownload() && reply.is(200) && twins.touched.contains(ask.id()) ? Reply.refusal(404) : reply;
        };
    }

    /** Knows which jobs have the same parameters, and those whose like was cancelled. */
    private static final class Twins implements Twist {
        private final Map<String, String> parameters = new ConcurrentHashMap<>();
        private final Set<String> touched = ConcurrentHashMap.newKeySet();

        @Override
        public Reply answer(Ask ask, Server server) {
            Reply reply = server.send(ask);
            if (ask.isCreate() && !reply.id().isEmpty()) {
                parameters.put(reply.id(), ask.parameters().toString());
            }
            String own = parameters.getOrDefault(ask.id(), "");
            if (ask.isCancel() && Times.isOwners(ask) && !own.isEmpty()) {
                parameters.forEach((id, other) -> {
                    if (other.equals(own) && !id.equals(ask.id())) {
                        touched.add(id);
                    }
                });
            }
            return reply;
        }
    }
}
