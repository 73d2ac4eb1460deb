package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Later;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Mutants that lie about the parameters that a job was created with. */
final class EchoMutants {

    private EchoMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "WritesUnnamedParametersAsText",
                                "RESOURCE-20",
                                () -> shows(
                                        anywhere(),
                                        job -> parameters(job)
                                                .path("disable_total_row")
                                                .isBoolean(),
                                        job -> parameters(job)
                                                .put(
                                                        "disable_total_row",
                                                        parameters(job)
                                                                .path("disable_total_row")
                                                                .asText())))
                        .subtle("only in a parameter that no section names"),
                Mutant.of(
                                "ForgetsUnnamedParametersThatAreFalse",
                                "RESOURCE-20",
                                () -> shows(
                                        anywhere(),
                                        job -> true,
                                        job -> parameters(job)
                                                .properties()
                                                .removeIf(one -> one.getKey().startsWith("d")
                                                        && one.getValue().isBoolean()
                                                        && !one.getValue().asBoolean())))
                        .subtle("only in parameters that no section names"),
                Mutant.of("HidesPreviousHoldings", "QUERY-09", () -> hides(true, anywhere())),
                Mutant.of("NeverHidesPreviousHoldingsWhenRead", "QUERY-09", () -> hides(false, Ask::isRead))
                        .subtle("only when a query is read that hides them"),
                Mutant.of("HidesPreviousHoldingsInTheListing", "QUERY-09", () -> hides(true, Ask::isList))
                        .inTheListing()
                        .subtle("only in the listing"),
                Mutant.of(
                                "HidesPreviousHoldingsOfCancelledQueries",
                                "QUERY-09",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery().and(in("User Cancelled")),
                                        job -> parameters(job).put("hide_previous_holdings", false)))
                        .subtle("only when a query is read that was cancelled"),
                Mutant.of(
                        "DoesNotSpellOutAFilter",
                        "QUERY-14",
                        () -> shows(
                                anywhere(),
                                ofAQuery(),
                                job -> parameters(job).path("filters").forEach(filter -> {
                                    if (filter.at("/attribute/arguments").isEmpty()) {
                                        ((ObjectNode) filter).set("attribute", filter.at("/attribute/key"));
                                    }
                                }))),
                Mutant.of(
                                "DoesNotSpellOutTheGroupingOnCreation",
                                "QUERY-14",
                                () -> shows(
                                        Ask::isCreate,
                                        ofAQuery(),
                                        job -> parameters(job).path("groupings").forEach(grouping -> {
                                            if (grouping.path("arguments").isEmpty()) {
                                                ((ObjectNode) grouping).remove("arguments");
                                            }
                                        })))
                        .subtle("only for groupings"),
                Mutant.of(
                                "DoesNotSpellOutTheSecondColumn",
                                "QUERY-14",
                                () -> shows(Ask::isCreate, ofAQuery(), job -> {
                                    if (parameters(job).at("/columns/1") instanceof ObjectNode column
                                            && column.path("arguments").isEmpty()) {
                                        column.remove("arguments");
                                    }
                                }))
                        .subtle("only for the second column"),
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
                                }))
                        .subtle("only for the fourth column"),
                Mutant.of(
                                "ForgetsTheArgumentsInTheListing",
                                "QUERY-15",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery(),
                                        job -> parameters(job)
                                                .path("columns")
                                                .forEach(column -> ((ObjectNode) column).putObject("arguments"))))
                        .inTheListing()
                        .subtle("only in the listing"),
                Mutant.of(
                                "MixesUpColumnsOfTheSameKey",
                                "QUERY-15",
                                () -> shows(anywhere(), ofAQuery(), EchoMutants::mixColumns))
                        .subtle("only for a column whose key was there before"),
                Mutant.of(
                                "ForgetsTheArgumentsOfCompletedQueries",
                                "QUERY-15",
                                () -> shows(
                                        Ask::isRead,
                                        ofAQuery().and(in("Completed")),
                                        job -> parameters(job)
                                                .path("columns")
                                                .forEach(column -> ((ObjectNode) column).putObject("arguments"))))
                        .subtle("only when a query is read that has completed"),
                Mutant.of(
                                "IncludesTheCreator",
                                "QUERY-16",
                                () -> answers(
                                        Ask::isQuery,
                                        reply -> reply.edited(document -> document.withArray("included")
                                                .addObject()
                                                .put("type", "users")
                                                .put("id", "1"))))
                        .subtle("only beside the job"),
                Mutant.of(
                                "LeavesOutWhatIsIncluded",
                                "QUERY-16",
                                () -> answers(
                                        Ask::isQuery, reply -> reply.edited(document -> document.remove("included"))))
                        .subtle("only beside the job"),
                Mutant.of(
                                "QueriesBeginAtOnePercent",
                                "QUERY-17",
                                () -> shows(
                                        Ask::isCreate,
                                        ofAQuery(),
                                        job -> Tricks.attributes(job).put("percent_complete", 0.01)))
                        .subtle("only in the answer to the creation of a query"),
                Mutant.of(
                        "ForgetsTheEndDateWhenRead",
                        "RESOURCE-09",
                        () -> shows(Ask::isRead, any(), job -> parameters(job).remove("end_date"))),
                Mutant.of(
                                "ForgetsTheLastValueOfAFilter",
                                "RESOURCE-09",
                                () -> shows(anywhere(), ofAQuery(), EchoMutants::withoutLastValue))
                        .subtle("only for the last value of a filter"),
                Mutant.of(
                                "SwapsTheDatesOfCompletedJobs",
                                "RESOURCE-09",
                                () -> shows(Ask::isRead, in("Completed"), EchoMutants::withDatesSwapped))
                        .subtle("only when a job is read that has completed"),
                Mutant.of(
                                "ShowsAnotherGroupingInTheListing",
                                "RESOURCE-09",
                                () -> shows(
                                        Ask::isList,
                                        ofAQuery(),
                                        job -> ((ObjectNode) parameters(job)
                                                        .withArray("groupings")
                                                        .get(0))
                                                .put("key", "security")))
                        .inTheListing()
                        .subtle("only for queries in the listing"),
                Mutant.of(
                                "ShowsTheFirstOfTwoEntities",
                                "RESOURCE-09",
                                () -> shows(anywhere(), ofAQuery(), job -> {
                                    if (parameters(job).path("portfolio_id") instanceof ArrayNode several
                                            && several.size() > 1) {
                                        several.remove(1);
                                    }
                                }))
                        .subtle("only for several entities"),
                Mutant.of(
                                "SwapsTheFirstTwoColumns",
                                "RESOURCE-09",
                                () -> shows(Ask::isRead, ofAQuery(), job -> {
                                    if (parameters(job).path("columns") instanceof ArrayNode columns
                                            && columns.size() > 1) {
                                        columns.add(columns.remove(0));
                                    }
                                }))
                        .subtle("only in the order of columns"),
                Mutant.of(
                                "ForgetsTheSecondColumn",
                                "RESOURCE-09",
                                () -> shows(
                                        anywhere(),
                                        ofAQuery(),
                                        job -> parameters(job)
                                                .withArray("columns")
                                                .remove(1)))
                        .subtle("only for the second column"),
                Mutant.of(
                                "ShowsCsvForXlsxWhenRead",
                                "RESOURCE-09",
                                () -> shows(
                                        Ask::isRead,
                                        job -> parameters(job)
                                                .path("output_type")
                                                .asText()
                                                .equals("xlsx"),
                                        job -> parameters(job).put("output_type", "csv")))
                        .subtle("only when a job is read whose results are a workbook"),
                Mutant.of(
                                "ShowsTheFirmAsAnEntity",
                                "RESOURCE-09",
                                () -> shows(
                                        anywhere(),
                                        job -> parameters(job)
                                                .path("portfolio_type")
                                                .asText()
                                                .equals("firm_clients"),
                                        job -> parameters(job).put("portfolio_type", "firm")))
                        .subtle("only for one of the nine types, in lower case"),
                Mutant.of(
                                "MovesTheEndOnLaterPages",
                                "RESOURCE-09",
                                () -> shows(
                                        Ask::isLaterPage,
                                        any(),
                                        job -> parameters(job).put("end_date", "2050-01-01")))
                        .subtle("only on the pages after the first"),
                Mutant.of(
                                "ForgetsTheViewOfJobsThatWaited",
                                "RESOURCE-09",
                                () -> Later.shows(
                                        Ask::isRelease,
                                        "In Progress - Waiting For Capacity",
                                        any(),
                                        job -> parameters(job).remove("view_id")))
                        .subtle("only for jobs that waited"));
    }

    private static Twist hides(boolean hidden, Predicate<Ask> where) {
        return shows(where, ofAQuery(), job -> parameters(job).put("hide_previous_holdings", hidden));
    }

    private static void withoutLastValue(ObjectNode job) {
        parameters(job).path("filters").forEach(filter -> {
            if (filter.path("values") instanceof ArrayNode values && !values.isEmpty()) {
                values.remove(values.size() - 1);
            }
        });
    }

    private static void withDatesSwapped(ObjectNode job) {
        String start = parameters(job).path("start_date").asText();
        parameters(job)
                .put("start_date", parameters(job).path("end_date").asText())
                .put("end_date", start);
    }

    /** A column has the arguments of the first of its key. */
    private static void mixColumns(ObjectNode job) {
        Map<String, JsonNode> first = new HashMap<>();
        parameters(job).path("columns").forEach(column -> {
            String key = column.path("key").asText();
            first.putIfAbsent(key, column.path("arguments"));
            ((ObjectNode) column).set("arguments", first.get(key));
        });
    }
}
