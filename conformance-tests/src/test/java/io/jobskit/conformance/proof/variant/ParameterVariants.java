package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Freedoms in how a job shows the parameters that it was created with. */
final class ParameterVariants {

    private static final String CASE = "case of parameters";
    private static final String TYPE = "case of the job type";
    private static final String NUMBERS = "numbers and texts";
    private static final String DEFAULTS = "defaults";
    private static final String ONE = "one portfolio or a list of one";
    private static final String TABLE_AND_EXAMPLES =
            "Section 'Parameters' writes the names of its table in upper case and those of its examples in lower case.";
    private static final String TEXT_OR_NUMBER =
            "Section 'Create a portfolio view job' sends an id as a text and shows it as a number.";

    private ParameterVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                                "ShowsParametersInUpperCase",
                                TABLE_AND_EXAMPLES,
                                () -> cased(Tricks.anywhere(), text -> text.toUpperCase(Locale.ROOT)))
                        .in(CASE),
                LegalVariant.of(
                                "ListsParametersInUpperCase",
                                TABLE_AND_EXAMPLES,
                                () -> cased(Ask::isList, text -> text.toUpperCase(Locale.ROOT)))
                        .in(CASE),
                LegalVariant.of(
                                "ShowsParametersInLowerCase",
                                TABLE_AND_EXAMPLES,
                                () -> cased(Tricks.anywhere(), text -> text.toLowerCase(Locale.ROOT)))
                        .in(CASE),
                LegalVariant.of(
                                "ShowsJobTypesInUpperCase",
                                "Two sections on creating write a job type in either case.",
                                () -> Freely.attribute("job_type", text -> text.toUpperCase(Locale.ROOT)))
                        .in(TYPE),
                LegalVariant.of(
                                "ListsJobTypesInUpperCase",
                                "Two sections on creating write a job type in either case.",
                                () -> Freely.jobs(
                                        Ask::isList,
                                        job -> Tricks.attributes(job)
                                                .put(
                                                        "job_type",
                                                        Tricks.attributes(job)
                                                                .path("job_type")
                                                                .asText()
                                                                .toUpperCase(Locale.ROOT))))
                        .in(TYPE),
                LegalVariant.of(
                                "ShowsJobTypesInLowerCase",
                                "Two sections on creating write a job type in either case.",
                                () -> Freely.attribute("job_type", text -> text.toLowerCase(Locale.ROOT)))
                        .in(TYPE),
                LegalVariant.of(
                                "ShowsIdsAsNumbers",
                                TEXT_OR_NUMBER,
                                () -> ids(Tricks.anywhere(), id -> JsonNodeFactory.instance.numberNode(id.asLong())))
                        .in(NUMBERS),
                LegalVariant.of(
                                "ShowsIdsAsTexts",
                                TEXT_OR_NUMBER,
                                () -> ids(Tricks.anywhere(), id -> JsonNodeFactory.instance.textNode(id.asText())))
                        .in(NUMBERS),
                LegalVariant.of(
                                "ShowsIdsAsNumbersOnceAndThenAsTexts",
                                TEXT_OR_NUMBER,
                                () -> ids(Ask::isCreate, id -> JsonNodeFactory.instance.numberNode(id.asLong())))
                        .in(NUMBERS),
                LegalVariant.of(
                                "ListsThePortfolioOfAQuery",
                                "Section 'Parameters' takes one entity or a group of them, and its example is a list of one.",
                                () -> Freely.jobs(query(Freely.parameter("portfolio_id", (parameters, id) -> {
                                    if (!id.isArray()) {
                                        parameters.putArray("portfolio_id").add(id);
                                    }
                                }))))
                        .in(ONE),
                LegalVariant.of(
                                "ShowsAListOfOneAsOne",
                                "Section 'Parameters' takes one entity or a group of them, and its example is a list of one.",
                                () -> Freely.jobs(query(Freely.parameter("portfolio_id", (parameters, id) -> {
                                    if (id.size() == 1) {
                                        parameters.set("portfolio_id", id.get(0));
                                    }
                                }))))
                        .in(ONE),
                LegalVariant.of(
                                "ShowsPortfoliosInAnotherOrder",
                                "Section 'Parameters' calls several portfolios a group, and gives a group no order.",
                                () -> Freely.jobs(query(Freely.parameter("portfolio_id", (parameters, id) -> {
                                    if (id instanceof ArrayNode several && several.size() > 1) {
                                        several.add(several.remove(0));
                                    }
                                }))))
                        .in(ONE),
                LegalVariant.of(
                                "ShowsDefaults",
                                "Section 'Create a portfolio query job' shows a parameter that nobody sent.",
                                () -> Freely.jobs(job -> {
                                    ObjectNode parameters = Tricks.parameters(job);
                                    parameters.putIfAbsent("display_account_fees", BooleanNode.FALSE);
                                    parameters.put("currency", "USD");
                                    if (!parameters.has("filters")) {
                                        parameters.putArray("filters");
                                    }
                                }))
                        .in(DEFAULTS),
                LegalVariant.of(
                                "ListsNoDefaults",
                                "Section 'Create a portfolio query job' shows a default in the answer to a creation alone.",
                                () -> Freely.jobs(
                                        Ask::isList,
                                        query(Freely.parameter("hide_previous_holdings", (parameters, hidden) -> {
                                            if (!hidden.asBoolean()) {
                                                parameters.remove("hide_previous_holdings");
                                            }
                                        }))))
                        .in(DEFAULTS),
                LegalVariant.of(
                        "ShowsDefaultsOfArguments",
                        "Section 'Parameters' gives arguments that are left out default values, and does not say which.",
                        () -> Freely.jobs(query(Freely.parameter("columns", (parameters, columns) -> {
                            for (JsonNode column : columns) {
                                if (column.path("arguments") instanceof ObjectNode arguments) {
                                    arguments.putIfAbsent("currency", TextNode.valueOf("USD"));
                                }
                            }
                        })))),
                LegalVariant.of(
                        "ShowsParametersAsAListOfObjects",
                        "Section 'Resource overview' calls the parameters an array of objects, and its examples show an object.",
                        () -> Freely.attributes(attributes -> {
                            ArrayNode list = JsonNodeFactory.instance.arrayNode();
                            attributes
                                    .path("parameters")
                                    .properties()
                                    .forEach(member -> list.addObject().set(member.getKey(), member.getValue()));
                            attributes.set("parameters", list);
                        })));
    }

    private static Twist cased(Predicate<Ask> where, UnaryOperator<String> change) {
        return Freely.jobs(where, job -> {
            for (String name : List.of("portfolio_type", "output_type")) {
                Freely.parameter(name, (parameters, value) -> parameters.put(name, change.apply(value.asText())))
                        .accept(job);
            }
        });
    }

    /** What is no number stays the text that it is. */
    private static Twist ids(Predicate<Ask> where, UnaryOperator<JsonNode> other) {
        UnaryOperator<JsonNode> change = id -> id.asText().matches("\\d+") ? other.apply(id) : id;
        return Freely.jobs(where, job -> {
            for (String name : List.of("portfolio_id", "view_id")) {
                Freely.parameter(name, (parameters, value) -> {
                            if (value instanceof ArrayNode array) {
                                for (int i = 0; i < array.size(); i++) {
                                    array.set(i, change.apply(array.get(i)));
                                }
                            } else {
                                parameters.set(name, change.apply(value));
                            }
                        })
                        .accept(job);
            }
        });
    }

    private static Consumer<ObjectNode> query(Consumer<ObjectNode> change) {
        return job -> {
            if (Tricks.ofAQuery().test(job)) {
                change.accept(job);
            }
        };
    }
}
