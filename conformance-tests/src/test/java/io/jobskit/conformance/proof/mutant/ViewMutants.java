package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.ParameterLies.lacks;
import static io.jobskit.conformance.proof.mutant.ParameterLies.refuses;
import static io.jobskit.conformance.proof.twist.Ask.view;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import io.jobskit.conformance.proof.twist.Ask;
import java.util.List;

/** Mutants that lie about the parameters of views. */
final class ViewMutants {

    private static final String DAY = "\"1971-01-01\"";

    private ViewMutants() {}

    static List<Mutant> all() {
        return List.of(
                lacks("TakesAViewWithoutViewId", "VIEW-01", Ask::isView, "view_id", "2"),
                lacks("TakesAViewWithoutOutputType", "VIEW-02", Ask::isView, "output_type", "\"csv\""),
                lacks("TakesAViewWithoutPortfolioType", "VIEW-03", Ask::isView, "portfolio_type", "\"entity\""),
                lacks("TakesAViewWithoutPortfolioId", "VIEW-04", Ask::isView, "portfolio_id", "22"),
                lacks("TakesAViewWithoutStartDate", "VIEW-05", Ask::isView, "start_date", DAY),
                lacks("TakesAViewWithoutEndDate", "VIEW-06", Ask::isView, "end_date", "\"2030-01-01\""),
                refuses("KnowsNoLowerCaseTsv", "VIEW-07", view("output_type", "tsv"))
                        .subtle("only for one of the formats, in lower case"),
                refuses("KnowsNoUpperCaseJson", "VIEW-08", view("output_type", "JSON"))
                        .subtle("only for one of the formats, in upper case"),
                Mutant.of(
                        "TakesAnEmptyOutputType",
                        "VIEW-09",
                        () -> takes(
                                ask -> ask.isView()
                                        && ask.parameters().has("output_type")
                                        && ask.parameter("output_type").isEmpty(),
                                set("output_type", "\"csv\""))),
                Mutant.of(
                                "TakesTheBeginningOfAnOutputType",
                                "VIEW-09",
                                () -> takes(view("output_type", "CSVX"), set("output_type", "\"CSV\"")))
                        .subtle("only for what begins like a format"),
                refuses("KnowsNoUnverifiedAccounts", "VIEW-10", view("portfolio_type", "firm_unverified_accounts"))
                        .subtle("only for one of the nine types, in lower case"),
                refuses("KnowsNoUpperCaseClients", "VIEW-10", view("portfolio_type", "FIRM_CLIENTS"))
                        .subtle("only for one of the nine types, in upper case"),
                refuses("KnowsNoLowerCaseGroupFunds", "VIEW-10", view("portfolio_type", "group_funds"))
                        .subtle("only for one of the nine types, in lower case"),
                Mutant.of(
                        "TakesEntitiesForAType",
                        "VIEW-11",
                        () -> takes(view("portfolio_type", "ENTITIES"), set("portfolio_type", "\"ENTITY\""))),
                Mutant.of(
                                "TakesAnyFirmInQuotes",
                                "VIEW-12",
                                () -> takes(
                                        ask -> view("portfolio_type", "firm").test(ask)
                                                && ask.parameters()
                                                        .path("portfolio_id")
                                                        .isTextual(),
                                        set("portfolio_id", "1")))
                        .subtle("only for a portfolio that is text"),
                Mutant.of(
                                "TakesTheFirmZero",
                                "VIEW-12",
                                () -> takes(
                                        ask -> view("portfolio_type", "FIRM").test(ask)
                                                && ask.parameter("portfolio_id").equals("0"),
                                        set("portfolio_id", "1")))
                        .subtle("only for a portfolio that is 0"),
                Mutant.of(
                        "TakesCompactDays",
                        "VIEW-13",
                        () -> takes(view("start_date", "20111231"), set("start_date", DAY))),
                Mutant.of(
                                "TakesAmericanDays",
                                "VIEW-13",
                                () -> takes(view("start_date", "12-31-2011"), set("start_date", DAY)))
                        .subtle("only for one way to write a day"),
                Mutant.of(
                        "TakesYesterday",
                        "VIEW-14",
                        () -> takes(view("end_date", "yesterday"), set("end_date", "\"2030-01-01\""))),
                Mutant.of(
                                "TakesSlashesAtTheEnd",
                                "VIEW-14",
                                () -> takes(view("end_date", "2011/12/31"), set("end_date", "\"2030-01-01\"")))
                        .subtle("only for one way to write the last day"),
                Mutant.of(
                                "TakesEveryFebruary29",
                                "VIEW-15",
                                () -> takes(view("start_date", "2011-02-29"), set("start_date", DAY)))
                        .subtle("only on February 29"),
                Mutant.of(
                                "TakesApril31",
                                "VIEW-15",
                                () -> takes(view("end_date", "2011-04-31"), set("end_date", "\"2030-01-01\"")))
                        .subtle("only on April 31, as the last day"),
                Mutant.of(
                                "TakesFebruary29Of1900",
                                "VIEW-15",
                                () -> takes(view("start_date", "1900-02-29"), set("start_date", "\"1900-01-01\"")))
                        .subtle("only on February 29 of a century that has none"),
                Mutant.of(
                                "TakesAPeriodThatEndsADayEarly",
                                "VIEW-16",
                                () -> takes(view("start_date", "2013-01-02"), set("start_date", DAY)))
                        .subtle("only for a period that ends a day early"),
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
                        .subtle("only for ids that are text"));
    }
}
