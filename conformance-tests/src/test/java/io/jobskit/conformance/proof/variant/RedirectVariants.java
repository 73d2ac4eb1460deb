package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/** Freedoms in leading to the results (sections "Check a job's status" and "Download a job's results"). */
final class RedirectVariants {

    static final String READING = "reading a Completed job";
    static final String DOWNLOADING = "downloading";

    private static final String EITHER =
            "Section 'Download a job's results' describes a 303 of a completed job with a Location, whose form it leaves open.";
    private static final String STORE = "/v1/results/";

    private RedirectVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of("ReadsCompletedJobsWith303AndNothingElse", EITHER, () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            return isCompleted(ask, reply)
                                    ? Reply.of(303).with("Location", ask.path() + "/download")
                                    : reply;
                        })
                        .in(READING),
                LegalVariant.of(
                                "ReadsCompletedJobsWith303ToAWholeAddress",
                                EITHER,
                                () -> reading((host, path) -> host + path + "/download"))
                        .in(READING),
                LegalVariant.of(
                                "ReadsCompletedJobsWith303ToBesideThem",
                                EITHER,
                                () -> reading((host, path) -> path.substring(path.lastIndexOf('/') + 1) + "/download"))
                        .in(READING),
                LegalVariant.of(
                                "ReadsCompletedJobsWithoutALocation",
                                "Section 'Check a job's status' shows a Completed job whose answer has no Location.",
                                () -> Tricks.answers(Ask::isRead, reply -> reply.without("Location")))
                        .in(READING),
                LegalVariant.of("DownloadsFromAWholeAddress", EITHER, () -> storing("", true))
                        .in(DOWNLOADING),
                LegalVariant.of("DownloadsFromBeside", EITHER, () -> storing("../../results/", false))
                        .in(DOWNLOADING),
                LegalVariant.of(
                                "DownloadsFromAStoreWithItsOwnKey",
                                "Section 'Download a job's results' leaves open where the results are, and who may follow the link.",
                                () -> storing(STORE, false))
                        .in(DOWNLOADING));
    }

    private static boolean isCompleted(Ask ask, Reply reply) {
        return ask.isRead()
                && reply.is(200)
                && reply.json().at("/data/attributes/status").asText().equals("Completed");
    }

    private static Twist reading(BinaryOperator<String> location) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return isCompleted(ask, reply)
                    ? reply.withStatus(303).with("Location", location.apply(Freely.host(ask), ask.path()))
                    : reply;
        };
    }

    /** Results are elsewhere, under a key that nobody guesses and that is all one needs. */
    private static Twist storing(String prefix, boolean isWhole) {
        Map<String, String> keys = new ConcurrentHashMap<>();
        Map<String, String> ids = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.path().startsWith(STORE)) {
                String id = ids.getOrDefault(ask.path().substring(STORE.length()), "none");
                return server.send(Ask.of("GET", "/v1/jobs/" + id + "/download").as(Ask.OWNER));
            }
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            String key = keys.computeIfAbsent(ask.id(), id -> UUID.randomUUID().toString());
            ids.put(key, ask.id());
            return Reply.of(303).with("Location", (isWhole ? Freely.host(ask) + STORE : prefix) + key);
        };
    }
}
