package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Freedoms in what a request for a new job needs. */
final class CreationVariants {

    private static final String UNNAMED = "parameters without a name in the documentation";
    private static final String NEEDS = "what a creation needs";
    private static final String SHOWN =
            "Section 'Create a portfolio view job' shows a type and does not say that it is needed.";

    /** Parameters that no section names, and real clients send. */
    private static final List<String> OTHERS = List.of(
            "disable_total_row",
            "display_account_fees",
            "group_by_historical_values",
            "look_through_composite_securities",
            "short_held_asset_display_preference");

    private CreationVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                                "DropsParametersThatItDoesNotKnow",
                                "Section 'Parameters' does not say what becomes of parameters that it does not name.",
                                () -> Tricks.asks(
                                        Ask::isCreate,
                                        ask -> isUnnamed(ask)
                                                ? ask.edited(
                                                        document -> document.withObject("/data/attributes/parameters")
                                                                .remove(OTHERS))
                                                : ask))
                        .in(UNNAMED),
                LegalVariant.of(
                                "RefusesParametersThatItDoesNotKnow",
                                "Section 'Parameters' does not say what becomes of parameters that it does not name.",
                                () -> refusing(CreationVariants::isUnnamed, 400))
                        .in(UNNAMED),
                LegalVariant.of(
                        "RefusesGroupingsThatAreBareKeys",
                        "Section 'Parameters' asks for a list of objects, and other pages of the API show bare keys.",
                        () -> refusing(CreationVariants::hasBareGroupings, 400)),
                LegalVariant.of(
                        "RefusesGroupingsThatItDoesNotKnow",
                        "Section 'Parameters' refers to another page for the attributes that are supported.",
                        () -> refusing(
                                ask -> any(
                                        ask,
                                        "groupings",
                                        entry -> entry.path("key").asText().equals("security")),
                                400)),
                LegalVariant.of(
                        "RefusesArgumentsThatItDoesNotKnow",
                        "Section 'Parameters' refers to another page for the arguments that are supported.",
                        () -> refusing(
                                ask -> any(
                                                ask,
                                                "columns",
                                                entry -> entry.path("arguments").has("levels"))
                                        || any(
                                                ask,
                                                "groupings",
                                                entry -> entry.path("arguments").has("level"))
                                        || any(
                                                ask,
                                                "filters",
                                                entry -> entry.at("/attribute/arguments")
                                                        .has("level")),
                                400)),
                LegalVariant.of(
                        "RefusesValuesThatItDoesNotKnow",
                        "Section 'Parameters' does not say which values a filter may have.",
                        () -> refusing(
                                ask -> any(
                                        ask,
                                        "filters",
                                        entry ->
                                                !entry.path("values").toString().matches("[ -~]*")),
                                400)),
                LegalVariant.of("NeedsAType", SHOWN, () -> refusing(CreationVariants::isUntyped, 400))
                        .in(NEEDS),
                LegalVariant.of(
                                "NeedsTheApisOwnMediaType",
                                "No section of the page says how a request is labelled.",
                                () -> refusing(CreationVariants::isPlainJson, 415))
                        .in(NEEDS),
                LegalVariant.of(
                                "NeedsATypeAndTheApisOwnMediaType",
                                SHOWN,
                                () -> refusing(ask -> isUntyped(ask) || isPlainJson(ask), 400))
                        .in(NEEDS),
                LegalVariant.of(
                        "RefusesEverythingWith400",
                        "Sections 'Create a portfolio view job' and 'Create a portfolio query job' list 400 and neither 409 nor 415.",
                        () -> Tricks.answers(
                                Ask::isCreate,
                                reply -> reply.is(409) || reply.is(415)
                                        ? reply.withStatus(400)
                                                .edited(document -> document.withArray("errors")
                                                        .forEach(error ->
                                                                ((com.fasterxml.jackson.databind.node.ObjectNode) error)
                                                                        .put("status", "400")))
                                        : reply)));
    }

    private static Twist refusing(Predicate<Ask> such, int code) {
        return (ask, server) -> {
            // Whoever may not create jobs at all hears of that first.
            boolean isRefused = ask.isCreate() && such.test(ask) && ask.user().equals("full");
            return isRefused ? Reply.refusal(code) : server.send(ask);
        };
    }

    private static boolean any(Ask ask, String list, Predicate<JsonNode> such) {
        for (JsonNode entry : ask.parameters().path(list)) {
            if (such.test(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnnamed(Ask ask) {
        return OTHERS.stream().anyMatch(ask.parameters()::has);
    }

    private static boolean hasBareGroupings(Ask ask) {
        for (JsonNode grouping : ask.parameters().path("groupings")) {
            if (grouping.isTextual()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUntyped(Ask ask) {
        return ask.json().path("data").isObject() && !ask.json().path("data").has("type");
    }

    private static boolean isPlainJson(Ask ask) {
        return ask.headers()
                .getOrDefault("Content-Type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/json");
    }
}
