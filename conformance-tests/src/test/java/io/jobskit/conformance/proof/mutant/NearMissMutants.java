package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants that take an envelope which is almost right. */
final class NearMissMutants {

    private static final String VIEW = "portfolio_view_results";
    private static final String QUERY = "PORTFOLIO_QUERY";

    private NearMissMutants() {}

    static List<Mutant> all() {
        return List.of(
                kind("TakesAJobTypeThatLacksALetter", "\"portfolio_view_result\"", VIEW),
                kind("TakesAJobTypeWithASpaceBeforeIt", "\" portfolio_view_results\"", VIEW),
                kind("TakesTheBeginningOfAJobType", "\"portfolio_view\"", VIEW),
                kind("TakesAJobTypeWithoutSeparators", "\"portfolioviewresults\"", VIEW),
                kind("TakesTheNumberOfAJobType", "0", VIEW),
                kind("TakesAJobTypeWithDashes", "\"PORTFOLIO-QUERY\"", QUERY),
                kind("TakesTheEndOfAJobType", "\"QUERY\"", QUERY),
                kind("TakesAListOfOneJobType", "[\"PORTFOLIO_QUERY\"]", QUERY),
                text(
                        "TakesTextBehindTheDocument",
                        text -> text.endsWith(" and more"),
                        text -> text.replace(" and more", "")),
                text(
                        "TakesABraceBehindTheDocument",
                        text -> text.endsWith("}}}}}"),
                        text -> text.replaceFirst("}$", "")),
                text(
                        "TakesTheFirstOfTwoDocuments",
                        text -> text.contains("}\n{"),
                        text -> text.replaceFirst("(?s)\n.*", "")),
                text(
                        "TakesCommentsBehind",
                        text -> text.contains("/* a table */"),
                        text -> text.replace(" /* a table */", "")),
                text("TakesNaN", text -> text.contains(":NaN"), text -> text.replace(":NaN", ":2")),
                text(
                        "TakesNumbersWithAZeroBeforeThem",
                        text -> text.contains(":02"),
                        text -> text.replace(":02", ":2")),
                text(
                        "TakesTextInSingleQuotes",
                        text -> text.contains("'csv'"),
                        text -> text.replace("'csv'", "\"csv\"")),
                text("TakesACommaBehindTheLastColumn", text -> text.contains("},]"), text -> text.replace("},]", "}]")),
                text("TakesATrueWithACapital", text -> text.contains(":True"), text -> text.replace(":True", ":true")),
                document(
                        "TakesAListAroundTheData",
                        "CREATE-06",
                        document -> document.path("data").isArray()
                                && document.at("/data/0/attributes").isObject(),
                        document -> document.set("data", document.at("/data/0"))),
                document(
                        "TakesAListAroundTheAttributes",
                        "CREATE-06",
                        document -> document.at("/data/attributes/0/parameters").isObject(),
                        document -> data(document).set("attributes", document.at("/data/attributes/0"))),
                document(
                        "TakesAttributesOneLevelTooHigh",
                        "CREATE-06",
                        document -> document.path("attributes").isObject(),
                        document -> data(document).set("attributes", document.remove("attributes"))),
                document(
                        "TakesParametersOneLevelTooHigh",
                        "CREATE-06",
                        document -> document.at("/data/parameters").isObject(),
                        document -> attributes(document)
                                .set("parameters", data(document).remove("parameters"))),
                document(
                        "TakesParametersAsText",
                        "CREATE-06",
                        document -> document.at("/data/attributes/parameters").isTextual(),
                        document -> attributes(document)
                                .set(
                                        "parameters",
                                        Reply.node(document.at("/data/attributes/parameters")
                                                .asText()))),
                document(
                        "TakesADocumentAsText",
                        "CREATE-06",
                        document -> document.path("data").isTextual()
                                && document.path("data").asText().startsWith("{"),
                        document -> document.set(
                                "data", Reply.node(document.path("data").asText()))),
                document(
                        "TakesAJobTypeAmongTheParameters",
                        "CREATE-07",
                        document -> document.at("/data/attributes/parameters/job_type")
                                .isTextual(),
                        document -> attributes(document)
                                .set(
                                        "job_type",
                                        document.withObject("/data/attributes/parameters")
                                                .remove("job_type"))),
                beside("TakesAViewBesideTheParameters", "VIEW-01", "view_id"),
                beside("TakesAFormatBesideTheParameters", "VIEW-02", "output_type"),
                beside("TakesAPortfolioTypeBesideTheParameters", "QUERY-04", "portfolio_type"),
                beside("TakesColumnsBesideTheParameters", "QUERY-02", "columns"),
                type("TakesAResourceTypeWithALetterMore", "\"jobss\"", VIEW),
                type("TakesAResourceTypeWithASpaceBehind", "\"jobs \"", VIEW),
                type("TakesAListOfOneResourceType", "[\"jobs\"]", QUERY),
                Mutant.of("TakesTheApisMediaTypeInXml", "CREATE-13", () -> labelled("application/vnd.api+xml"))
                        .subtle("only for the API's own media type with another ending"),
                Mutant.of(
                                "TakesWhatIsNotLabelled",
                                "CREATE-13",
                                () -> asks(
                                        ask -> ask.isCreate() && !ask.headers().containsKey("Content-Type"),
                                        ask -> ask.with("Content-Type", Reply.JSON_API)))
                        .subtle("only without a media type"),
                Mutant.of("TakesBytes", "CREATE-13", () -> labelled("application/octet-stream"))
                        .subtle("only for one of the other media types"));
    }

    private static io.jobskit.conformance.proof.twist.Twist labelled(String type) {
        return asks(
                ask -> ask.isCreate()
                        && ask.headers().getOrDefault("Content-Type", "").equals(type),
                ask -> ask.with("Content-Type", Reply.JSON_API));
    }

    /** Takes that job_type for the right one. */
    private static Mutant kind(String name, String sent, String right) {
        return document(
                name,
                "CREATE-08",
                document -> document.at("/data/attributes/job_type").equals(Reply.node(sent)) && isOf(document, right),
                document -> attributes(document).put("job_type", right));
    }

    private static Mutant type(String name, String sent, String kind) {
        return document(
                name,
                "CREATE-11",
                document -> document.at("/data/type").equals(Reply.node(sent)) && isOf(document, kind),
                document -> data(document).put("type", "jobs"));
    }

    private static boolean isOf(JsonNode document, String kind) {
        return document.at("/data/attributes/parameters").has("view_id") == kind.equals(VIEW);
    }

    /** Takes a parameter that stands beside the parameters, for one kind of job. */
    private static Mutant beside(String name, String requirement, String parameter) {
        boolean isOfAView = requirement.startsWith("VIEW");
        return document(
                name,
                requirement,
                document -> document.at("/data/attributes").has(parameter)
                        && document.at("/data/attributes/job_type").asText().equals(isOfAView ? VIEW : QUERY),
                document -> set(
                                parameter,
                                attributes(document).remove(parameter).toString())
                        .accept(document));
    }

    private static Mutant document(
            String name, String requirement, Predicate<JsonNode> which, Consumer<ObjectNode> mend) {
        return Mutant.of(name, requirement, () -> takes(ask -> ask.isCreate() && which.test(ask.json()), mend))
                .subtle("only for what is almost right");
    }

    private static Mutant text(String name, Predicate<String> which, UnaryOperator<String> mend) {
        return Mutant.of(
                        name,
                        "CREATE-05",
                        () -> asks(
                                ask -> ask.isCreate() && which.test(text(ask)),
                                ask -> ask.withText(mend.apply(text(ask)))))
                .subtle("only for what is almost JSON");
    }

    private static String text(Ask ask) {
        return new String(ask.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ObjectNode data(ObjectNode document) {
        return document.withObject("/data");
    }

    private static ObjectNode attributes(ObjectNode document) {
        return document.withObject("/data/attributes");
    }
}
