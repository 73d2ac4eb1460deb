package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.instead;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.refusesInWords;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants that lie about creating jobs of either kind. */
final class CreationMutants {

    private static final String VIEW = """
            {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{"view_id":2,
            "portfolio_type":"entity","portfolio_id":22,"output_type":"csv","start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private static final String QUERY = """
            {"data":{"type":"jobs","attributes":{"job_type":"PORTFOLIO_QUERY","parameters":{"columns":[{"key":"value"}],
            "groupings":[],"portfolio_type":"entity","portfolio_id":[22],"start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private CreationMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "AnswersTheCreationOfAViewWith201",
                        "CREATE-01",
                        () -> answers(Ask::isView, reply -> reply.is(202) ? reply.withStatus(201) : reply)),
                Mutant.of(
                        "AnswersTheCreationOfAViewWithoutTheJob",
                        "CREATE-01",
                        () -> answers(Ask::isView, reply -> reply.is(202) ? reply.withBody(new byte[0]) : reply)),
                Mutant.of(
                        "NewJobsArePickedUpAlready",
                        "CREATE-02",
                        () -> shows(
                                Ask::isCreate,
                                any(),
                                job -> Tricks.attributes(job).put("status", "Picked Up By Job Runner"))),
                Mutant.of("FindsANewJobOnlyTheSecondTime", "CREATE-03", () -> {
                            Set<String> asked = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> ask.isRead() && ask.user().equals("full") && asked.add(ask.id())
                                    ? Reply.refusal(404)
                                    : server.send(ask);
                        })
                        .with("reading answers 404 in every status at first", "READ-01", "READ-06")
                        .with("the link of a new job leads nowhere at first", "RESOURCE-12")
                        .with("the next answer is another one", "READ-04"),
                Mutant.of("TakesTheSameRequestForTheSameJob", "CREATE-04", () -> {
                    Map<String, Reply> known = new ConcurrentHashMap<>();
                    return (ask, server) -> ask.isCreate()
                            ? known.computeIfAbsent(
                                    new Ask("", "", "", Map.of(), ask.body()).json()
                                            + ask.user()
                                            + ask.headers().get("Content-Type"),
                                    any -> server.send(ask))
                            : server.send(ask);
                }),
                Mutant.of("TakesTheSameQueryForTheSameJob", "CREATE-04", () -> {
                    Map<String, Reply> known = new ConcurrentHashMap<>();
                    return (ask, server) -> ask.isQuery()
                            ? known.computeIfAbsent(ask.json() + ask.user(), any -> server.send(ask))
                            : server.send(ask);
                }),
                Mutant.of(
                        "TakesWhatIsNoJson",
                        "CREATE-05",
                        () -> asks(ask -> ask.isCreate() && !ask.json().isContainerNode(), ask -> ask.withText(VIEW))),
                Mutant.of(
                        "OverlooksWhatFollowsTheJson",
                        "CREATE-05",
                        () -> asks(
                                ask -> ask.isCreate()
                                        && new String(ask.body(), java.nio.charset.StandardCharsets.UTF_8)
                                                .endsWith("}} }"),
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
                        "RefusesQueriesWithoutAReason",
                        "CREATE-09",
                        () -> answers(Ask::isQuery, reply -> reply.is(400) ? reply.withText("{}") : reply)),
                Mutant.of(
                        "SaysThatARefusalIsA500",
                        "CREATE-09",
                        () -> answers(
                                ask -> ask.isView() && !ask.parameters().has("view_id"),
                                reply -> reply.withText(reply.text().replace("\"400\"", "\"500\"")))),
                Mutant.of(
                        "RefusesInHtml",
                        "CREATE-09",
                        () -> answers(
                                ask -> ask.isView()
                                        && ask.parameter("output_type").equals("pdf"),
                                reply -> reply.with("Content-Type", "text/html").withText("<html>400</html>"))),
                Mutant.of(
                        "RefusesAViewInWordsAndCreatesIt",
                        "CREATE-10",
                        () -> refusesInWords(
                                ask -> ask.isView() && !ask.parameters().has("view_id"), set("view_id", "2"))),
                Mutant.of(
                        "RefusesAQueryInWordsAndCreatesIt",
                        "CREATE-10",
                        () -> refusesInWords(
                                ask -> ask.isQuery() && !ask.parameters().has("groupings"), set("groupings", "[]"))),
                Mutant.of(
                        "RefusesWrongDaysInWordsAndCreates",
                        "CREATE-10",
                        () -> refusesInWords(
                                ask -> ask.isView()
                                        && ask.parameter("start_date").equals("yesterday"),
                                set("start_date", "\"1971-01-01\""))),
                Mutant.of(
                        "TakesPortfolioViewsForJobs",
                        "CREATE-11",
                        () -> takes(
                                ask -> ask.json().at("/data/type").asText().equals("portfolio_views"),
                                document -> ((ObjectNode) document.get("data")).put("type", "jobs"))),
                Mutant.of(
                        "InsistsOnJobsForQueries",
                        "CREATE-12",
                        () -> instead(
                                ask -> ask.isQuery()
                                        && ask.json().at("/data/type").asText().equals("job"),
                                Reply.refusal(409))),
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
                        "IncludesTheCreator",
                        "QUERY-16",
                        () -> answers(
                                Ask::isQuery,
                                reply -> reply.edited(document -> document.withArray("included")
                                        .addObject()
                                        .put("type", "users")
                                        .put("id", "1")))),
                Mutant.of(
                        "QueriesBeginAtOnePercent",
                        "QUERY-17",
                        () -> shows(
                                Ask::isCreate,
                                ofAQuery(),
                                job -> Tricks.attributes(job).put("percent_complete", 0.01))));
    }

    private static Consumer<ObjectNode> kind(String kind) {
        return document -> document.withObject("/data/attributes").put("job_type", kind);
    }

    /** A creation of a view whose parameter has that text. */
    static Predicate<Ask> view(String name, String value) {
        return ask -> ask.isView() && ask.parameter(name).equals(value);
    }

    /** A creation of a query whose parameter has that text. */
    static Predicate<Ask> query(String name, String value) {
        return ask -> ask.isQuery() && ask.parameter(name).equals(value);
    }
}
