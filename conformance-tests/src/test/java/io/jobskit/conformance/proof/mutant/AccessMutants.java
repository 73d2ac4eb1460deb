package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asOwner;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.List;
import java.util.function.Predicate;

/** Mutants that lie about who may do what. */
final class AccessMutants {

    private static final Predicate<Ask> UNPERMITTED = ask -> ask.user().equals("no-permission");
    private static final Predicate<Ask> SCOPELESS = ask -> ask.user().equals("no-scope");
    private static final Predicate<Ask> OTHER = ask -> ask.user().equals("other-user");
    private static final Predicate<Ask> NOBODY = ask -> ask.user().isEmpty();

    private AccessMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("LetsTheUnpermittedCreate", "ACCESS-01", () -> asOwner(UNPERMITTED.and(Ask::isCreate))),
                Mutant.of("LetsTheUnpermittedCreateQueries", "ACCESS-01", () -> asOwner(UNPERMITTED.and(Ask::isQuery))),
                Mutant.of("LetsTheUnpermittedRead", "ACCESS-02", () -> asOwner(UNPERMITTED.and(Ask::isRead))),
                Mutant.of("LetsTheUnpermittedList", "ACCESS-03", () -> asOwner(UNPERMITTED.and(Ask::isList))),
                Mutant.of(
                        "CallsTheScopelessUnknown",
                        "ACCESS-04",
                        () -> answers(SCOPELESS.and(Ask::isQuery), reply -> Reply.refusal(401))),
                Mutant.of(
                        "HidesJobsFromTheScopeless",
                        "ACCESS-05",
                        () -> answers(SCOPELESS.and(Ask::isRead), reply -> Reply.refusal(404))),
                Mutant.of("LetsTheScopelessList", "ACCESS-06", () -> asOwner(SCOPELESS.and(Ask::isList))),
                Mutant.of("ShowsJobsToOthers", "ACCESS-07", () -> asOwner(OTHER.and(Ask::isRead))),
                Mutant.of(
                        "TellsOthersThatAJobIsForbidden",
                        "ACCESS-07",
                        () -> answers(OTHER.and(Ask::isRead), reply -> reply.is(404) ? Reply.refusal(403) : reply)),
                Mutant.of("CancelsForOthers", "ACCESS-08", () -> asOwner(OTHER.and(Ask::isCancel))),
                Mutant.of("CancelsForOthersAndDeniesIt", "ACCESS-08", () -> (ask, server) -> {
                    if (OTHER.and(Ask::isCancel).test(ask)) {
                        server.send(ask.as(Ask.OWNER));
                    }
                    return server.send(ask);
                }),
                Mutant.of("GivesOthersTheResults", "ACCESS-09", () -> asOwner(OTHER.and(Ask::isDownload))),
                Mutant.of(
                        "GivesOthersTheResultsUnderA404",
                        "ACCESS-09",
                        () -> (ask, server) -> OTHER.and(Ask::isDownload).test(ask)
                                ? server.send(ask.as(Ask.OWNER)).withStatus(404)
                                : server.send(ask)),
                Mutant.of("GivesOthersATasteOfTheResults", "ACCESS-09", () -> (ask, server) -> {
                    if (!OTHER.and(Ask::isDownload).test(ask)) {
                        return server.send(ask);
                    }
                    String results = server.send(ask.as(Ask.OWNER)).text();
                    return Reply.of(404).with("Content-Type", "text/plain").withText("Not yours:\n" + results);
                }),
                Mutant.of("GivesResultsToNobody", "ACCESS-10", () -> asOwner(NOBODY.and(Ask::isDownload))),
                Mutant.of("CancelsForNobody", "ACCESS-10", () -> asOwner(NOBODY.and(Ask::isCancel))),
                Mutant.of("CancelsForNobodyAndDeniesIt", "ACCESS-10", () -> (ask, server) -> {
                    if (NOBODY.and(Ask::isCancel).test(ask)) {
                        server.send(ask.as(Ask.OWNER));
                    }
                    return server.send(ask);
                }),
                Mutant.of("ForbidsTheScopelessInWordsAndCreates", "ACCESS-12", () -> (ask, server) -> {
                    if (SCOPELESS.and(Ask::isCreate).test(ask)) {
                        server.send(ask.as(Ask.OWNER));
                    }
                    return server.send(ask);
                }),
                Mutant.of("ForbidsTheScopelessInWordsAndCreatesQueries", "ACCESS-12", () -> (ask, server) -> {
                    if (SCOPELESS.and(Ask::isQuery).test(ask)) {
                        server.send(ask.as(Ask.OWNER));
                    }
                    return server.send(ask);
                }),
                Mutant.of("ListsTheJobsOfOthers", "ACCESS-13", () -> asOwner(OTHER.and(Ask::isList))),
                Mutant.of("ListsTheJobsOfOthersOnThePageAfterTheFirst", "ACCESS-13", () -> (ask, server) -> {
                    Reply honest = server.send(ask);
                    if (!OTHER.and(Ask::isList).test(ask)) {
                        return honest;
                    }
                    return ask.query().contains("page=more")
                            ? server.send(ask.withQuery("?page%5Blimit%5D=2000").as(Ask.OWNER))
                            : honest.edited(
                                    document -> document.withObject("/links").put("next", "/v1/jobs?page=more"));
                }));
    }
}
