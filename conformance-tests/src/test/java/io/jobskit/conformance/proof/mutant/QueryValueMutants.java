package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.AlikeQueryMutants.does;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants whose results look right by themselves, and are wrong beside those of another query. */
final class QueryValueMutants {

    private static final String HIDE = "hide_previous_holdings";
    private static final double RATE = 0.9;
    private static final long FAR = 1_000_000_000_000_000L;

    private QueryValueMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ComputesAColumnOfAKeyOnce",
                                "QUERY-31",
                                () -> inResults((asked, total) -> eachRow(
                                        total,
                                        columns -> columns.fieldNames().forEachRemaining(name -> {
                                            String first = name.replaceFirst("_2$", "");
                                            if (!first.equals(name) && columns.has(first)) {
                                                columns.set(name, columns.path(first));
                                            }
                                        }))))
                        .subtle("only for the second column of a key"),
                Mutant.of(
                                "ConvertsTheRowsAlone",
                                "QUERY-31",
                                () -> inResults((asked, total) -> {
                                    if (asked.path("columns").toString().contains("currency")) {
                                        convert((ObjectNode) total.path("columns"));
                                    }
                                }))
                        .subtle("only in the total, for columns in another currency"),
                Mutant.of(
                                "GroupsWhatIsGroupedByNothing",
                                "QUERY-30",
                                () -> does(
                                        ask -> ask.parameters()
                                                        .path("groupings")
                                                        .isArray()
                                                && ask.parameters()
                                                        .path("groupings")
                                                        .isEmpty(),
                                        "groupings",
                                        parameters -> parameters
                                                .putArray("groupings")
                                                .addObject()
                                                .put("key", "asset_class")))
                        .subtle("only in the results of a query without groupings"),
                Mutant.of(
                                "SaysTheFirstGroupingOfEveryRow",
                                "QUERY-30",
                                () -> inResults((asked, total) -> total.path("children")
                                        .forEach(row -> row.path("children")
                                                .forEach(child ->
                                                        ((ObjectNode) child).set("grouping", row.path("grouping"))))))
                        .subtle("only below the first grouping"),
                Mutant.of(
                                "KeepsNothingOfARankBeyondTheRows",
                                "QUERY-27",
                                () -> inResults((asked, total) -> {
                                    if (asked.path("filters")
                                                    .path(0)
                                                    .path("rank_value")
                                                    .asInt()
                                            > total.path("children").size()) {
                                        ((ArrayNode) total.path("children")).removeAll();
                                    }
                                }))
                        .subtle("only for ranks of more rows than there are"),
                Mutant.of(
                                "RanksFromTheTopWhereAnAttributeIsAnObject",
                                "QUERY-27",
                                () -> does(
                                        isFiltered(filter -> filter.path("rank_order")
                                                        .asText()
                                                        .equals("bottom")
                                                && filter.path("attribute").isObject()),
                                        "filters",
                                        parameters -> ((ObjectNode) parameters
                                                        .path("filters")
                                                        .path(0))
                                                .put("rank_order", "top")))
                        .subtle("only for an attribute that is an object"),
                Mutant.of(
                                "TakesNoughtForNoUpperEnd",
                                "QUERY-27",
                                () -> does(
                                        isFiltered(filter -> filter.at("/ranges/0/to")
                                                        .isNumber()
                                                && filter.at("/ranges/0/to").asDouble() == 0),
                                        "filters",
                                        parameters ->
                                                ((ObjectNode) parameters.at("/filters/0/ranges/0")).put("to", FAR)))
                        .subtle("only for a range up to 0"),
                Mutant.of(
                                "HidesWhereThereAreFilters",
                                "QUERY-09",
                                () -> does(
                                        ask -> !ask.parameters().path("filters").isEmpty()
                                                && !ask.parameters().has(HIDE),
                                        HIDE,
                                        parameters -> parameters.put(HIDE, true)))
                        .subtle("only in the results, for queries with filters"),
                Mutant.of(
                                "LinksToTheCreatorOfAnother",
                                "RESOURCE-10",
                                () -> Tricks.answers(
                                        ask -> ask.method().equals("GET")
                                                && ask.path().endsWith("/relationships/creator"),
                                        reply -> reply.is(200)
                                                ? reply.withText(reply.text()
                                                        .replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"987\""))
                                                : reply))
                        .subtle("only where the link leads"),
                Mutant.of(
                                "ForgetsAtTheEndWhenAJobStarted",
                                "STATUS-10",
                                () -> shows(
                                        Ask::isRead,
                                        job -> Tricks.attributes(job)
                                                .path("status")
                                                .asText()
                                                .equals("Completed"),
                                        job -> Tricks.attributes(job).remove("started_at")))
                        .subtle("only once the job has completed"));
    }

    private static Predicate<Ask> isFiltered(Predicate<JsonNode> by) {
        return ask -> by.test(ask.parameters().path("filters").path(0));
    }

    /** Changes the total of JSON results, by what was asked for. */
    private static Twist inResults(BiConsumer<JsonNode, ObjectNode> change) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200) || !server.isQuery(ask.id())) {
                return reply;
            }
            JsonNode document = reply.json();
            JsonNode asked = server.look(ask.id()).json().at("/data/attributes/parameters");
            if (document.at("/data/attributes/total") instanceof ObjectNode total) {
                change.accept(asked, total);
            }
            return reply.withText(document.toString());
        };
    }

    private static void eachRow(JsonNode row, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) row.path("columns"));
        row.path("children").forEach(child -> eachRow(child, change));
    }

    private static void convert(ObjectNode columns) {
        List.copyOf(columns.properties()).forEach(column -> {
            if (column.getValue().isNumber()) {
                columns.put(column.getKey(), column.getValue().asDouble() * RATE);
            }
        });
    }
}
