package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Paged;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Freedoms in listing jobs (section "Check the status of all jobs"). */
final class ListVariants {

    private static final String NEXT = "form of links.next";
    private static final String CANCELLED = "label of a cancelled job";
    private static final String SIZE = "size of a page";
    private static final String CURSOR =
            "Section 'Check the status of all jobs' shows links.next as null alone, so what it is otherwise is the server's choice.";
    private static final Pattern LIMIT = Pattern.compile("(page(?:\\[|%5B)limit(?:\\]|%5D)=)(\\d+)");

    private ListVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                // Those that make pages of their own take the last job of one for the place where the next begins.
                LegalVariant.of(
                                "ListsTheLatestOfAPageFirst",
                                "Section 'Check the status of all jobs' promises no order.",
                                () -> listing(ListVariants::reverse))
                        .in(NEXT),
                LegalVariant.of(
                                "GivesTenJobsToAPage",
                                "Section 'Check the status of all jobs' does not say how many jobs are on a page.",
                                () -> Tricks.asks(
                                        ask -> ask.isList() && ask.query().isEmpty(),
                                        ask -> ask.withQuery("?page%5Blimit%5D=10")))
                        .in(SIZE),
                LegalVariant.of(
                                "GivesHalfOfWhatAPageMayHold",
                                "Section 'Check the status of all jobs' does not say how many jobs are on a page.",
                                () -> Tricks.asks(Ask::isList, ask -> ask.withQuery(limited(ask.query()))))
                        .in(SIZE),
                LegalVariant.of(
                        "TakesNoLimitForTheDefault",
                        "No section says what a limit is answered that is not a positive number.",
                        () -> Tricks.asks(
                                ask -> ask.isList() && ask.query().matches(".*limit(\\]|%5D)=(0|-\\d+|\\D+)"),
                                ask -> ask.withQuery(""))),
                LegalVariant.of(
                                "CallsWhereAPageBeginsCursor",
                                CURSOR,
                                () -> Tricks.asks(
                                                Ask::isList,
                                                ask -> ask.withQuery(
                                                        ask.query().replace("cursor=", "page%5Bafter%5D=")))
                                        .over(Tricks.answers(
                                                Ask::isList,
                                                reply -> next(
                                                        reply, next -> next.replace("page%5Bafter%5D=", "cursor=")))))
                        .in(NEXT),
                LegalVariant.of(
                                "WritesBracketsAsTheyAre",
                                CURSOR,
                                () -> Tricks.answers(
                                        Ask::isList,
                                        reply -> next(
                                                reply,
                                                next -> next.replace("%5B", "[").replace("%5D", "]"))))
                        .in(NEXT),
                LegalVariant.of("ListsTheLatestJobFirst", CURSOR, () -> Paged.byJob(2000, true, false))
                        .in(NEXT),
                LegalVariant.of("ListsTheLatestJobFirstOnSmallPages", CURSOR, () -> Paged.byJob(100, true, false))
                        .in(NEXT),
                LegalVariant.of(
                                "ListsTheLatestJobFirstWithoutTheCancelled",
                                CURSOR,
                                () -> Paged.byJob(2000, true, true))
                        .in(NEXT + ", " + CANCELLED),
                LegalVariant.of(
                                "ListsTheOldestJobFirstWithoutTheCancelled",
                                CURSOR,
                                () -> Paged.byJob(100, false, true))
                        .in(NEXT + ", " + CANCELLED),
                LegalVariant.of("EndsWithAnEmptyPage", CURSOR, ListVariants::endingWithAnEmptyPage)
                        .in(NEXT),
                LegalVariant.of(
                        "LinksAroundThePage",
                        "Section 'Check the status of all jobs' shows links.next and forbids no other link.",
                        () -> listing(document -> {
                            document.putObject("meta")
                                    .put("count", document.path("data").size());
                            document.withObject("links")
                                    .put("self", "/v1/jobs")
                                    .put("first", "/v1/jobs")
                                    .putNull("prev")
                                    .putNull("last");
                        })),
                LegalVariant.of(
                        "ListsCreatorsToo",
                        "Section 'Relationships' describes the creator, and the example of a listing leaves it out.",
                        () -> Freely.jobs(Ask::isList, job -> {
                            String path = "/v1/jobs/" + job.path("id").asText();
                            ObjectNode creator = job.putObject("relationships").putObject("creator");
                            creator.putObject("links")
                                    .put("self", path + "/relationships/creator")
                                    .put("related", path + "/creator");
                            creator.putObject("data").put("type", "users").put("id", "1");
                        })));
    }

    private static Twist listing(java.util.function.Consumer<ObjectNode> change) {
        return Tricks.answers(Ask::isList, reply -> reply.is(200) ? reply.edited(change) : reply);
    }

    private static void reverse(ObjectNode document) {
        ArrayNode reversed = document.arrayNode();
        for (JsonNode job : document.path("data")) {
            reversed.insert(0, job);
        }
        document.set("data", reversed);
    }

    private static String limited(String query) {
        return LIMIT.matcher(query).replaceAll((MatchResult found) -> found.group(1) + half(found.group(2)));
    }

    private static String half(String limit) {
        return limit.length() > 9 ? limit : Integer.toString((Integer.parseInt(limit) + 1) / 2);
    }

    private static Reply next(Reply reply, UnaryOperator<String> change) {
        return reply.edited(document -> {
            if (document.path("links").path("next").isTextual()) {
                document.withObject("links")
                        .put("next", change.apply(document.at("/links/next").asText()));
            }
        });
    }

    /** The last page is only known to be the last when the one after it is empty. */
    private static Twist endingWithAnEmptyPage() {
        return (ask, server) -> {
            if (ask.isList() && ask.query().equals("?page%5Bafter%5D=the-end")) {
                return server.send(ask.withQuery("?page%5Blimit%5D=1")).edited(document -> {
                    document.putArray("data");
                    document.putObject("links").putNull("next");
                });
            }
            Reply reply = server.send(ask);
            return ask.isList() && reply.is(200)
                    ? reply.edited(document -> {
                        if (document.at("/links/next").isNull()
                                && !document.path("data").isEmpty()) {
                            document.withObject("links").put("next", "/v1/jobs?page%5Bafter%5D=the-end");
                        }
                    })
                    : reply;
        };
    }
}
