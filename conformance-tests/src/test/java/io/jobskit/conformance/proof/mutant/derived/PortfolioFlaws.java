package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Flaws.changesText;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.has;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.kinds;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.mends;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.sets;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Portfolio types, portfolio ids and output types that are almost right, and spellings of them that are. */
final class PortfolioFlaws {

    private static final Set<String> TYPES = Set.of(
            "entity",
            "entity_funds",
            "group",
            "group_funds",
            "firm",
            "firm_accounts",
            "firm_clients",
            "firm_households",
            "firm_unverified_accounts");

    private static final Set<String> FORMATS = Set.of("csv", "tsv", "xlsx", "json");

    private PortfolioFlaws() {}

    static void addTo(Flaws flaws) {
        kinds().forEach(kind -> {
            types(flaws, kind);
            firms(flaws, kind);
        });
        entities(flaws);
        formats(flaws);
    }

    private static void types(Flaws flaws, String kind) {
        String name = "portfolio_type";
        flaws.wrong(
                "PortfolioTypesWithHyphensOf" + kind,
                has(kind, name, text(type -> type.contains("-") && isType(type.replace('-', '_')))),
                changesText(name, type -> type.replace('-', '_')));
        flaws.wrong(
                "PortfolioTypesWithBlanksAroundOf" + kind,
                has(kind, name, text(type -> !isType(type) && isType(type.strip()))),
                changesText(name, String::strip));
        flaws.wrong(
                "PortfolioTypesInThePluralOf" + kind,
                has(kind, name, text(type -> !isType(type) && isType(singular(type)))),
                changesText(name, PortfolioFlaws::singular));
        flaws.parameter("UnknownPortfolioTypesOf" + kind, kind, name, text(type -> !isType(type)));
        TYPES.forEach(type -> {
            String word = camel(type);
            flaws.right(kind + "OfUpperCase" + word, has(kind, name, text(type.toUpperCase(Locale.ROOT)::equals)));
            flaws.right(kind + "OfLowerCase" + word, has(kind, name, text(type::equals)));
        });
    }

    private static boolean isType(String type) {
        return TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    private static String singular(String type) {
        return type.replaceFirst("(?i)ies$", "y").replaceFirst("(?i)s$", "");
    }

    private static String camel(String type) {
        StringBuilder word = new StringBuilder();
        for (String part : type.split("_", -1)) {
            word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return word.toString();
    }

    private static void firms(Flaws flaws, String kind) {
        Predicate<Ask> upper = has(kind, "portfolio_type", text("FIRM"::equals));
        Predicate<Ask> lower = has(kind, "portfolio_type", text("firm"::equals));
        Predicate<Ask> firm = upper.or(lower);
        Predicate<Ask> another = ask -> !isOne(ask.parameters().path("portfolio_id"))
                && ask.parameters().hasNonNull("portfolio_id");
        flaws.wrong("AnyOtherFirmIdOf" + kind, firm.and(another), sets("portfolio_id", "1"));
        flaws.wrong("FirmIdsInLowerCaseOf" + kind, lower.and(another), sets("portfolio_id", "1"));
        flaws.wrong("FirmIdsInUpperCaseOf" + kind, upper.and(another), sets("portfolio_id", "1"));
        flaws.wrong(
                "FirmIdsThatBeginWithOneOf" + kind,
                firm.and(another)
                        .and(ask ->
                                ask.parameters().path("portfolio_id").asText().matches("1\\d+")),
                sets("portfolio_id", "1"));
        flaws.wrong(
                "NegativeFirmIdsOf" + kind,
                firm.and(ask -> ask.parameters().path("portfolio_id").asText().startsWith("-")),
                sets("portfolio_id", "1"));
        flaws.wrong(
                "OneAmongOtherFirmIds",
                has("Queries", "portfolio_type", text("firm"::equalsIgnoreCase))
                        .and(ask -> ask.parameters().path("portfolio_id").size() > 1
                                && entries(ask).anyMatch(PortfolioFlaws::isOne)),
                sets("portfolio_id", "1"));
    }

    private static boolean isOne(JsonNode id) {
        return id.asText().equals("1") || (id.size() == 1 && id.get(0).asText().equals("1"));
    }

    private static Stream<JsonNode> entries(Ask ask) {
        return StreamSupport.stream(ask.parameters().path("portfolio_id").spliterator(), false);
    }

    private static void entities(Flaws flaws) {
        String name = "portfolio_id";
        flaws.parameter("ThreeEntitiesForAView", "Views", name, ids -> ids.size() > 2);
        flaws.wrong(
                "EntitiesAsTextsForAView",
                has("Views", name, ids -> ids.size() > 1)
                        .and(ask -> entries(ask).allMatch(JsonNode::isTextual)),
                mends(name));
        flaws.wrong(
                "EntitiesForAnXlsxView",
                has("Views", name, ids -> ids.size() > 1)
                        .and(has("Views", "output_type", text("xlsx"::equalsIgnoreCase))),
                mends(name));
        flaws.right("NumbersForViewId", has("Views", "view_id", JsonNode::isNumber));
        flaws.right("ThreePortfolioIds", has("Queries", name, ids -> ids.size() > 2));
        flaws.right("TextForPortfolioIdOfQueries", has("Queries", name, JsonNode::isTextual));
    }

    private static void formats(Flaws flaws) {
        String name = "output_type";
        flaws.wrong(
                "OutputTypesWithADot",
                has("Views", name, text(type -> type.startsWith(".") && isFormat(type.substring(1)))),
                changesText(name, type -> type.substring(1)));
        flaws.wrong(
                "OutputTypesWithBlanksAround",
                has("Views", name, text(type -> !isFormat(type) && isFormat(type.strip()))),
                changesText(name, String::strip));
        flaws.parameter(
                "OutputTypesInAList",
                "Views",
                name,
                types -> types.isArray()
                        && types.size() == 1
                        && isFormat(types.get(0).asText()));
        flaws.parameter("OutputTypesAsMediaTypes", "Views", name, text(type -> type.contains("/")));
        flaws.parameter("UnknownOutputTypes", "Views", name, text(type -> !isFormat(type)));
        FORMATS.forEach(format -> {
            String word = camel(format);
            flaws.right(word + "InUpperCase", has("Views", name, text(format.toUpperCase(Locale.ROOT)::equals)));
            flaws.right(word + "InLowerCase", has("Views", name, text(format::equals)));
        });
    }

    private static boolean isFormat(String type) {
        return FORMATS.contains(type.toLowerCase(Locale.ROOT));
    }
}
