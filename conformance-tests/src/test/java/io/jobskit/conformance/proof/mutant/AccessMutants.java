package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asOwner;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.denies;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.instead;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants that lie about who may do what. */
final class AccessMutants {

    private static final Predicate<Ask> UNPERMITTED = ask -> ask.user().equals("no-permission");

    private static final Predicate<Ask> SCOPELESS = ask -> ask.user().equals("no-scope");

    private static final Predicate<Ask> OTHER = ask -> ask.user().equals("other-user");

    private static final Predicate<Ask> NOBODY = ask -> ask.user().isEmpty();

    private static final Predicate<Ask> INVALID = ask -> ask.user().equals("bad-credentials");

    private static final String STRANGER =
            "Basic " + Base64.getEncoder().encodeToString("stranger:secret".getBytes(StandardCharsets.UTF_8));

    private AccessMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("TakesALackOfPermissionForWrongCredentials", "ACCESS-01", AccessMutants::unauthorized)
                        .with("the permission is checked in one place", "ACCESS-02", "ACCESS-03"),
                Mutant.of("LetsTheUnpermittedCreate", "ACCESS-01", () -> asOwner(UNPERMITTED.and(Ask::isCreate))),
                Mutant.of("LetsTheUnpermittedCreateQueries", "ACCESS-01", () -> asOwner(UNPERMITTED.and(Ask::isQuery)))
                        .subtle("only when queries are created"),
                Mutant.of("LetsTheUnpermittedRead", "ACCESS-02", () -> asOwner(UNPERMITTED.and(Ask::isRead))),
                Mutant.of(
                                "LetsTheUnpermittedReadCompletedJobs",
                                "ACCESS-02",
                                () -> completedAsOwner(UNPERMITTED.and(Ask::isRead)))
                        .subtle("only for jobs that have completed"),
                Mutant.of("LetsTheUnpermittedList", "ACCESS-03", () -> asOwner(UNPERMITTED.and(Ask::isList))),
                Mutant.of(
                                "LetsTheUnpermittedListPages",
                                "ACCESS-03",
                                () -> asOwner(UNPERMITTED.and(Ask::isList).and(AccessMutants::isSized)))
                        .subtle("only with a page size"),
                Mutant.of(
                                "CallsTheScopelessUnknown",
                                "ACCESS-04",
                                () -> answers(SCOPELESS.and(Ask::isQuery), reply -> Reply.refusal(401)))
                        .subtle("only when queries are created"),
                Mutant.of(
                        "HidesJobsFromTheScopeless",
                        "ACCESS-05",
                        () -> answers(SCOPELESS.and(Ask::isRead), reply -> Reply.refusal(404))),
                Mutant.of(
                                "LetsTheScopelessReadCompletedJobs",
                                "ACCESS-05",
                                () -> completedAsOwner(SCOPELESS.and(Ask::isRead)))
                        .subtle("only for bearers, and jobs that have completed"),
                Mutant.of("LetsTheScopelessList", "ACCESS-06", () -> asOwner(SCOPELESS.and(Ask::isList))),
                Mutant.of(
                                "LetsTheScopelessListPages",
                                "ACCESS-06",
                                () -> asOwner(SCOPELESS.and(Ask::isList).and(AccessMutants::isSized)))
                        .subtle("only for bearers, with a page size"),
                Mutant.of("LetsTheScopelessCancel", "ACCESS-15", () -> asOwner(SCOPELESS.and(Ask::isCancel)))
                        .subtle("only for bearers"),
                Mutant.of("GivesTheScopelessTheResults", "ACCESS-15", () -> asOwner(SCOPELESS.and(Ask::isDownload)))
                        .subtle("only for bearers"),
                Mutant.of("ShowsJobsToOthers", "ACCESS-07", () -> asOwner(OTHER.and(Ask::isRead))),
                Mutant.of(
                        "TellsOthersThatAJobIsForbidden",
                        "ACCESS-07",
                        () -> answers(OTHER.and(Ask::isRead), reply -> reply.is(404) ? Reply.refusal(403) : reply)),
                Mutant.of("ShowsCompletedJobsToOthers", "ACCESS-07", () -> completedAsOwner(OTHER.and(Ask::isRead)))
                        .subtle("only for jobs that have completed"),
                Mutant.of("CancelsForOthers", "ACCESS-08", () -> asOwner(OTHER.and(Ask::isCancel))),
                Mutant.of("CancelsForOthersAndDeniesIt", "ACCESS-08", () -> denies(OTHER.and(Ask::isCancel)))
                        .subtle("only in the job, not in the answer"),
                Mutant.of(
                                "CancelsCompletedJobsForOthers",
                                "ACCESS-08",
                                () -> completedAsOwner(OTHER.and(Ask::isCancel)))
                        .subtle("only for jobs that have completed"),
                Mutant.of("CancelsQueriesForOthersAndDeniesIt", "ACCESS-08", () -> (ask, server) -> {
                            if (OTHER.and(Ask::isCancel).test(ask) && server.isQuery(ask.id())) {
                                server.send(ask.as(Ask.OWNER));
                            }
                            return server.send(ask);
                        })
                        .subtle("only for queries, in the job and not in the answer"),
                Mutant.of("GivesOthersTheResults", "ACCESS-09", () -> asOwner(OTHER.and(Ask::isDownload))),
                Mutant.of(
                                "GivesOthersTheResultsUnderA404",
                                "ACCESS-09",
                                () -> (ask, server) ->
                                        OTHER.and(Ask::isDownload).test(ask)
                                                ? server.send(ask.as(Ask.OWNER)).withStatus(404)
                                                : server.send(ask))
                        .with("what stands in a 404 is no error then", "CREATE-09")
                        .subtle("only in the body of the refusal"),
                Mutant.of("GivesOthersATasteOfTheResults", "ACCESS-09", () -> (ask, server) -> {
                            if (!OTHER.and(Ask::isDownload).test(ask)) {
                                return server.send(ask);
                            }
                            String results = server.send(ask.as(Ask.OWNER)).text();
                            return Reply.of(404)
                                    .with("Content-Type", "text/plain")
                                    .withText("Not yours:\n" + results);
                        })
                        .with("what stands in a 404 is no error then", "CREATE-09")
                        .subtle("only in the body of the refusal"),
                Mutant.of(
                                "GivesOthersTheResultsOfQueries",
                                "ACCESS-09",
                                () -> (ask, server) -> server.send(
                                        OTHER.and(Ask::isDownload).test(ask) && server.isQuery(ask.id())
                                                ? ask.as(Ask.OWNER)
                                                : ask))
                        .subtle("only for queries"),
                Mutant.of("GivesResultsToNobody", "ACCESS-10", () -> asOwner(NOBODY.and(Ask::isDownload))),
                Mutant.of("CancelsForNobody", "ACCESS-10", () -> asOwner(NOBODY.and(Ask::isCancel))),
                Mutant.of("CancelsForNobodyAndDeniesIt", "ACCESS-10", () -> denies(NOBODY.and(Ask::isCancel)))
                        .subtle("only in the job, not in the answer"),
                Mutant.of("CreatesQueriesForNobody", "ACCESS-10", () -> asOwner(NOBODY.and(Ask::isQuery)))
                        .subtle("only for queries"),
                Mutant.of(
                                "ListsPagesToNobody",
                                "ACCESS-10",
                                () -> asOwner(NOBODY.and(Ask::isList).and(AccessMutants::isSized)))
                        .subtle("only with a page size"),
                Mutant.of("RefusesNobodyInWordsAndCreates", "ACCESS-10", () -> denies(NOBODY.and(Ask::isCreate)))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "ForbidsTheScopelessInWordsAndCreates",
                                "ACCESS-12",
                                () -> denies(SCOPELESS.and(Ask::isCreate)))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "ForbidsTheScopelessInWordsAndCreatesQueries",
                                "ACCESS-12",
                                () -> denies(SCOPELESS.and(Ask::isQuery)))
                        .subtle("only in the listing, as a query that is left"),
                Mutant.of("OpensResultsToWhoeverNamesTheId", "ACCESS-09", () -> opening(id -> "?name=portfolio_data"))
                        .subtle("only where a 303 leads"),
                Mutant.of(
                                "LooksAtNoSignature",
                                "ACCESS-09",
                                () -> opening(id ->
                                        "?sig=" + UUID.randomUUID().toString().substring(0, 8)))
                        .subtle("only where a 303 leads"),
                Mutant.of("NumbersTheResults", "ACCESS-09", AccessMutants::numbering)
                        .subtle("only where a 303 leads"),
                Mutant.of("TakesAnyKey", "ACCESS-14", () -> asOwner(INVALID)),
                Mutant.of(
                                "TakesAnyKeyToLookAround",
                                "ACCESS-14",
                                () -> asks(INVALID.and(Ask::isList), ask -> ask.as(STRANGER)))
                        .subtle("only for looking, and without the jobs of others"),
                Mutant.of(
                                "CancelsForWhoSaysNoFirm",
                                "ACCESS-10",
                                () -> asks(
                                        ask -> ask.isCancel() && !ask.headers().containsKey("Addepar-Firm"),
                                        ask -> ask.as(Ask.OWNER)))
                        .subtle("only when a job is cancelled"),
                Mutant.of("ComparesNoSecretForResults", "ACCESS-14", () -> asOwner(INVALID.and(Ask::isDownload)))
                        .subtle("only for results"),
                Mutant.of("ForbidsTheInvalid", "ACCESS-14", () -> instead(INVALID, Reply.refusal(403))),
                Mutant.of("HidesFromTheInvalid", "ACCESS-14", () -> instead(INVALID, Reply.refusal(404))),
                Mutant.of("CallsTheInvalidABadRequest", "ACCESS-14", () -> instead(INVALID, Reply.refusal(400))),
                Mutant.of(
                        "SendsTheInvalidToALogIn",
                        "ACCESS-14",
                        () -> instead(INVALID, Reply.of(302).with("Location", "/login"))),
                Mutant.of("ListsTheJobsOfOthers", "ACCESS-13", () -> asOwner(OTHER.and(Ask::isList)))
                        .with("the own job is not listed", "LIST-02"),
                Mutant.of("ListsTheJobsOfOthersOnThePageAfterTheFirst", "ACCESS-13", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (!OTHER.and(Ask::isList).test(ask)) {
                                return honest;
                            }
                            return ask.query().contains("page=more")
                                    ? server.send(ask.withQuery("?page%5Blimit%5D=2000")
                                            .as(Ask.OWNER))
                                    : honest.edited(document ->
                                            document.withObject("/links").put("next", "/v1/jobs?page=more"));
                        })
                        .with("the page that follows is one of somebody else", "LIST-06", "LIST-07")
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "ListsTheCompletedJobsOfOthers",
                                "ACCESS-13",
                                () -> (ask, server) -> OTHER.and(Ask::isList).test(ask)
                                        ? server.send(ask.as(Ask.OWNER))
                                                .withoutJobs(in("Completed").negate())
                                        : server.send(ask))
                        .with("the own job is not listed", "LIST-02")
                        .subtle("only for jobs that have completed"));
    }

    /** Does a request as the owner of the job that it is about, if that has completed. */
    private static Twist completedAsOwner(Predicate<Ask> where) {
        return (ask, server) ->
                server.send(where.test(ask) && server.isIn(ask.id(), "Completed") ? ask.as(Ask.OWNER) : ask);
    }

    private static boolean isSized(Ask ask) {
        return ask.query().contains("limit");
    }

    /** A store that takes the id alone, whatever else is in its addresses. */
    private static Twist opening(UnaryOperator<String> query) {
        return (ask, server) -> {
            if (ask.path().startsWith("/v1/results/")) {
                String id = ask.path().substring("/v1/results/".length());
                return server.send(Ask.of("GET", "/v1/jobs/" + id + "/download").as(Ask.OWNER));
            }
            Reply reply = server.send(ask);
            return ask.isDownload() && reply.is(200)
                    ? Reply.of(303).with("Location", "/v1/results/" + ask.id() + query.apply(ask.id()))
                    : reply;
        };
    }

    /** A store whose addresses are counted up. */
    private static Twist numbering() {
        List<String> ids = new CopyOnWriteArrayList<>();
        return (ask, server) -> {
            if (ask.path().startsWith("/v1/results/")) {
                int number = Integer.parseInt(ask.path().substring("/v1/results/".length()));
                String id = number < ids.size() ? ids.get(number) : "none";
                return server.send(Ask.of("GET", "/v1/jobs/" + id + "/download").as(Ask.OWNER));
            }
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200)) {
                return reply;
            }
            synchronized (ids) {
                if (!ids.contains(ask.id())) {
                    ids.add(ask.id());
                }
                return Reply.of(303).with("Location", "/v1/results/" + ids.indexOf(ask.id()));
            }
        };
    }

    /** Secrets matter here: the first is the right one. */
    private static Twist unauthorized() {
        AtomicReference<String> right = new AtomicReference<>("");
        return (ask, server) -> {
            String shown = ask.headers().getOrDefault("Authorization", "");
            if (!UNPERMITTED.test(ask)) {
                return server.send(ask);
            }
            right.compareAndSet("", shown);
            Reply reply = shown.equals(right.get()) ? server.send(ask) : Reply.refusal(401);
            return reply.is(403) ? reply.withStatus(401).withText(reply.text().replace("\"403\"", "\"401\"")) : reply;
        };
    }
}
