package io.jobskit.conformance.proof.mutant.unseen.third;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;

/** Servers that fail clients who ask in another way than the kit usually does. */
final class ClientLies {

    private static final int TEXT_ID = 36;

    private ClientLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "CancelsNoJobWithATextId",
                                "CANCEL-01",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isCancel()
                                                && Times.isOwners(ask)
                                                && ask.id().length() == TEXT_ID
                                                && server.look(ask.id()).is(200),
                                        Reply.refusal(404)))
                        .subtle("only by a text id"),
                Mutant.of(
                                "ForgetsTheOptionForIdsOnTheNextPage",
                                "LIST-06",
                                () -> Tricks.asks(
                                        Ask::isLaterPage,
                                        ask -> ask.withQuery(ask.query().replaceAll("&?useStringId=true", ""))))
                        .subtle("only behind the first page"),
                Mutant.of(
                                "TakesTheOptionForIdsForSetWhereverItIs",
                                "LIST-02",
                                () -> Tricks.asks(
                                        Ask::isCreate,
                                        ask -> ask.withQuery(
                                                ask.query().replace("useStringId=false", "useStringId=true"))))
                        .subtle("only for useStringId=false"),
                Mutant.of(
                                "KnowsNoFirmInLowerCase",
                                "CREATE-01",
                                () -> Tricks.instead(
                                        ask -> isOfTheApi(ask)
                                                && ask.headers().keySet().stream()
                                                        .anyMatch("addepar-firm"::equals),
                                        Reply.refusal(401)))
                        .subtle("only where the header's name is in lower case")
                        .with("it is the same header everywhere", "READ-01", "LIST-01", "DOWNLOAD-01"),
                Mutant.of(
                                "WantsNoContentTypeWithoutABody",
                                "READ-01",
                                () -> Tricks.instead(
                                        ask -> isOfTheApi(ask)
                                                && ask.method().equals("GET")
                                                && ask.headers().containsKey("Content-Type"),
                                        Reply.refusal(415)))
                        .subtle("only for a GET that has a Content-Type")
                        .with("lists and downloads are had by GET as well", "LIST-01", "DOWNLOAD-01"),
                Mutant.of(
                                "KnowsNoBatch",
                                "CREATE-01",
                                () -> Tricks.instead(
                                        ask -> ask.isCreate() && ask.headers().containsKey("Addepar-Compute-Type"),
                                        Reply.refusal(400)))
                        .subtle("only for a creation that is in no hurry"));
    }

    private static boolean isOfTheApi(Ask ask) {
        return ask.path().startsWith("/v1/");
    }
}
