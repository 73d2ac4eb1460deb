package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.basic;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.isBy;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asOwner;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that are wrong about who may do what. */
final class AccessLies {

    private static final String NO_JOBS = """
            {"data":[],"links":{"next":null}}""";

    private AccessLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("RemembersARefusedUserAsKnown", "ACCESS-01", AccessLies::everySecondTime)
                        .subtle("only every second time that such a user creates"),
                Mutant.of(
                                "ListsAnEmptyPageWithoutThePermission",
                                "ACCESS-03",
                                () -> answers(
                                        ask -> ask.isList()
                                                && isBy(ask, "no-permission")
                                                && ask.query().contains("limit"),
                                        reply -> Reply.of(200)
                                                .with("Content-Type", Reply.JSON_API)
                                                .withText(NO_JOBS)))
                        .subtle("only when a page size is asked for"),
                Mutant.of(
                                "ChecksTheScopeOnlyOfJobsThatLeftTheQueue",
                                "ACCESS-05",
                                () -> (ask, server) ->
                                        ask.isRead() && isBy(ask, "no-scope") && server.isIn(ask.id(), "Queued")
                                                ? server.look(ask.id())
                                                : server.send(ask))
                        .subtle("only for jobs that are Queued"),
                Mutant.of("TrustsWhoeverHasCreatedAJob", "ACCESS-07", AccessLies::trusting)
                        .subtle("only after the other user has created a job"),
                Mutant.of("ArchivesBeforeItChecksTheOwner", "ACCESS-08", AccessLies::archiving)
                        .subtle("only in the results of a Completed job")
                        .with("the results are gone", "DOWNLOAD-01", "DOWNLOAD-11", "STATUS-03"),
                Mutant.of("RefusesADownloadWithTheRowsInTheBody", "ACCESS-09", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (!ask.isDownload() || !isBy(ask, "other-user") || !honest.is(404)) {
                                return honest;
                            }
                            Reply results = server.send(ask.as(Ask.OWNER));
                            return results.is(200)
                                            && results.headers()
                                                    .getOrDefault("Content-Type", "")
                                                    .contains("csv")
                                    ? results.withStatus(404)
                                    : honest;
                        })
                        .subtle("only in the body of a refusal, for CSV"),
                Mutant.of(
                                "ChecksTheExpiryBeforeTheOwner",
                                "ACCESS-09",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isDownload()
                                                && isBy(ask, "other-user")
                                                && server.isIn(ask.id(), "Timed Out"),
                                        Reply.refusal(410)))
                        .subtle("only for results that have expired"),
                Mutant.of("CachesDownloadsForEverybody", "ACCESS-10", AccessLies::caching)
                        .subtle("only without credentials and after the owner's download"),
                Mutant.of("UndoesACreationByCancellingIt", "ACCESS-12", () -> (ask, server) -> {
                            if (ask.isCreate() && isBy(ask, "no-scope")) {
                                String id = server.send(ask.as(Ask.OWNER)).id();
                                server.send(Ask.of("DELETE", "/v1/jobs/" + id).as(Ask.OWNER));
                            }
                            return server.send(ask);
                        })
                        .subtle("only in the listing, as a cancelled job that is left"),
                Mutant.of("ListsWhoseNameBeginsLikeMine", "ACCESS-13", () -> (ask, server) -> {
                            Reply own = server.send(ask);
                            return ask.isList()
                                            && Times.isOwners(ask)
                                            && own.json().at("/links/next").isNull()
                                    ? own.edited(page -> server.send(Ask.of("GET", "/v1/jobs")
                                                    .as(basic("full-queue"))
                                                    .withQuery(ask.query().contains("useStringId") ? ask.query() : ""))
                                            .json()
                                            .path("data")
                                            .forEach(page.withArray("data")::add))
                                    : own;
                        })
                        .subtle("only for a user whose name another user's begins with")
                        .with("who cannot read what is listed", "LIST-05", "RESOURCE-12"));
    }

    private static Twist everySecondTime() {
        AtomicInteger asked = new AtomicInteger();
        return asOwner(ask -> ask.isCreate() && isBy(ask, "no-permission") && asked.incrementAndGet() % 2 == 0);
    }

    private static Twist trusting() {
        AtomicBoolean hasCreated = new AtomicBoolean();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!Times.isAnothers(ask)) {
                return honest;
            }
            if (ask.isCreate() && honest.is(202)) {
                hasCreated.set(true);
            }
            return ask.isRead() && hasCreated.get() && honest.is(404) ? server.look(ask.id()) : honest;
        };
    }

    private static Twist archiving() {
        Set<String> archived = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isCancel() && Times.isAnothers(ask) && server.isIn(ask.id(), "Completed")) {
                archived.add(ask.id());
            }
            return ask.isDownload() && Times.isOwners(ask) && archived.contains(ask.id())
                    ? Reply.refusal(404)
                    : server.send(ask);
        };
    }

    private static Twist caching() {
        Map<String, Reply> cache = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isDownload() && honest.is(200)) {
                cache.put(ask.id(), honest);
            }
            return ask.isDownload() && !ask.headers().containsKey("Authorization")
                    ? cache.getOrDefault(ask.id(), honest)
                    : honest;
        };
    }
}
