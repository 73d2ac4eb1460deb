package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutants that take a parameter which is almost right, or a list of which one member is not. */
final class NearValueMutants {

    private NearValueMutants() {}

    static List<Mutant> all() {
        return List.of(
                view("TakesAPortfolioTypeThatLacksALetter", "VIEW-11", "portfolio_type", "\"ENTIT\"", "\"entity\""),
                view("TakesALookAlikeOfEntity", "VIEW-11", "portfolio_type", "\"\u0415NTITY\"", "\"entity\""),
                view("TakesAPortfolioTypeWithASpaceBehind", "VIEW-11", "portfolio_type", "\"entity \"", "\"entity\""),
                query("TakesFundsForAPortfolioType", "QUERY-21", "portfolio_type", "\"FUNDS\"", "\"entity\""),
                query("TakesFirmsForAPortfolioType", "QUERY-21", "portfolio_type", "\"FIRMS\"", "\"entity\""),
                view("TakesXlsForXlsx", "VIEW-09", "output_type", "\"XLS\"", "\"xlsx\""),
                view("TakesAFormatWithASpaceBehind", "VIEW-09", "output_type", "\"csv \"", "\"csv\""),
                view("TakesTheNumberOfAFormat", "VIEW-09", "output_type", "0", "\"csv\""),
                view("TakesAMediaTypeForAFormat", "VIEW-09", "output_type", "\"text/csv\"", "\"csv\""),
                view("TakesAListOfOneFormat", "VIEW-09", "output_type", "[\"csv\"]", "\"csv\""),
                view("TakesDaysInFullWidth", "VIEW-13", "start_date", "\"２０１１-１２-３１\"", "\"2011-12-31\""),
                view("TakesDaysWithADash", "VIEW-13", "start_date", "\"2011–12–31\"", "\"2011-12-31\""),
                view("TakesNumbersForDays", "VIEW-14", "end_date", "20130115", "\"2013-01-15\""),
                view("TakesDaysWithASpaceBehind", "VIEW-14", "end_date", "\"2013-01-15 \"", "\"2013-01-15\""),
                view("TakesTextBehindADay", "VIEW-14", "end_date", "\"2013-01-15x\"", "\"2013-01-15\""),
                query("TakesAmericanEnds", "QUERY-24", "end_date", "\"01/15/2013\"", "\"2013-01-15\""),
                query("TakesMonthsForDays", "QUERY-24", "end_date", "\"2013-01\"", "\"2013-01-15\""),
                query("TakesDaysWithATime", "QUERY-23", "start_date", "\"2011-12-31T00:00\"", "\"2011-12-31\""),
                query("TakesDaysWithAZone", "QUERY-23", "start_date", "\"2011-12-31Z\"", "\"2011-12-31\""),
                view("TakesDay0", "VIEW-15", "start_date", "\"2011-12-00\"", "\"2011-11-30\""),
                view("TakesDay31OfJune", "VIEW-15", "end_date", "\"2012-06-31\"", "\"2012-07-01\""),
                query("TakesMonth13", "QUERY-25", "end_date", "\"2012-13-15\"", "\"2013-01-15\""),
                view("TakesAPeriodThatIsADayBackwards", "VIEW-16", "end_date", "\"2011-12-30\"", "\"2011-12-31\""),
                view("TakesAListOfOneView", "VIEW-18", "view_id", "[2]", "2"),
                view("TakesAnObjectWithTheIdOfAView", "VIEW-18", "view_id", "{\"id\":2}", "2"),
                view("TakesTrueForAPortfolio", "VIEW-18", "portfolio_id", "true", "22"),
                view("TakesFirm11", "VIEW-12", "portfolio_id", "11", "1"),
                query("TakesTheFirmBesideAnother", "QUERY-22", "portfolio_id", "[1,2]", "[1]"),
                query("TakesTheFirmBetweenOthers", "QUERY-22", "portfolio_id", "[2,1,3]", "[1]"),
                query("TakesTrueAsText", "QUERY-18", "hide_previous_holdings", "\"true\"", "true"),
                query("TakesAListOfTrue", "QUERY-18", "hide_previous_holdings", "[true]", "true"),
                list("TakesAnEmptyColumnInTheMiddle", "QUERY-10", "columns", 1, 3, "{}", "{\"key\":\"value\"}"),
                list("TakesAnEmptyColumnAtTheEnd", "QUERY-10", "columns", 2, 3, "{}", "{\"key\":\"value\"}"),
                list("TakesABareKeyAsTheLastColumn", "QUERY-10", "columns", 2, 3, "\"value\"", "{\"key\":\"value\"}"),
                list(
                        "TakesANumberForTheKeyOfAColumn",
                        "QUERY-10",
                        "columns",
                        1,
                        3,
                        "{\"key\":7}",
                        "{\"key\":\"value\"}"),
                list("TakesAnEmptyGroupingAtTheEnd", "QUERY-11", "groupings", 1, 2, "{}", "{\"key\":\"security\"}"),
                list("TakesAnEmptyGroupingInTheMiddle", "QUERY-11", "groupings", 1, 3, "{}", "{\"key\":\"security\"}"),
                list("TakesANumberForTheLastGrouping", "QUERY-11", "groupings", 1, 2, "5", "{\"key\":\"security\"}"),
                list("TakesTextForTheLastFilter", "QUERY-12", "filters", 1, 2, "\"asset_class\"", FILTER),
                list("TakesTextForTheMiddleFilter", "QUERY-12", "filters", 1, 3, "\"asset_class\"", FILTER),
                list("TakesAListInTheListOfPortfolios", "QUERY-13", "portfolio_id", 0, 2, "[22]", "22"),
                list("TakesNullAmongPortfolios", "QUERY-13", "portfolio_id", 0, 2, "null", "22"),
                Mutant.of(
                                "TakesOneFilterAsAnObject",
                                "QUERY-12",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.parameters()
                                                        .path("filters")
                                                        .has("operator"),
                                        set("filters", "[]")))
                        .subtle("only for one object where a list belongs"),
                Mutant.of(
                                "TakesAnUnknownOperatorOfTheThirdFilter",
                                "QUERY-19",
                                () -> takes(
                                        ask -> ask.isQuery()
                                                && ask.parameters()
                                                        .at("/filters/2/operator")
                                                        .asText()
                                                        .equals("includes"),
                                        document -> document.withObject("/data/attributes/parameters/filters/2")
                                                .put("operator", "include")))
                        .subtle("only for the third filter"));
    }

    private static final String FILTER =
            "{\"attribute\":\"asset_class\",\"type\":\"discrete\",\"operator\":\"include\",\"values\":[\"Cash\"]}";

    private static Mutant view(String name, String requirement, String parameter, String sent, String right) {
        return value(name, requirement, Ask::isView, parameter, sent, right);
    }

    private static Mutant query(String name, String requirement, String parameter, String sent, String right) {
        return value(name, requirement, Ask::isQuery, parameter, sent, right);
    }

    private static Mutant value(
            String name, String requirement, Predicate<Ask> kind, String parameter, String sent, String right) {
        JsonNode odd = Reply.node(sent);
        return Mutant.of(
                        name,
                        requirement,
                        () -> takes(
                                ask -> kind.test(ask)
                                        && ask.parameters().path(parameter).equals(odd),
                                set(parameter, right)))
                .subtle("only for one value that is almost right");
    }

    /** Takes an odd member at one place of a list of that many. */
    private static Mutant list(
            String name, String requirement, String parameter, int place, int size, String sent, String right) {
        JsonNode odd = Reply.node(sent);
        Consumer<ObjectNode> mend = document ->
                ((ArrayNode) document.at("/data/attributes/parameters/" + parameter)).set(place, Reply.node(right));
        return Mutant.of(
                        name,
                        requirement,
                        () -> takes(
                                ask -> ask.isQuery()
                                        && ask.parameters().path(parameter).size() == size
                                        && ask.parameters()
                                                .path(parameter)
                                                .path(place)
                                                .equals(odd),
                                mend))
                .subtle("only at one place of a list");
    }
}
