package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asks;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Pages;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mutants that lie about the pages of a listing. */
final class PageMutants {

    private static final Pattern LIMIT = Pattern.compile("(limit%5D=)(\\d+)");

    private PageMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "LeavesOutNextOnTheLastPage",
                        "LIST-03",
                        () -> answers(
                                Ask::isList,
                                reply -> reply.edited(document -> {
                                    if (document.at("/links/next").isNull()) {
                                        document.withObject("/links").remove("next");
                                    }
                                }))),
                Mutant.of(
                                "HasAnEmptyNextOnTheLastOfSeveralPages",
                                "LIST-03",
                                () -> answers(
                                        Ask::isLaterPage,
                                        reply -> reply.edited(document -> {
                                            if (document.at("/links/next").isNull()) {
                                                document.withObject("/links").put("next", "");
                                            }
                                        })))
                        .subtle("only on the last of several pages"),
                Mutant.of(
                                "LeavesOutNextOnTheLastOfSeveralPages",
                                "LIST-03",
                                () -> answers(
                                        Ask::isLaterPage,
                                        reply -> reply.edited(document -> {
                                            if (document.at("/links/next").isNull()) {
                                                document.withObject("/links").remove("next");
                                            }
                                        })))
                        .subtle("only on the last of several pages"),
                Mutant.of("RepeatsTheLastJobOnTheThirdPage", "LIST-06", PageMutants::repeatsOnTheThirdPage)
                        .with("a page with one job more holds more than were asked for", "LIST-07")
                        .subtle("only on the third page"),
                Mutant.of(
                                "LosesAJobBetweenPages",
                                "LIST-06",
                                () -> answers(
                                        ask -> ask.isList() && ask.query().contains("after"),
                                        reply -> withoutFirst(reply)))
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "ForgetsTheLimitInTheLink",
                                "LIST-07",
                                () -> answers(
                                        Ask::isList,
                                        reply -> reply.json().at("/links/next").isTextual()
                                                ? reply.edited(document -> document.withObject("/links")
                                                        .put(
                                                                "next",
                                                                document.at("/links/next")
                                                                        .asText()
                                                                        .replaceFirst("page%5Blimit%5D=\\d+&", "")))
                                                : reply))
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "RefusesSomeOfItsCursors",
                                "LIST-06",
                                () -> answers(
                                        ask -> ask.isLaterPage() && ask.query().hashCode() % 2 == 0,
                                        reply -> Reply.refusal(400)))
                        .subtle("only for some cursors"),
                Mutant.of("LosesTheThirdPage", "LIST-06", PageMutants::losesTheThirdPage)
                        .subtle("only on the third page"),
                Mutant.of("LeadsFromTheThirdPageToTheFirst", "LIST-06", PageMutants::leadsInACircle)
                        .subtle("only in the third page's link"),
                Mutant.of("SkipsAJobInTheCursorOfNext", "LIST-06", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (!ask.isList()
                                    || !honest.json().at("/links/next").isTextual()) {
                                return honest;
                            }
                            String next = honest.json().at("/links/next").asText();
                            Reply after = server.send(ask.withQuery(
                                    next.substring(next.indexOf('?')).replaceFirst("limit%5D=\\d+", "limit%5D=1")));
                            JsonNode further = after.json().at("/links/next");
                            return further.isTextual()
                                    ? honest.edited(document -> document.withObject("/links")
                                            .put("next", further.asText().replaceFirst("limit%5D=\\d+", limit(next))))
                                    : honest;
                        })
                        .subtle("only in the cursor of the next link"),
                Mutant.of(
                        "ListsOneMoreThanAskedFor",
                        "LIST-07",
                        () -> (ask, server) -> server.send(
                                ask.isList() && ask.query().equals("?page%5Blimit%5D=2")
                                        ? ask.withQuery("?page%5Blimit%5D=3")
                                        : ask)),
                Mutant.of(
                                "ListsOneMoreOnLaterPages",
                                "LIST-07",
                                () -> asks(Ask::isLaterPage, ask -> {
                                    Matcher limit = LIMIT.matcher(ask.query());
                                    return limit.find()
                                            ? ask.withQuery(
                                                    limit.replaceFirst("$1" + (Integer.parseInt(limit.group(2)) + 1)))
                                            : ask;
                                }))
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "ListsByNumbersAlone",
                                "LIST-12",
                                () -> asks(
                                        Ask::isList,
                                        ask -> ask.withQuery(ask.query().replace("useStringId=true", ""))))
                        .subtle("only where text ids are asked for"),
                Mutant.of(
                                "GivesAFewToWhoAsksForTooMany",
                                "LIST-11",
                                () -> asks(
                                        Ask::isList,
                                        ask -> ask.withQuery(ask.query().replaceFirst("limit%5D=5000", "limit%5D=25"))))
                        .subtle("only where more than the maximum is asked for"),
                Mutant.of(
                        "RefusesAPageTooLarge",
                        "LIST-11",
                        () -> answers(
                                ask -> ask.isList() && ask.query().contains("5000"), reply -> Reply.refusal(400))));
    }

    private static Reply withoutFirst(Reply reply) {
        return reply.edited(document -> document.withArray("data").remove(0));
    }

    private static Twist repeatsOnTheThirdPage() {
        Pages pages = new Pages();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            JsonNode last = pages.jobBefore(ask);
            return pages.number(ask) == 3 && last.isObject()
                    ? honest.edited(document -> document.withArray("data").insert(0, last))
                    : honest;
        };
    }

    private static Twist losesTheThirdPage() {
        Pages pages = new Pages();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            return pages.number(ask) == 3 ? honest.edited(document -> document.putArray("data")) : honest;
        };
    }

    private static Twist leadsInACircle() {
        Pages pages = new Pages();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            return pages.number(ask) == 3 && honest.json().at("/links/next").isTextual()
                    ? honest.edited(
                            document -> document.withObject("/links").put("next", "/v1/jobs" + pages.first(ask)))
                    : honest;
        };
    }

    private static String limit(String link) {
        Matcher limit = LIMIT.matcher(link);
        return limit.find() ? limit.group() : "";
    }
}
