package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.has;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.lacks;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.query;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.refuses;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Servers that are wrong about queries. */
final class QueryLies {

    private static final Set<String> OPERATORS =
            Set.of("discrete include", "discrete exclude", "number range", "number rank");

    private QueryLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "SpellsOutOnlyTheFirstColumn",
                                "QUERY-14",
                                () -> shows(ofAQuery(), job -> {
                                    for (int i = 1; i < columns(job).size(); i++) {
                                        if (columns(job)
                                                .path(i)
                                                .path("arguments")
                                                .isEmpty()) {
                                            ((ObjectNode) columns(job).path(i)).remove("arguments");
                                        }
                                    }
                                }))
                        .subtle("only for columns behind the first"),
                Mutant.of(
                                "ChecksNoTypeOfAList",
                                "QUERY-21",
                                () -> takes(
                                        query(p -> p.path("portfolio_id").isArray()
                                                && p.has("portfolio_type")
                                                && !LieParts.TYPES.contains(p.path("portfolio_type")
                                                        .asText()
                                                        .toUpperCase(Locale.ROOT))),
                                        set("portfolio_type", "\"entity\"")))
                        .subtle("only when the ids are a list"),
                Mutant.of(
                                "RanksOnlyFromTheTop",
                                "QUERY-19",
                                () -> refuses(query(p -> p.path("filters")
                                        .findValuesAsText("rank_order")
                                        .contains("bottom"))))
                        .subtle("only for the lowest so many"),
                Mutant.of(
                                "TakesTheStartFromAColumnsPeriod",
                                "QUERY-06",
                                () -> takes(
                                        query(lacks("start_date")
                                                .and(p -> p.path("columns").findValue("period") != null)),
                                        set("start_date", "\"1971-01-01\"")))
                        .subtle("only when a column has a period of its own"),
                Mutant.of(
                                "HidesNothingWithoutFilters",
                                "QUERY-08",
                                () -> refuses(query(lacks("filters")
                                        .and(p ->
                                                p.path("hide_previous_holdings").asBoolean()))))
                        .subtle("only for hide_previous_holdings without filters"),
                Mutant.of("RemembersWhatTheQueryBeforeHid", "QUERY-09", QueryLies::sticky)
                        .subtle("only after a query with hide_previous_holdings"),
                Mutant.of(
                                "KeepsColumnsByTheirKey",
                                "QUERY-15",
                                () -> shows(ofAQuery(), job -> {
                                    Map<String, JsonNode> last = new HashMap<>();
                                    columns(job)
                                            .forEach(column ->
                                                    last.put(column.path("key").asText(), column.path("arguments")));
                                    columns(job)
                                            .forEach(column -> ((ObjectNode) column)
                                                    .set(
                                                            "arguments",
                                                            last.get(column.path("key")
                                                                    .asText())));
                                }))
                        .subtle("only for two columns with the same key")
                        .with("the parameters are not those that were sent", "RESOURCE-09"),
                Mutant.of("BeginsWhereTheQueryBeforeStands", "QUERY-17", QueryLies::pooled)
                        .subtle("only when the user's query before is not at 0"),
                Mutant.of(
                                "ChecksOnlyTheFirstFilter",
                                "QUERY-19",
                                () -> takes(
                                        query(p -> isKnown(p.path("filters").path(0)) && !allKnown(p.path("filters"))),
                                        onlyFirst("filters")))
                        .subtle("only for filters behind the first"),
                Mutant.of(
                                "ChecksOnlyTheFirstIdOfAFirm",
                                "QUERY-22",
                                () -> takes(
                                        query(has("portfolio_type", "firm")
                                                .and(p -> p.path("portfolio_id").size() > 1
                                                        && p.path("portfolio_id")
                                                                .path(0)
                                                                .asText()
                                                                .equals("1"))),
                                        set("portfolio_id", "[1]")))
                        .subtle("only for a list that begins with 1"),
                Mutant.of(
                                "GivesAPeriodADayForTimeZones",
                                "QUERY-26",
                                () -> takes(
                                        query(QueryLies::isBackwardsByADay),
                                        document -> document.withObject("/data/attributes/parameters")
                                                .set(
                                                        "end_date",
                                                        document.at("/data/attributes/parameters/start_date"))))
                        .subtle("only for a period that ends on the day before it starts"));
    }

    private static JsonNode columns(ObjectNode job) {
        return parameters(job).path("columns");
    }

    private static Twist sticky() {
        Map<String, Boolean> last = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (!ask.isQuery()) {
                return server.send(ask);
            }
            JsonNode asked = ask.parameters().path("hide_previous_holdings");
            if (asked.isBoolean()) {
                last.put(ask.user(), asked.asBoolean());
            }
            boolean hides = last.getOrDefault(ask.user(), false);
            return server.send(
                    asked.isMissingNode() && hides ? ask.edited(set("hide_previous_holdings", "true")) : ask);
        };
    }

    private static Twist pooled() {
        Map<String, String> last = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isQuery() || !honest.is(202)) {
                return honest;
            }
            String before = last.put(ask.user(), honest.id());
            JsonNode percent = before == null
                    ? Reply.node("0")
                    : server.send(Ask.of("GET", "/v1/jobs/" + before)
                                    .as(ask.headers().getOrDefault("Authorization", "")))
                            .json()
                            .at("/data/attributes/percent_complete");
            return honest.editedJobs(Tricks.says("percent_complete", percent.toString()));
        };
    }

    private static boolean isKnown(JsonNode filter) {
        return OPERATORS.contains(
                filter.path("type").asText() + " " + filter.path("operator").asText());
    }

    private static boolean allKnown(JsonNode filters) {
        for (JsonNode filter : filters) {
            if (!isKnown(filter)) {
                return false;
            }
        }
        return true;
    }

    private static Consumer<ObjectNode> onlyFirst(String name) {
        return document -> {
            ObjectNode parameters = document.withObject("/data/attributes/parameters");
            JsonNode first = parameters.path(name).path(0);
            parameters.putArray(name).add(first);
        };
    }

    private static boolean isBackwardsByADay(JsonNode p) {
        String start = p.path("start_date").asText();
        String end = p.path("end_date").asText();
        String day = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])";
        return start.matches(day)
                && end.matches(day)
                && LocalDate.parse(end).plusDays(1).equals(LocalDate.parse(start));
    }
}
