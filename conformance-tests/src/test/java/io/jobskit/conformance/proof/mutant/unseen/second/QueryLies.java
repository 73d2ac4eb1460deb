package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.has;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.lacks;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.query;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.refuses;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that judge or keep the parameters of queries wrongly. */
final class QueryLies {

    private QueryLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "HasAColumnForWhoNamesNone",
                        "QUERY-02",
                        () -> takes(query(lacks("columns")), set("columns", "[{\"key\":\"value\"}]"))),
                Mutant.of(
                        "EndsTodayUnlessToldOtherwise",
                        "QUERY-07",
                        () -> takes(
                                query(lacks("end_date")),
                                document -> ViewLies.parameters(document)
                                        .set(
                                                "end_date",
                                                ViewLies.parameters(document).path("start_date")))),
                Mutant.of(
                        "TakesAWordForABoolean",
                        "QUERY-18",
                        () -> takes(
                                query(it -> it.path("hide_previous_holdings").isTextual()),
                                set("hide_previous_holdings", "true"))),
                Mutant.of(
                                "HasBegunAQueryOnCreation",
                                "QUERY-17",
                                () -> Tricks.shows(Ask::isQuery, Tricks.any(), Tricks.says("percent_complete", "0.05")))
                        .with("it falls to what it is", "STATUS-09"),
                Mutant.of("RemembersThatHoldingsWereToBeHidden", "QUERY-09", QueryLies::sticky)
                        .subtle("only for the query behind one that sent hide_previous_holdings true"),
                Mutant.of(
                                "WantsAGroupForSeveral",
                                "QUERY-13",
                                () -> refuses(query(has("portfolio_type", "ENTITY")
                                        .and(it -> it.path("portfolio_id").size() > 1))))
                        .subtle("only for a list of more than one entity"),
                Mutant.of(
                                "SpellsOutDiscreteFiltersOnly",
                                "QUERY-14",
                                () -> shows(Tricks.ofAQuery(), QueryLies::bareNumberFilters))
                        .subtle("only for filters of the type number"),
                Mutant.of("KeepsArgumentsByKey", "QUERY-15", () -> shows(Tricks.ofAQuery(), QueryLies::lastArguments))
                        .subtle("only for columns with the same key and other arguments")
                        .with("the arguments are among the parameters", "RESOURCE-09"),
                Mutant.of(
                                "FindsTheFirmAmongOthers",
                                "QUERY-22",
                                () -> takes(
                                        query(has("portfolio_type", "FIRM").and(QueryLies::hasOneAmongOthers)),
                                        set("portfolio_id", "[1]")))
                        .subtle("only for a list that has 1 and others"),
                Mutant.of(
                                "TakesAnInstantForItsDay",
                                "QUERY-23",
                                () -> takes(
                                        query(it ->
                                                it.path("start_date").asText().matches("\\d{4}-\\d{2}-\\d{2}T.*")),
                                        document -> ViewLies.replace(document, "start_date", "T.*", "")))
                        .subtle("only for a start_date with a time behind it"),
                Mutant.of(
                                "ComparesDaysOfTheYear",
                                "QUERY-26",
                                () -> takes(
                                        query(it -> ViewLies.endsBefore(it) && endsLaterInItsYear(it)),
                                        document -> ViewLies.parameters(document)
                                                .set(
                                                        "end_date",
                                                        ViewLies.parameters(document)
                                                                .path("start_date"))))
                        .subtle("only for an end in an earlier year, on a later day of it"));
    }

    /** One object for all that were not told otherwise. */
    private static Twist sticky() {
        Set<String> users = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (!ask.isQuery()) {
                return server.send(ask);
            }
            JsonNode hide = ask.parameters().path("hide_previous_holdings");
            boolean wasHidden = users.remove(ask.user());
            if (hide.isBoolean() && hide.booleanValue()) {
                users.add(ask.user());
            }
            return server.send(
                    wasHidden && hide.isMissingNode() ? ask.edited(set("hide_previous_holdings", "true")) : ask);
        };
    }

    private static void bareNumberFilters(ObjectNode job) {
        Tricks.parameters(job).path("filters").forEach(filter -> {
            if (filter.path("type").asText().equals("number")) {
                ((ObjectNode) filter).set("attribute", filter.path("attribute").path("key"));
            }
        });
    }

    private static void lastArguments(ObjectNode job) {
        JsonNode columns = Tricks.parameters(job).path("columns");
        columns.forEach(column -> columns.forEach(other -> {
            if (column.path("key").equals(other.path("key"))) {
                ((ObjectNode) column).set("arguments", other.path("arguments"));
            }
        }));
    }

    private static boolean hasOneAmongOthers(JsonNode parameters) {
        JsonNode ids = parameters.path("portfolio_id");
        if (ids.size() < 2) {
            return false;
        }
        for (JsonNode id : ids) {
            if (id.asText().equals("1")) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLaterInItsYear(JsonNode parameters) {
        return parameters
                        .path("end_date")
                        .asText()
                        .substring(5)
                        .compareTo(parameters.path("start_date").asText().substring(5))
                > 0;
    }
}
