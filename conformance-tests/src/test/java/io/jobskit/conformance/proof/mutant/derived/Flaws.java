package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The words of sites that say how a creation is asked for: wrongly in one thing, or in one of the spellings that are right. */
final class Flaws {

    static final Map<String, String> RIGHT = Map.of(
            "view_id", "\"2\"",
            "output_type", "\"csv\"",
            "portfolio_type", "\"entity\"",
            "portfolio_id", "\"22\"",
            "start_date", "\"1971-01-01\"",
            "end_date", "\"2020-12-31\"",
            "columns", "[{\"key\":\"value\"}]",
            "groupings", "[]",
            "filters", "[]",
            "hide_previous_holdings", "false");

    private final Map<String, UnaryOperator<Site>> words = new HashMap<>();

    private Flaws() {}

    static Map<String, UnaryOperator<Site>> all() {
        Flaws flaws = new Flaws();
        flaws.missing();
        PortfolioFlaws.addTo(flaws);
        DateFlaws.addTo(flaws);
        QueryFlaws.addTo(flaws);
        DocumentFlaws.addTo(flaws);
        return flaws.words;
    }

    /** Whatever creates that kind of job; a kind is Views or Queries. */
    static Predicate<Ask> kind(String kind) {
        return kind.equals("Views") ? Ask::isView : Ask::isQuery;
    }

    static List<String> kinds() {
        return List.of("Views", "Queries");
    }

    /** A creation of that kind one of whose parameters is so. */
    static Predicate<Ask> has(String kind, String name, Predicate<JsonNode> value) {
        return kind(kind).and(ask -> value.test(ask.parameters().path(name)));
    }

    static Predicate<JsonNode> text(Predicate<String> text) {
        return value -> value.isTextual() && text.test(value.asText());
    }

    /** What is right as it is. */
    void right(String word, Predicate<Ask> which) {
        words.put(word, site -> site.asked(which));
    }

    /** What is wrong with the document itself. */
    void ofText(String word, Predicate<Ask> which, UnaryOperator<Ask> mend) {
        words.put(
                word,
                site -> site.asked(ask -> ask.isCreate() && which.test(ask)).wrong(mend, true));
    }

    /** What is wrong with what it asks for. */
    void wrong(String word, Predicate<Ask> which, UnaryOperator<Ask> mend) {
        words.put(
                word,
                site -> site.asked(ask -> ask.isCreate() && which.test(ask)).wrong(mend, false));
    }

    /** What is wrong with one parameter, which is made right by a value. */
    void parameter(String word, String kind, String name, Predicate<JsonNode> value) {
        wrong(word, has(kind, name, value), mends(name));
    }

    static UnaryOperator<Ask> mends(String name) {
        return sets(name, Objects.requireNonNull(RIGHT.get(name), name));
    }

    static UnaryOperator<Ask> sets(String name, String json) {
        return ask -> ask.edited(Tricks.set(name, json));
    }

    /** One parameter made of what it was. */
    static UnaryOperator<Ask> changes(String name, UnaryOperator<JsonNode> change) {
        return ask -> ask.edited(document -> {
            ObjectNode parameters = document.withObject("/data/attributes/parameters");
            parameters.set(name, change.apply(parameters.path(name)));
        });
    }

    static UnaryOperator<Ask> changesText(String name, UnaryOperator<String> change) {
        return changes(name, value -> Reply.node("\"" + change.apply(value.asText()) + "\""));
    }

    private void missing() {
        ParameterOperators.NAMES.forEach((word, name) -> kinds().forEach(kind -> {
            parameter("NullFor" + word + "Of" + kind, kind, name, JsonNode::isNull);
            parameter(kind + "Without" + word, kind, name, JsonNode::isMissingNode);
        }));
        for (String list : List.of("Columns", "Groupings")) {
            parameter("NullFor" + list, "Queries", list.toLowerCase(Locale.ROOT), JsonNode::isNull);
        }
        right("QueriesWithoutHidePreviousHoldings", has("Queries", "hide_previous_holdings", JsonNode::isMissingNode));
    }
}
