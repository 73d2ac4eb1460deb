package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.ParameterLies.refuses;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants that refuse a legal form of a request, lose a part of a list, or find a job by what is almost its id. */
final class FormMutants {

    private FormMutants() {}

    static List<Mutant> all() {
        return List.of(
                refuses("RefusesACharset", "CREATE-13", labelled(type -> type.contains("charset"))),
                refuses("RefusesAMediaTypeInCapitals", "CREATE-13", labelled(type -> type.startsWith("A"))),
                refuses("RefusesLowerCaseEntityFunds", "VIEW-10", Ask.view("portfolio_type", "entity_funds")),
                refuses(
                        "RefusesLowerCaseFirmClientsOfQueries",
                        "QUERY-20",
                        Ask.query("portfolio_type", "firm_clients")),
                refuses("RefusesUpperCaseViews", "CREATE-08", typed("PORTFOLIO_VIEW_RESULTS")),
                refuses("RefusesLowerCaseQueries", "CREATE-08", typed("portfolio_query")),
                refuses(
                        "RefusesLettersWrittenAsNumbers",
                        "VIEW-07",
                        ask -> ask.isView() && new String(ask.body(), StandardCharsets.UTF_8).contains("\\u")),
                refuses(
                        "RefusesLowerCaseFormats",
                        "VIEW-07",
                        ask -> ask.isView() && ask.parameter("output_type").matches("csv|tsv|xlsx")),
                refuses(
                        "RefusesSeveralPortfolios",
                        "QUERY-13",
                        ask -> ask.isQuery()
                                && ask.parameters().path("portfolio_id").size() > 1),
                refuses(
                        "RefusesPortfoliosAsTextInAList",
                        "QUERY-13",
                        ask -> ask.isQuery()
                                && ask.parameters().at("/portfolio_id/1").isTextual()),
                refuses(
                        "RefusesBothOmissionsAtOnce",
                        "QUERY-08",
                        ask -> ask.isQuery()
                                && !ask.parameters().has("filters")
                                && !ask.parameters().has("hide_previous_holdings")),
                refuses("RefusesSpaceBeforeTheDocument", "CREATE-01", ask -> ask.isView() && ask.body()[0] == ' '),
                loses("LosesTheSecondGrouping", anywhere(), job -> cut(job, "groupings")),
                loses("LosesTheSecondFilterWhenRead", Ask::isRead, job -> cut(job, "filters")),
                loses("LosesTheSecondPortfolio", anywhere(), job -> cut(job, "portfolio_id")),
                loses("SwapsGroupings", anywhere(), job -> swap(job, "groupings")),
                loses("SwapsFilters", anywhere(), job -> swap(job, "filters")),
                Mutant.of(
                                "LosesTheSecondGroupingInTheListing",
                                "RESOURCE-09",
                                () -> shows(Ask::isList, ofAQuery(), job -> cut(job, "groupings")))
                        .inTheListing()
                        .subtle("only for the second of a list, in the listing"),
                Mutant.of(
                                "ForgetsTheArgumentsOfTheSecondOfThreeColumns",
                                "QUERY-15",
                                () -> shows(anywhere(), ofAQuery(), job -> {
                                    JsonNode columns = parameters(job).path("columns");
                                    if (columns.size() == 3 && columns.get(1) instanceof ObjectNode second) {
                                        second.putObject("arguments");
                                    }
                                }))
                        .subtle("only for the second of three columns"),
                Mutant.of(
                                "ForgetsAListAmongArguments",
                                "QUERY-15",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery(),
                                        job -> parameters(job)
                                                .path("columns")
                                                .forEach(column ->
                                                        ((ObjectNode) column.path("arguments")).remove("levels"))))
                        .subtle("only for arguments that are lists"),
                loses(
                        "ForgetsTheArgumentsOfGroupings",
                        anywhere(),
                        job -> parameters(job)
                                .path("groupings")
                                .forEach(grouping -> ((ObjectNode) grouping).putObject("arguments"))),
                loses("ForgetsTheArgumentsOfTheLastFilter", Ask::isCreate, job -> {
                    JsonNode filters = parameters(job).path("filters");
                    if (filters.size() == 3 && filters.at("/2/attribute") instanceof ObjectNode attribute) {
                        attribute.putObject("arguments");
                    }
                }),
                loses(
                        "ForgetsTheSecondRangeOfAFilter",
                        anywhere(),
                        job -> parameters(job).path("filters").forEach(filter -> {
                            if (filter.path("ranges") instanceof ArrayNode ranges && ranges.size() > 1) {
                                ranges.remove(1);
                            }
                        })),
                loses("ShowsOtherLettersThanAscii", anywhere(), job -> values(job, "[^\\x00-\\x7F]", "?")),
                loses("TrimsTheValuesOfFilters", anywhere(), job -> values(job, "^ +| +$", "")),
                Mutant.of("FindsAnIdWithATail", "READ-02", () -> cut(Ask::isRead, "x$"))
                        .subtle("only for an id with a letter behind"),
                Mutant.of("FindsAnIdWithANumberBehind", "READ-02", () -> cut(Ask::isRead, "-1$"))
                        .subtle("only for an id with a number behind"),
                Mutant.of("CancelsAnIdWithATail", "CANCEL-05", () -> cut(Ask::isCancel, "x$"))
                        .subtle("only for an id with a letter behind"),
                Mutant.of("DownloadsAnIdWithATail", "DOWNLOAD-08", () -> cut(Ask::isDownload, "x$"))
                        .subtle("only for an id with a letter behind"),
                Mutant.of("FindsTheBeginningOfAnId", "READ-02", FormMutants::completes)
                        .subtle("only for the beginning of a text id"));
    }

    private static Predicate<Ask> labelled(Predicate<String> which) {
        return ask -> ask.isCreate() && which.test(ask.headers().getOrDefault("Content-Type", ""));
    }

    private static Predicate<Ask> typed(String type) {
        return ask -> ask.isCreate()
                && ask.json().at("/data/attributes/job_type").asText().equals(type);
    }

    private static Mutant loses(String name, Predicate<Ask> where, Consumer<ObjectNode> change) {
        return Mutant.of(name, "RESOURCE-09", () -> shows(where, ofAQuery(), change))
                .subtle("only for the members of a list");
    }

    private static void cut(ObjectNode job, String list) {
        if (parameters(job).path(list) instanceof ArrayNode members && members.size() > 1) {
            members.remove(1);
        }
    }

    private static void swap(ObjectNode job, String list) {
        if (parameters(job).path(list) instanceof ArrayNode members && members.size() > 1) {
            members.add(members.remove(0));
        }
    }

    private static void values(ObjectNode job, String pattern, String other) {
        for (JsonNode filter : parameters(job).path("filters")) {
            if (filter.path("values") instanceof ArrayNode values) {
                for (int i = 0; i < values.size(); i++) {
                    values.set(i, values.get(i).asText().replaceAll(pattern, other));
                }
            }
        }
    }

    /** Passes over what stands behind an id of a job that there is. */
    private static Twist cut(Predicate<Ask> where, String tail) {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            String id = ask.id();
            return where.test(ask)
                            && honest.is(404)
                            && !id.replaceFirst(tail, "").equals(id)
                    ? server.send(ask.at(ask.path().replace(id, id.replaceFirst(tail, ""))))
                    : honest;
        };
    }

    /** Finds the first text id that begins so. */
    private static Twist completes() {
        java.util.Set<String> ids = java.util.concurrent.ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && !honest.id().isEmpty()) {
                ids.add(honest.id());
            }
            String id = ask.id();
            return ask.isRead() && honest.is(404) && id.length() > 20
                    ? ids.stream()
                            .filter(known -> known.startsWith(id))
                            .findFirst()
                            .map(known -> server.send(ask.at(ask.path().replace(id, known))))
                            .orElse(honest)
                    : honest;
        };
    }
}
