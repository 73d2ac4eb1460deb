package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.CreationMutants.query;
import static io.jobskit.conformance.proof.mutant.CreationMutants.view;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.Predicate;

/** Mutants that lie about the parameters of views and queries. */
final class ParameterMutants {

    private static final String SAME_IN_LISTING =
            "what is wrong in the listing alone differs from the job read by itself";
    private static final String DAY = "\"1971-01-01\"";
    private static final String COLUMNS = "[{\"key\":\"value\"}]";

    private ParameterMutants() {}

    static List<Mutant> all() {
        return List.of(
                lacks("TakesAViewWithoutOutputType", "VIEW-02", Ask::isView, "output_type", "\"csv\""),
                lacks("TakesAViewWithoutPortfolioType", "VIEW-03", Ask::isView, "portfolio_type", "\"entity\""),
                lacks("TakesAViewWithoutEndDate", "VIEW-06", Ask::isView, "end_date", "\"2030-01-01\""),
                refuses("KnowsNoLowerCaseTsv", "VIEW-07", view("output_type", "tsv")),
                refuses("KnowsNoUpperCaseJson", "VIEW-08", view("output_type", "JSON")),
                Mutant.of(
                        "TakesAnEmptyOutputType",
                        "VIEW-09",
                        () -> takes(
                                ask -> ask.isView()
                                        && ask.parameters().has("output_type")
                                        && ask.parameter("output_type").isEmpty(),
                                set("output_type", "\"csv\""))),
                refuses("KnowsNoUnverifiedAccounts", "VIEW-10", view("portfolio_type", "firm_unverified_accounts")),
                Mutant.of(
                        "TakesEntitiesForAType",
                        "VIEW-11",
                        () -> takes(view("portfolio_type", "ENTITIES"), set("portfolio_type", "\"ENTITY\""))),
                Mutant.of(
                        "TakesAnyFirmInQuotes",
                        "VIEW-12",
                        () -> takes(
                                ask -> view("portfolio_type", "firm").test(ask)
                                        && ask.parameters().path("portfolio_id").isTextual(),
                                set("portfolio_id", "1"))),
                Mutant.of(
                        "TakesCompactDays",
                        "VIEW-13",
                        () -> takes(view("start_date", "20111231"), set("start_date", DAY))),
                Mutant.of(
                        "TakesYesterday",
                        "VIEW-14",
                        () -> takes(view("end_date", "yesterday"), set("end_date", "\"2030-01-01\""))),
                Mutant.of(
                        "TakesEveryFebruary29",
                        "VIEW-15",
                        () -> takes(view("start_date", "2011-02-29"), set("start_date", DAY))),
                Mutant.of(
                        "TakesAPeriodThatEndsADayEarly",
                        "VIEW-16",
                        () -> takes(view("start_date", "2013-01-02"), set("start_date", DAY))),
                Mutant.of(
                        "TakesTheFirstOfSeveralEntities",
                        "VIEW-17",
                        () -> takes(
                                ask -> ask.isView()
                                        && ask.parameters().path("portfolio_id").size() > 1,
                                set("portfolio_id", "22"))),
                refuses(
                                "InsistsOnNumbers",
                                "VIEW-18",
                                ask -> ask.isView()
                                        && ask.parameters().path("view_id").isTextual())
                        .with("which cannot be seen without such an id", "RESOURCE-16"),
                lacks("TakesAQueryWithoutColumns", "QUERY-02", Ask::isQuery, "columns", COLUMNS),
                lacks("TakesAQueryWithoutGroupings", "QUERY-03", Ask::isQuery, "groupings", "[]"),
                lacks("TakesAQueryWithoutPortfolioId", "QUERY-05", Ask::isQuery, "portfolio_id", "[22]"),
                lacks("TakesAQueryWithoutEndDate", "QUERY-07", Ask::isQuery, "end_date", "\"2030-01-01\""),
                refuses(
                        "NeedsAFilter",
                        "QUERY-08",
                        ask -> ask.isQuery() && !ask.parameters().has("filters")),
                Mutant.of("HidesPreviousHoldings", "QUERY-09", () -> hides(true, anywhere())),
                Mutant.of("NeverHidesPreviousHoldingsWhenRead", "QUERY-09", () -> hides(false, Ask::isRead)),
                Mutant.of(
                        "TakesASecondColumnWithoutKey",
                        "QUERY-10",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().path("columns").size() == 2
                                        && ask.parameters().at("/columns/1").isEmpty(),
                                set("columns", COLUMNS))),
                Mutant.of(
                        "TakesASecondGroupingWithoutKey",
                        "QUERY-11",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().path("groupings").size() == 2
                                        && !ask.parameters().at("/groupings/1").has("key"),
                                set("groupings", "[]"))),
                Mutant.of(
                        "TakesANumberForAFilter",
                        "QUERY-12",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().at("/filters/0").isNumber(),
                                set("filters", "[]"))),
                refuses(
                        "QueriesOneEntityOnly",
                        "QUERY-13",
                        ask -> ask.isQuery()
                                && ask.parameters().path("portfolio_id").size() > 1),
                Mutant.of(
                        "DoesNotSpellOutAFilter",
                        "QUERY-14",
                        () -> shows(
                                anywhere(),
                                ofAQuery(),
                                job -> parameters(job)
                                        .path("filters")
                                        .forEach(filter ->
                                                ((ObjectNode) filter).set("attribute", filter.at("/attribute/key"))))),
                Mutant.of(
                        "DoesNotSpellOutTheGroupingOnCreation",
                        "QUERY-14",
                        () -> shows(
                                Ask::isCreate,
                                ofAQuery(),
                                job -> parameters(job)
                                        .path("groupings")
                                        .forEach(grouping -> ((ObjectNode) grouping).remove("arguments")))),
                Mutant.of(
                        "ForgetsTheArguments",
                        "QUERY-15",
                        () -> shows(
                                anywhere(),
                                ofAQuery(),
                                job -> parameters(job)
                                        .path("columns")
                                        .forEach(column -> ((ObjectNode) column).putObject("arguments")))),
                Mutant.of(
                        "ForgetsTheArgumentsOfTheFourthColumn",
                        "QUERY-15",
                        () -> shows(Ask::isRead, ofAQuery(), job -> {
                            if (parameters(job).at("/columns/3") instanceof ObjectNode fourth) {
                                fourth.putObject("arguments");
                            }
                        })),
                Mutant.of(
                                "ForgetsTheArgumentsInTheListing",
                                "QUERY-15",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery(),
                                        job -> parameters(job)
                                                .path("columns")
                                                .forEach(column -> ((ObjectNode) column).putObject("arguments"))))
                        .with(SAME_IN_LISTING, "LIST-05"),
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
                        "FiltersByAnyOperator",
                        "QUERY-19",
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters()
                                                .at("/filters/0/operator")
                                                .asText()
                                                .equals("resembles"),
                                set("filters", "[]"))),
                refuses("QueriesNoHouseholds", "QUERY-20", query("portfolio_type", "FIRM_HOUSEHOLDS")),
                Mutant.of(
                        "QueriesAPlanet",
                        "QUERY-21",
                        () -> takes(query("portfolio_type", "planet"), set("portfolio_type", "\"ENTITY\""))),
                Mutant.of(
                        "QueriesAnyFirmInAList",
                        "QUERY-22",
                        () -> takes(
                                ask -> query("portfolio_type", "FIRM").test(ask)
                                        && ask.parameters().path("portfolio_id").isArray(),
                                set("portfolio_id", "1"))),
                Mutant.of(
                        "QueriesFromDaysWithoutZeros",
                        "QUERY-23",
                        () -> takes(query("start_date", "2011-1-5"), set("start_date", DAY))),
                Mutant.of(
                        "QueriesToGermanDays",
                        "QUERY-24",
                        () -> takes(query("end_date", "31.12.2011"), set("end_date", "\"2030-01-01\""))),
                Mutant.of(
                        "QueriesFromMonthZero",
                        "QUERY-25",
                        () -> takes(query("start_date", "2011-00-10"), set("start_date", DAY))),
                Mutant.of(
                        "QueriesBackwards",
                        "QUERY-26",
                        () -> takes(query("start_date", "2013-01-15"), set("start_date", DAY))));
    }

    private static Mutant lacks(String name, String requirement, Predicate<Ask> kind, String parameter, String value) {
        return Mutant.of(
                name,
                requirement,
                () -> takes(
                        ask -> kind.test(ask)
                                && ask.parameters().isObject()
                                && !ask.parameters().has(parameter),
                        set(parameter, value)));
    }

    private static Mutant refuses(String name, String requirement, Predicate<Ask> which) {
        return Mutant.of(
                name, requirement, () -> (ask, server) -> which.test(ask) ? Reply.refusal(400) : server.send(ask));
    }

    private static Twist hides(boolean hidden, Predicate<Ask> where) {
        return shows(where, ofAQuery(), job -> parameters(job).put("hide_previous_holdings", hidden));
    }
}
