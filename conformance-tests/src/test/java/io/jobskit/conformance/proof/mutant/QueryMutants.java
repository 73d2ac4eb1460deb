package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.ParameterLies.lacks;
import static io.jobskit.conformance.proof.mutant.ParameterLies.refuses;
import static io.jobskit.conformance.proof.twist.Ask.query;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import io.jobskit.conformance.proof.twist.Ask;
import java.util.List;

/** Mutants that lie about the parameters of queries. */
final class QueryMutants {

    private static final String DAY = "\"1971-01-01\"";

    private static final String COLUMNS = "[{\"key\":\"value\"}]";

    private QueryMutants() {}

    static List<Mutant> all() {
        return List.of(
                lacks("TakesAQueryWithoutColumns", "QUERY-02", Ask::isQuery, "columns", COLUMNS),
                lacks("TakesAQueryWithoutGroupings", "QUERY-03", Ask::isQuery, "groupings", "[]"),
                lacks("TakesAQueryWithoutPortfolioType", "QUERY-04", Ask::isQuery, "portfolio_type", "\"entity\""),
                lacks("TakesAQueryWithoutPortfolioId", "QUERY-05", Ask::isQuery, "portfolio_id", "[22]"),
                lacks("TakesAQueryWithoutStartDate", "QUERY-06", Ask::isQuery, "start_date", DAY),
                lacks("TakesAQueryWithoutEndDate", "QUERY-07", Ask::isQuery, "end_date", "\"2030-01-01\""),
                refuses(
                        "NeedsAFilter",
                        "QUERY-08",
                        ask -> ask.isQuery() && !ask.parameters().has("filters")),
                Mutant.of(
                                "TakesASecondColumnWithoutKey",
                                "QUERY-10",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.parameters()
                                                                .path("columns")
                                                                .size()
                                                        == 2
                                                && ask.parameters()
                                                        .at("/columns/1")
                                                        .isEmpty(),
                                        set("columns", COLUMNS)))
                        .subtle("only for the second column"),
                Mutant.of(
                        "TakesANumberForAColumn",
                        "QUERY-10",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().at("/columns/0").isNumber(),
                                set("columns", COLUMNS))),
                Mutant.of(
                                "TakesASecondGroupingWithoutKey",
                                "QUERY-11",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.parameters()
                                                                .path("groupings")
                                                                .size()
                                                        == 2
                                                && !ask.parameters()
                                                        .at("/groupings/1")
                                                        .has("key"),
                                        set("groupings", "[]")))
                        .subtle("only for the second grouping"),
                Mutant.of(
                        "TakesAListForAGrouping",
                        "QUERY-11",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().at("/groupings/0").isArray(),
                                set("groupings", "[]"))),
                Mutant.of(
                        "TakesANumberForAFilter",
                        "QUERY-12",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().at("/filters/0").isNumber(),
                                set("filters", "[]"))),
                Mutant.of(
                        "TakesOneFilterWithoutAList",
                        "QUERY-12",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().path("filters").isObject(),
                                set("filters", "[]"))),
                refuses(
                                "QueriesOneEntityOnly",
                                "QUERY-13",
                                ask -> ask.isQuery()
                                        && ask.parameters().path("portfolio_id").size() > 1)
                        .subtle("only for several entities"),
                refuses(
                                "InsistsOnAListOfEntities",
                                "QUERY-13",
                                ask -> ask.isQuery()
                                        && ask.parameter("portfolio_type").equals("entity")
                                        && ask.parameters().path("portfolio_id").isNumber())
                        .subtle("only for one entity that is not in a list")
                        .with("each of the nine types is asked for with one entity", "QUERY-20"),
                Mutant.of(
                        "HidesPreviousHoldingsForAOne",
                        "QUERY-18",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters()
                                                .path("hide_previous_holdings")
                                                .isNumber(),
                                set("hide_previous_holdings", "true"))),
                Mutant.of(
                        "HidesPreviousHoldingsForAYes",
                        "QUERY-18",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameter("hide_previous_holdings")
                                                .equals("yes"),
                                set("hide_previous_holdings", "true"))),
                Mutant.of(
                        "FiltersByAnyOperator",
                        "QUERY-19",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters()
                                                .at("/filters/0/operator")
                                                .asText()
                                                .equals("resembles"),
                                set("filters", "[]"))),
                Mutant.of(
                        "FiltersByTheWeather",
                        "QUERY-19",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters()
                                                .at("/filters/0/type")
                                                .asText()
                                                .equals("cloudy"),
                                set("filters", "[]"))),
                refuses("QueriesNoHouseholds", "QUERY-20", query("portfolio_type", "FIRM_HOUSEHOLDS"))
                        .subtle("only for one of the nine types, in upper case"),
                refuses("QueriesNoLowerCaseEntityFunds", "QUERY-20", query("portfolio_type", "entity_funds"))
                        .subtle("only for one of the nine types, in lower case"),
                Mutant.of(
                        "QueriesAPlanet",
                        "QUERY-21",
                        () -> takes(query("portfolio_type", "planet"), set("portfolio_type", "\"ENTITY\""))),
                Mutant.of(
                                "QueriesWithoutAType",
                                "QUERY-21",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.parameters().has("portfolio_type")
                                                && ask.parameter("portfolio_type")
                                                        .isEmpty(),
                                        set("portfolio_type", "\"ENTITY\"")))
                        .subtle("only for a type that is empty"),
                Mutant.of(
                                "QueriesAnyFirmInAList",
                                "QUERY-22",
                                () -> takes(
                                        ask -> query("portfolio_type", "FIRM").test(ask)
                                                && ask.parameters()
                                                        .path("portfolio_id")
                                                        .isArray(),
                                        set("portfolio_id", "1")))
                        .subtle("only for a firm in a list"),
                Mutant.of(
                                "QueriesTheFirmZero",
                                "QUERY-22",
                                () -> takes(
                                        ask -> query("portfolio_type", "FIRM").test(ask)
                                                && ask.parameters()
                                                        .path("portfolio_id")
                                                        .isNumber()
                                                && ask.parameter("portfolio_id").equals("0"),
                                        set("portfolio_id", "1")))
                        .subtle("only for a portfolio that is 0"),
                Mutant.of(
                        "QueriesFromDaysWithoutZeros",
                        "QUERY-23",
                        () -> takes(query("start_date", "2011-1-5"), set("start_date", DAY))),
                Mutant.of(
                                "QueriesFromCompactDays",
                                "QUERY-23",
                                () -> takes(query("start_date", "20111231"), set("start_date", DAY)))
                        .subtle("only for one way to write a day"),
                Mutant.of(
                        "QueriesToGermanDays",
                        "QUERY-24",
                        () -> takes(query("end_date", "31.12.2012"), set("end_date", "\"2030-01-01\""))),
                Mutant.of(
                        "QueriesFromMonthZero",
                        "QUERY-25",
                        () -> takes(query("start_date", "2011-00-10"), set("start_date", DAY))),
                Mutant.of(
                                "QueriesMonth13",
                                "QUERY-25",
                                () -> takes(query("start_date", "2011-13-01"), set("start_date", DAY)))
                        .subtle("only in a month that is one too many"),
                Mutant.of(
                                "QueriesToFebruary29Of1900",
                                "QUERY-25",
                                () -> takes(query("end_date", "1900-02-29"), set("end_date", "\"2030-01-01\"")))
                        .subtle("only on February 29 of a century that has none"),
                Mutant.of(
                        "QueriesBackwards",
                        "QUERY-26",
                        () -> takes(query("start_date", "2013-01-15"), set("start_date", DAY))),
                Mutant.of(
                                "QueriesADayBackwards",
                                "QUERY-26",
                                () -> takes(query("start_date", "2013-01-02"), set("start_date", DAY)))
                        .subtle("only for a period that ends a day early"));
    }
}
