package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Wiring;
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
    private static final String PREFIX = "/tenants/7";

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
                LegalVariant.of("DownloadsFromAWholeAddress", EITHER, () -> storing("", true, 36))
                        .in(DOWNLOADING),
                LegalVariant.of("DownloadsFromBeside", EITHER, () -> storing("../../results/", false, 36))
                        .in(DOWNLOADING),
                LegalVariant.of(
                                "DownloadsFromAStoreWithItsOwnKey",
                                "Section 'Download a job's results' leaves open where the results are, and who may follow the link.",
                                () -> storing(STORE, false, 36))
                        .in(DOWNLOADING),
                LegalVariant.of(
                                "DownloadsFromAStoreWithAShortKey",
                                "Section 'Download a job's results' leaves open where the results are, and who may follow the link.",
                                () -> storing(STORE, false, 8))
                        .in(DOWNLOADING),
                LegalVariant.of(
                                "DownloadsByAShortSignatureBesideTheId",
                                "Section 'Download a job's results' leaves open where the results are, and who may follow the link.",
                                RedirectVariants::signing)
                        .in(DOWNLOADING),
                LegalVariant.of("LeadsBackToTheDownloadByWayOfA307", EITHER, RedirectVariants::byWayOfItself)
                        .in(DOWNLOADING),
                LegalVariant.of("LeadsToResultsByWayOfOtherRedirects", EITHER, RedirectVariants::byWayOfOthers)
                        .in(DOWNLOADING),
                below("LivesBelowAPath", (host, path) -> ""),
                below("LivesBelowAPathAndLeadsBeside", (host, path) -> path.replaceFirst(".*/", "") + "/download"),
                below(
                        "LivesBelowAPathAndLeadsUpAndDown",
                        (host, path) -> "../../v1/." + path.substring(3) + "/download"),
                below("LivesBelowAPathAndNamesIt", (host, path) -> PREFIX + path + "/download"),
                below(
                        "LivesBelowAPathAndNamesItsHost",
                        (host, path) -> "//" + host + PREFIX + path + "/download#results"),
                below("LivesBelowAPathAndShouts", (host, path) -> "HTTP://" + host + PREFIX + path + "/download"));
    }

    /** Below a path, as behind a gateway; where a location is given, reading a Completed job leads there. */
    private static LegalVariant below(String name, BinaryOperator<String> location) {
        return LegalVariant.of(
                        name,
                        "The first section shows two base addresses, one with a path, and a Location that no section limits.",
                        () -> {
                            Twist leading = (ask, server) -> {
                                Reply reply = server.send(ask);
                                String place = location.apply(ask.headers().get("Host"), ask.path());
                                return place.isEmpty() || !isCompleted(ask, reply)
                                        ? reply
                                        : Reply.of(303).with("Location", place);
                            };
                            return leading.on(Wiring.below(PREFIX));
                        })
                .in(READING + ", " + DOWNLOADING + ", " + LinkVariants.FORM + ", " + WireVariants.CODING);
    }

    /** 303, 307, 308 and 302, one after the other. */
    private static Twist byWayOfOthers() {
        List<Integer> codes = List.of(307, 308, 302, 301);
        return (ask, server) -> {
            if (ask.path().startsWith(STORE)) {
                String[] way = ask.path().substring(STORE.length()).split("/", -1);
                int step = Integer.parseInt(way[1]);
                return step == codes.size()
                        ? server.send(new Ask("GET", "/v1/jobs/" + way[0] + "/download", "", ask.headers(), ask.body()))
                        : Reply.of(codes.get(step)).with("Location", Integer.toString(step + 1));
            }
            Reply reply = server.send(ask);
            return ask.isDownload() && reply.is(200) ? Reply.of(303).with("Location", STORE + ask.id() + "/0") : reply;
        };
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

    /** The job's id is in the address, and a signature that is looked at. */
    private static Twist signing() {
        Map<String, String> keys = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.path().startsWith(STORE)) {
                String id = ask.path().substring(STORE.length());
                return ask.query().equals("?sig=" + keys.get(id))
                        ? server.send(
                                Ask.of("GET", "/v1/jobs/" + id + "/download").as(Ask.OWNER))
                        : Reply.refusal(403);
            }
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            String key = keys.computeIfAbsent(
                    ask.id(), id -> UUID.randomUUID().toString().substring(0, 8));
            return Reply.of(303).with("Location", STORE + ask.id() + "?sig=" + key);
        };
    }

    /** 303 to the download with a ticket, 307 from there, and then 200. */
    private static Twist byWayOfItself() {
        return (ask, server) -> {
            if (ask.isDownload() && ask.query().equals("?step=1")) {
                return Reply.of(307).with("Location", ask.path() + "?step=2");
            }
            Reply reply = server.send(ask.isDownload() ? ask.withQuery("") : ask);
            return ask.isDownload() && reply.is(200) && ask.query().isEmpty()
                    ? Reply.of(303).with("Location", ask.path() + "?step=1")
                    : reply;
        };
    }

    /** Results are elsewhere, under a key that nobody guesses and that is all one needs. */
    private static Twist storing(String prefix, boolean isWhole, int length) {
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
            String key = keys.computeIfAbsent(
                    ask.id(), id -> UUID.randomUUID().toString().substring(0, length));
            ids.put(key, ask.id());
            return Reply.of(303).with("Location", (isWhole ? Freely.host(ask) + STORE : prefix) + key);
        };
    }
}
