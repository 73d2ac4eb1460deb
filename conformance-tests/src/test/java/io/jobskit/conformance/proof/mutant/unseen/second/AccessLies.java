package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.isBy;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Servers that let in whom they should not, or turn them away in the wrong way. */
final class AccessLies {

    private AccessLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "ListsNothingInsteadOfRefusing",
                        "ACCESS-03",
                        () -> Tricks.instead(
                                ask -> ask.isList() && isBy(ask, "no-permission"),
                                Reply.of(200)
                                        .with("Content-Type", Reply.JSON_API)
                                        .withText("""
                                        {"data":[],"links":{"next":null}}"""))),
                Mutant.of(
                        "ForbidsWhomItDoesNotKnow",
                        "ACCESS-14",
                        () -> Tricks.answers(
                                ask -> isBy(ask, "bad-credentials"),
                                reply -> reply.is(401) ? Reply.refusal(403) : reply)),
                Mutant.of(
                                "KeepsReadsInACacheForAll",
                                "ACCESS-07",
                                () -> cached(ask -> ask.isRead() && ask.query().isEmpty()))
                        .subtle("only for a job that its owner has read before"),
                Mutant.of(
                                "ReadsWhatIsDoneWithoutAScope",
                                "ACCESS-05",
                                () -> (ask, server) ->
                                        ask.isRead() && isBy(ask, "no-scope") && server.isIn(ask.id(), "Completed")
                                                ? server.look(ask.id())
                                                : server.send(ask))
                        .subtle("only for a job that is Completed"),
                Mutant.of(
                                "MatchesTheGuardedAddressWithItsQuery",
                                "ACCESS-04",
                                () -> Tricks.asOwner(ask -> ask.isCreate()
                                        && isBy(ask, "no-scope")
                                        && !ask.query().isEmpty()))
                        .subtle("only for a creation with a query in its address, such as useStringId=true")
                        .with("the job is made for the user of the grant", "ACCESS-12"),
                Mutant.of(
                                "SavesAQueryBeforeItAsksForTheScope",
                                "ACCESS-12",
                                () -> Tricks.denies(ask -> ask.isQuery() && isBy(ask, "no-scope")))
                        .subtle("only for queries"),
                Mutant.of(
                                "TakesACursorForAGrant",
                                "ACCESS-06",
                                () -> Tricks.asOwner(ask -> ask.isLaterPage() && isBy(ask, "no-scope")))
                        .subtle("only for a page behind the first"),
                Mutant.of("TakesAnothersWaitingJobOffTheQueue", "ACCESS-08", AccessLies::cancelling)
                        .subtle("only for a job that waits for capacity"),
                Mutant.of(
                                "LeavesDeletionOutOfItsFilter",
                                "ACCESS-10",
                                () -> Tricks.asOwner(
                                        ask -> ask.isCancel() && !ask.headers().containsKey("Authorization")))
                        .subtle("only for cancelling"),
                Mutant.of(
                                "PagesThroughTheJobsOfTheFirm",
                                "ACCESS-13",
                                () -> Tricks.asOwner(ask -> ask.isList()
                                        && Times.isAnothers(ask)
                                        && ask.query().contains("limit")))
                        .subtle("only for a listing with a page[limit]"));
    }

    /** What one was answered is answered to another who asks for the same. */
    private static Twist cached(Predicate<Ask> where) {
        Map<String, Reply> cache = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (where.test(ask) && honest.is(200)) {
                cache.put(ask.path(), honest);
            }
            return where.test(ask) && Times.isAnothers(ask) ? cache.getOrDefault(ask.path(), honest) : honest;
        };
    }

    private static Twist cancelling() {
        return (ask, server) -> {
            if (ask.isCancel() && Times.isAnothers(ask) && server.isIn(ask.id(), LieParts.WAITING)) {
                server.send(ask.as(Ask.OWNER));
            }
            return server.send(ask);
        };
    }
}
