package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.says;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants that let another user's attempts through, or have them change something, in one status. */
final class TrespassMutants {

    private TrespassMutants() {}

    static List<Mutant> all() {
        return List.of(
                answer("ForbidsReadingFailedJobs", "ACCESS-07", Ask::isRead, "Failed", Reply.refusal(403)),
                answer("SaysThatExpiredJobsOfOthersAreGone", "ACCESS-07", Ask::isRead, "Timed Out", Reply.refusal(410)),
                Mutant.of(
                                "ShowsOthersWhatWasRejected",
                                "ACCESS-07",
                                () -> (ask, server) -> asOwner(ask, server, Ask::isRead, "Rejected"))
                        .subtle("only for rejected jobs"),
                answer(
                        "HasAConflictOverOthersCompletedJobs",
                        "ACCESS-08",
                        Ask::isCancel,
                        "Completed",
                        Reply.refusal(409)),
                answer("SaysThatOthersExpiredJobsAreCancelled", "ACCESS-08", Ask::isCancel, "Timed Out", Reply.of(204)),
                Mutant.of(
                                "CancelsOthersPickedUpJobs",
                                "ACCESS-08",
                                () -> denies(Ask::isCancel, "Picked Up By Job Runner"))
                        .subtle("only for jobs that were just picked up, and without a word"),
                Mutant.of(
                                "CancelsOthersWaitingJobs",
                                "ACCESS-08",
                                () -> denies(Ask::isCancel, "In Progress - Waiting For Capacity"))
                        .subtle("only for jobs that wait for capacity, and without a word"),
                change(
                        "OthersCancellingMovesTheEnd",
                        "ACCESS-08",
                        Ask::isCancel,
                        "Failed",
                        Times.later("completed_at", 60)),
                change(
                        "OthersCancellingResetsProgress",
                        "ACCESS-08",
                        Ask::isCancel,
                        "Error Cancelled",
                        says("percent_complete", "0.01")),
                change(
                                "OthersCancellingForgetsTheStart",
                                "ACCESS-08",
                                Ask::isCancel,
                                "Completed",
                                Times.without("started_at"))
                        .with("a job that was started has a start", "STATUS-10"),
                answer("ForbidsTheResultsOfRejectedJobs", "ACCESS-09", Ask::isDownload, "Rejected", Reply.refusal(403)),
                answer("GivesOthersResultsOfFailedJobs", "ACCESS-09", Ask::isDownload, "Failed", Downloads.CSV),
                Mutant.of(
                                "OthersDownloadingExpiresTheResults",
                                "DOWNLOAD-11",
                                () -> Times.answersAfter(
                                        ask -> ask.isDownload() && Times.isAnothers(ask),
                                        "Completed",
                                        Ask::isDownload,
                                        Reply.refusal(410)))
                        .subtle("only after another user has tried to have the results"),
                change(
                        "OthersReadingStartsQueuedJobs",
                        "STATUS-10",
                        Ask::isRead,
                        "Queued",
                        says("started_at", "\"2020-04-03T15:15:28Z\"")));
    }

    private static Mutant answer(String name, String requirement, Predicate<Ask> what, String status, Reply reply) {
        return Mutant.of(
                        name,
                        requirement,
                        () -> Times.answers(1, ask -> what.test(ask) && Times.isAnothers(ask), status, reply))
                .subtle("only for jobs that are " + status);
    }

    private static Mutant change(
            String name, String requirement, Predicate<Ask> what, String status, Consumer<ObjectNode> change) {
        return Mutant.of(
                        name,
                        requirement,
                        () -> Times.shows(1, ask -> what.test(ask) && Times.isAnothers(ask), status, any(), change))
                .subtle("only for jobs that are " + status + ", after another user's attempt");
    }

    /** Refuses as it should, and does it all the same. */
    private static Twist denies(Predicate<Ask> what, String status) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (isAnothers(ask, server, what, status)) {
                server.send(ask.as(Ask.OWNER));
            }
            return reply;
        };
    }

    private static Reply asOwner(Ask ask, Twist.Server server, Predicate<Ask> what, String status) {
        return server.send(isAnothers(ask, server, what, status) ? ask.as(Ask.OWNER) : ask);
    }

    private static boolean isAnothers(Ask ask, Twist.Server server, Predicate<Ask> what, String status) {
        return what.test(ask) && Times.isAnothers(ask) && server.isIn(ask.id(), status);
    }
}
