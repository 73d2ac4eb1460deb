package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Lies of a server that answers with a 303 without a body wherever a job has completed. */
final class SeeOtherMutants {

    private static final String RESULTS = "/v1/results/";

    private SeeOtherMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "GivesOthersTheResultsWhereTheyAre",
                                "ACCESS-09",
                                () -> behind((id, ask, server) ->
                                        results(id, ask.user().equals("other-user") ? ask.as(Ask.OWNER) : ask, server)))
                        .subtle("only where a 303 had led"),
                Mutant.of(
                                "KeepsTheResultsOfCancelledJobsWhereTheyWere",
                                "CANCEL-04",
                                () -> behind(keepsThem("User Cancelled")))
                        .subtle("only where a 303 had led"),
                Mutant.of("KeepsExpiredResultsWhereTheyWere", "DOWNLOAD-09", () -> behind(keepsThem("Timed Out")))
                        .subtle("only where a 303 had led"),
                Mutant.of(
                                "LeadsNowhereWhenAQueryIsRead",
                                "DOWNLOAD-16",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.is(200)
                                                        && reply.text().contains("\"Completed\"")
                                                        && reply.text().contains("PORTFOLIO_QUERY")
                                                ? Reply.of(303).with("Location", "/v1/results/none")
                                                : reply))
                        .subtle("only when a query is read that has completed"),
                Mutant.of(
                                "CompletesAt99PercentBehindA303",
                                "STATUS-09",
                                () -> listsCompleted(job -> attributes(job).put("percent_complete", 0.99)))
                        .subtle("only in the listing"),
                Mutant.of(
                                "MovesTheStartBehindA303",
                                "STATUS-10",
                                () -> listsCompleted(
                                        job -> attributes(job).put("started_at", moved(job, "started_at", -3600))))
                        .subtle("only in the listing"),
                Mutant.of(
                                "StartsAnewWithEachListingBehindA303",
                                "STATUS-10",
                                () -> movesWithEachListing("started_at", -5).over(honest()))
                        .subtle("only from one listing to the next"),
                Mutant.of(
                                "ForgetsWhenItCompletedBehindA303",
                                "STATUS-11",
                                () -> listsCompleted(job -> attributes(job).putNull("completed_at")))
                        .subtle("only in the listing"),
                Mutant.of(
                                "CompletesAnewWithEachListingBehindA303",
                                "STATUS-11",
                                () -> movesWithEachListing("completed_at", 5).over(honest()))
                        .subtle("only from one listing to the next"));
    }

    /** Where a job's results are, and who gets them. */
    @FunctionalInterface
    interface Place {
        Reply answer(String id, Ask ask, Twist.Server server);
    }

    /** It has nothing to say of a Completed job but where its results are, and there is nothing wrong with that. */
    static Twist honest() {
        return behind(SeeOtherMutants::results);
    }

    /** Whether it is asked for what a 303 led to. */
    static boolean isResults(Ask ask) {
        return ask.path().startsWith(RESULTS);
    }

    /** Each of its links is good for one use, and there is nothing wrong with that. */
    static Twist onceOnly() {
        Map<String, String> ids = new ConcurrentHashMap<>();
        AtomicInteger tickets = new AtomicInteger();
        return (ask, server) -> {
            if (isResults(ask)) {
                String id = ids.remove(ask.path());
                return id == null ? Reply.refusal(404) : results(id, ask, server);
            }
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            String place = RESULTS + tickets.incrementAndGet();
            ids.put(place, ask.id());
            return Reply.of(303).with("Location", place);
        };
    }

    private static Reply results(String id, Ask ask, Twist.Server server) {
        return server.send(new Ask("GET", "/v1/jobs/" + id + "/download", "", ask.headers(), ask.body()));
    }

    private static Twist behind(Place place) {
        Map<String, String> ids = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.path().startsWith(RESULTS)) {
                String id = ids.get(ask.path().substring(RESULTS.length()));
                return id == null ? Reply.refusal(404) : place.answer(id, ask, server);
            }
            Reply reply = server.send(ask);
            boolean leads = reply.is(200)
                    && (ask.isDownload() || (ask.isRead() && reply.text().contains("\"Completed\"")));
            if (!leads) {
                return reply;
            }
            String ticket = UUID.nameUUIDFromBytes(ask.id().getBytes(StandardCharsets.UTF_8))
                    .toString();
            ids.put(ticket, ask.id());
            return Reply.of(303).with("Location", RESULTS + ticket);
        };
    }

    /** Whoever came there once finds them there when the job is in that status. */
    private static Place keepsThem(String status) {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (id, ask, server) -> {
            Reply honest = results(id, ask, server);
            if (honest.is(200)) {
                kept.put(id, honest);
            }
            Reply before = kept.getOrDefault(id, honest);
            return ask.user().equals("full") && server.look(id).text().contains("\"" + status + "\"") ? before : honest;
        };
    }

    private static Twist listsCompleted(Consumer<ObjectNode> change) {
        return shows(Ask::isList, in("Completed"), change).over(honest());
    }

    /** Whatever reading says: no two listings name the same moment. */
    static Twist movesWithEachListing(String moment, long seconds) {
        AtomicInteger listings = new AtomicInteger();
        return answers(Ask::isList, reply -> {
            int listing = listings.incrementAndGet();
            return reply.editedJobs(job -> {
                if (attributes(job).hasNonNull(moment)) {
                    attributes(job).put(moment, moved(job, moment, seconds * listing));
                }
            });
        });
    }

    static String moved(ObjectNode job, String moment, long seconds) {
        return Instant.parse(attributes(job).path(moment).asText())
                .plusSeconds(seconds)
                .toString();
    }
}
