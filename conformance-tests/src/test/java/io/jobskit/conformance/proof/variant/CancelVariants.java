package io.jobskit.conformance.proof.variant;

import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Freedoms in cancelling (section "Cancel a job"). */
final class CancelVariants {

    private static final String AGAIN = "cancelling again";
    private static final String ENDED = "cancelling what has ended";
    private static final String CANCELLED = "User Cancelled";
    private static final Set<String> WITHOUT_RESULTS = Set.of("Failed", "Rejected", "Error Cancelled");
    private static final Set<String> GONE = Set.of("Failed", "Rejected", "Error Cancelled", "Timed Out");
    private static final String SILENT =
            "Section 'Cancel a job' is silent about a job that has ended by itself without results.";

    private CancelVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "CallsCancelledJobsCanceled",
                        "Section 'Resource overview' has two labels for a job that its user has cancelled.",
                        () -> Freely.attribute("status", label -> label.equals(CANCELLED) ? "Canceled" : label)),
                LegalVariant.of(
                        "StopsAtOnce",
                        "Section 'Cancel a job' does not say how long a job is Cancel Requested.",
                        CancelVariants::stoppingAtOnce),
                LegalVariant.of(
                        "TakesCancelledJobsOffTheListing",
                        "No section says that a cancelled job stays in the listing.",
                        () -> Tricks.answers(
                                Ask::isList, reply -> reply.edited(document -> without(document, CANCELLED)))),
                LegalVariant.of(
                                "KnowsNoCancelledJobToCancel",
                                "Section 'Cancel a job' is silent about a job that has been cancelled already.",
                                () -> refusing(Set.of(CANCELLED), 404))
                        .in(AGAIN),
                LegalVariant.of(
                                "HasAConflictOverACancelledJob",
                                "Section 'Cancel a job' is silent about a job that has been cancelled already.",
                                () -> refusing(Set.of(CANCELLED), 409))
                        .in(AGAIN),
                LegalVariant.of("KnowsNoEndedJobToCancel", SILENT, () -> refusing(GONE, 404))
                        .in(ENDED),
                LegalVariant.of("HasAConflictOverAnEndedJob", SILENT, () -> refusing(WITHOUT_RESULTS, 409))
                        .in(ENDED),
                LegalVariant.of("CancelsWhatHasEnded", SILENT, CancelVariants::relabelling)
                        .in(ENDED),
                LegalVariant.of(
                        "SaysThatArchivedResultsAreGone",
                        "Section 'Cancel a job' archives the results and does not say how they are answered then.",
                        () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            return ask.isDownload()
                                            && reply.is(404)
                                            && label(server.look(ask.id())).equals(CANCELLED)
                                            && ask.user().equals("full")
                                    ? Reply.refusal(410)
                                    : reply;
                        }));
    }

    private static String label(Reply reply) {
        return reply.json().at("/data/attributes/status").asText();
    }

    private static void without(ObjectNode document, String label) {
        if (document.path("data").isArray()) {
            document.withArray("data")
                    .removeIf(job ->
                            job.path("attributes").path("status").asText().equals(label));
        }
    }

    private static Twist stoppingAtOnce() {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isCancel() && reply.is(204) && label(server.look(ask.id())).equals("Cancel Requested")) {
                server.send(Ask.of("POST", "/__control/jobs/" + ask.id() + "/release"));
            }
            return reply;
        };
    }

    private static Twist refusing(Set<String> statuses, int code) {
        return (ask, server) -> {
            boolean isRefused = ask.isCancel() && statuses.contains(label(server.look(ask.id())));
            Reply reply = server.send(ask);
            return isRefused && reply.is(204) ? Reply.refusal(code) : reply;
        };
    }

    private static Twist relabelling() {
        Set<String> relabelled = ConcurrentHashMap.newKeySet();
        Twist shown = Freely.jobs(job -> {
            if (relabelled.contains(job.path("id").asText()) && WITHOUT_RESULTS.contains(status(job))) {
                attributes(job).put("status", CANCELLED);
            }
        });
        return shown.over((ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isCancel() && reply.is(204)) {
                relabelled.add(ask.id());
            }
            return reply;
        });
    }
}
