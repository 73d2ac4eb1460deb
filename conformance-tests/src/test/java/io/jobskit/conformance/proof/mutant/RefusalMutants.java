package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Ask.query;
import static io.jobskit.conformance.proof.twist.Ask.view;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.refusesInWords;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Mutants that lie about what they do not take. */
final class RefusalMutants {

    private static final String VIEW = """
            {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{"view_id":2,
            "portfolio_type":"entity","portfolio_id":22,"output_type":"csv","start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private static final String QUERY = """
            {"data":{"type":"jobs","attributes":{"job_type":"PORTFOLIO_QUERY","parameters":{"columns":[{"key":"value"}],
            "groupings":[],"portfolio_type":"entity","portfolio_id":[22],"start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private RefusalMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "TakesWhatIsNoJson",
                        "CREATE-05",
                        () -> asks(ask -> ask.isCreate() && ask.json().isMissingNode(), ask -> ask.withText(VIEW))),
                Mutant.of(
                                "OverlooksWhatFollowsTheJson",
                                "CREATE-05",
                                () -> asks(
                                        ask -> ask.isCreate()
                                                && new String(ask.body(), java.nio.charset.StandardCharsets.UTF_8)
                                                        .endsWith("}} }"),
                                        ask -> ask.withText(VIEW)))
                        .subtle("only behind the end of a document"),
                Mutant.of(
                                "LabelsErrorsAsPlainJson",
                                "CREATE-09",
                                () -> answers(
                                        anywhere(),
                                        reply -> reply.status() / 100 == 4
                                                ? reply.with("Content-Type", "application/json")
                                                : reply))
                        .subtle("only the label of refusals"),
                Mutant.of(
                        "TakesHtml",
                        "CREATE-05",
                        () -> asks(
                                ask -> ask.isCreate() && new String(ask.body(), StandardCharsets.UTF_8).startsWith("<"),
                                ask -> ask.withText(VIEW))),
                Mutant.of(
                        "TakesAListForParameters",
                        "CREATE-06",
                        () -> asks(ask -> ask.isCreate() && ask.parameters().isArray(), ask -> ask.withText(QUERY))),
                Mutant.of(
                                "FailsOnAListForParameters",
                                "CREATE-06",
                                () -> answers(
                                        ask -> ask.isCreate()
                                                && ask.parameters().isArray(),
                                        reply -> Reply.refusal(500)))
                        .with("it is a server error", "PROTOCOL-03"),
                Mutant.of(
                        "GuessesTheKindOfAQuery",
                        "CREATE-07",
                        () -> takes(
                                ask -> !ask.json().at("/data/attributes").has("job_type")
                                        && ask.parameters().has("columns"),
                                kind("PORTFOLIO_QUERY"))),
                Mutant.of(
                        "TakesANumberForAKind",
                        "CREATE-08",
                        () -> takes(
                                ask -> ask.json()
                                        .at("/data/attributes/job_type")
                                        .isNumber(),
                                kind("portfolio_view_results"))),
                Mutant.of(
                                "TakesTheBeginningOfAKind",
                                "CREATE-08",
                                () -> takes(
                                        ask -> ask.json()
                                                .at("/data/attributes/job_type")
                                                .asText()
                                                .equals("PORTFOLIO"),
                                        kind("portfolio_view_results")))
                        .subtle("only for the beginning of a kind's name"),
                Mutant.of(
                        "RefusesQueriesWithoutAReason",
                        "CREATE-09",
                        () -> answers(Ask::isQuery, reply -> reply.is(400) ? reply.withText("{}") : reply)),
                Mutant.of(
                                "SaysThatARefusalIsA500",
                                "CREATE-09",
                                () -> answers(
                                        ask -> ask.isView() && !ask.parameters().has("view_id"),
                                        reply -> reply.withText(reply.text().replace("\"400\"", "\"500\""))))
                        .subtle("only in the words of the refusal"),
                Mutant.of(
                        "RefusesInHtml",
                        "CREATE-09",
                        () -> answers(
                                ask -> ask.isView()
                                        && ask.parameter("output_type").equals("pdf"),
                                reply -> reply.with("Content-Type", "text/html").withText("<html>400</html>"))),
                Mutant.of(
                        "ShowsAPageWhereNothingIs",
                        "CREATE-09",
                        () -> answers(
                                ask -> ask.path().startsWith("/v1/jobs"),
                                reply -> reply.is(404) || reply.is(410)
                                        ? reply.with("Content-Type", "text/html")
                                                .withText("<html>Nothing</html>")
                                        : reply)),
                Mutant.of(
                                "ForbidsMethodsInHtml",
                                "CREATE-09",
                                () -> answers(
                                        ask -> true,
                                        reply -> reply.is(405)
                                                ? reply.with("Content-Type", "text/html")
                                                        .withText("<html>Nothing</html>")
                                                : reply))
                        .subtle("only where a route does not have a method"),
                Mutant.of(
                                "TurnsStrangersAwayInPlainText",
                                "CREATE-09",
                                () -> answers(
                                        ask -> true,
                                        reply -> reply.is(401)
                                                ? reply.with("Content-Type", "text/plain")
                                                        .withText("Who are you?\n")
                                                : reply))
                        .subtle("only for callers without credentials"),
                Mutant.of(
                                "RefusesARejectedFormatWithoutADetail",
                                "CREATE-09",
                                () -> answers(
                                        view("output_type", "pdf"),
                                        reply -> reply.edited(document -> document.withArray("errors")
                                                .forEach(error -> ((ObjectNode) error).remove("detail")))))
                        .subtle("only in the words of the refusal of one format"),
                Mutant.of(
                                "RefusesAViewInWordsAndCreatesIt",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> ask.isView() && !ask.parameters().has("view_id"), set("view_id", "2")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "RefusesAQueryInWordsAndCreatesIt",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> ask.isQuery()
                                                && !ask.parameters().has("groupings"),
                                        set("groupings", "[]")))
                        .subtle("only in the listing, as a query that is left"),
                Mutant.of(
                                "RefusesWrongDaysInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> ask.isView()
                                                && ask.parameter("start_date").equals("yesterday"),
                                        set("start_date", "\"1971-01-01\"")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "RefusesAPlanetInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        view("portfolio_type", "planet"), set("portfolio_type", "\"entity\"")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "RefusesAQueryOfAPlanetInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        query("portfolio_type", "planet"), set("portfolio_type", "\"entity\"")))
                        .subtle("only in the listing, as a query that is left"),
                Mutant.of(
                                "RefusesAPdfInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(view("output_type", "pdf"), set("output_type", "\"csv\"")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "RefusesAnotherFirmInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> view("portfolio_type", "FIRM").test(ask)
                                                && ask.parameter("portfolio_id").equals("2"),
                                        set("portfolio_id", "1")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                                "RefusesAPeriodBackwardsInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        query("start_date", "2013-01-15"), set("start_date", "\"1971-01-01\"")))
                        .subtle("only in the listing, as a query that is left"),
                Mutant.of(
                                "RefusesACloudyFilterInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> ask.isQuery()
                                                && ask.parameters()
                                                        .at("/filters/0/type")
                                                        .asText()
                                                        .equals("cloudy"),
                                        set("filters", "[]")))
                        .subtle("only in the listing, as a query that is left"),
                Mutant.of(
                                "RefusesSeveralEntitiesInWordsAndCreates",
                                "CREATE-10",
                                () -> refusesInWords(
                                        ask -> ask.isView()
                                                && ask.parameters()
                                                                .path("portfolio_id")
                                                                .size()
                                                        > 1,
                                        set("portfolio_id", "22")))
                        .subtle("only in the listing, as a job that is left"),
                Mutant.of(
                        "TakesPortfolioViewsForJobs",
                        "CREATE-11",
                        () -> takes(
                                ask -> ask.json().at("/data/type").asText().equals("portfolio_views"),
                                document -> ((ObjectNode) document.get("data")).put("type", "jobs"))),
                Mutant.of(
                                "TakesUsersForQueries",
                                "CREATE-11",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.json()
                                                        .at("/data/type")
                                                        .asText()
                                                        .equals("users"),
                                        document -> ((ObjectNode) document.get("data")).put("type", "jobs")))
                        .subtle("only for queries"),
                Mutant.of(
                        "TakesXml",
                        "CREATE-13",
                        () -> asks(
                                ask -> ask.isCreate()
                                        && ask.headers()
                                                .getOrDefault("Content-Type", "")
                                                .equals("application/xml"),
                                ask -> ask.with("Content-Type", Reply.JSON_API))),
                Mutant.of(
                                "TakesForms",
                                "CREATE-13",
                                () -> asks(
                                        ask -> ask.isCreate()
                                                && ask.headers()
                                                        .getOrDefault("Content-Type", "")
                                                        .startsWith("application/x-www-form"),
                                        ask -> ask.with("Content-Type", Reply.JSON_API)))
                        .subtle("only for one of the other media types"));
    }

    private static Consumer<ObjectNode> kind(String kind) {
        return document -> document.withObject("/data/attributes").put("job_type", kind);
    }
}
