package io.jobskit.conformance.proof.variant;

import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Freedoms in what time it is, and in what may still change of a job that has ended. */
final class ClockVariants {

    private static final String CLOCK = "clock, " + MomentVariants.FORM;
    private static final String NOBODYS =
            "No section says whose clock is right; an answer tells the time of its server.";

    private ClockVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of("SaysWhatTimeItIs", NOBODYS, () -> Times.dated(0, (ask, server) -> server.send(ask)))
                        .in(CLOCK),
                LegalVariant.of(
                                "WritesItsDateOnceASecond",
                                "No section says how often the date of answers is written anew; it is told to the second.",
                                () -> Times.dated(-1, (ask, server) -> server.send(ask)))
                        .in(CLOCK),
                LegalVariant.of(
                        "ListsNoProgress",
                        "Section 'Resource overview' wants every attribute, and the examples of section 'Check the status of all jobs' show none.",
                        () -> Freely.jobs(Ask::isList, job -> attributes(job).remove("percent_complete"))),
                LegalVariant.of(
                        "RendersJsonResultsAnewEachTime",
                        "Section 'Download a job's results' does not say in which order a document's members stand.",
                        ClockVariants::rendering),
                LegalVariant.of(
                                "GivesRelabelledJobsAnEndOfTheirOwn",
                                "Section 'Cancel a job' is silent about a job that has ended by itself without results.",
                                ClockVariants::relabelling)
                        .in("cancelling what has ended, " + MomentVariants.FORM));
    }

    private static Twist rendering() {
        Map<String, Integer> downloads = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            boolean isOdd = ask.isDownload()
                    && reply.json().isObject()
                    && reply.is(200)
                    && downloads.merge(ask.id(), 1, Integer::sum) % 2 == 1;
            return isOdd ? reply.withText(turnedRound(reply).toPrettyString()) : reply;
        };
    }

    private static ObjectNode turnedRound(Reply reply) {
        List<String> names = new ArrayList<>();
        reply.json().fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> other.set(name, reply.json().get(name)));
        return other;
    }

    /** A job that ended by itself becomes a cancelled one when it is cancelled, and completes once more. */
    private static Twist relabelling() {
        Set<String> relabelled = ConcurrentHashMap.newKeySet();
        Set<String> ended = Set.of("Failed", "Rejected", "Error Cancelled");
        Twist shown = Freely.jobs(job -> {
            if (relabelled.contains(job.path("id").asText()) && ended.contains(status(job))) {
                attributes(job).put("status", "User Cancelled");
                Times.later("completed_at", 1).accept(job);
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
