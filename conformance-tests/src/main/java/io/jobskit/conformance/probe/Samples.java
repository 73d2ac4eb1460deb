package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.scene.CreationBodies;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the words in angle brackets stand for that tables write in values. */
final class Samples {

    private static final Pattern WORD =
            Pattern.compile("<(it|first|second|start_date|numeric column|many names|sample|other sample|third sample)"
                    + "( as text| as a number)?>");
    private static final List<String> PLACES = List.of("sample", "other sample", "third sample");

    /** The documentation's own examples have these columns of numbers. */
    private static final List<String> NUMERIC = List.of("value", "time_weighted_return");

    private static final int SHORT = 40;

    private static final int MANY = 400;

    private static final JsonNode MANY_NAMES = JsonNodeFactory.instance
            .arrayNode()
            .addAll(IntStream.rangeClosed(1, MANY)
                    .mapToObj("name number %d"::formatted)
                    .<JsonNode>map(TextNode::valueOf)
                    .toList());

    private final CreationBodies bodies;

    Samples(CreationBodies bodies) {
        this.bodies = bodies;
    }

    /** The value as it is sent; empty if the target file names no sample for it. */
    Optional<String> filled(String value, ObjectNode document, Member member) {
        return filled(value, document, member, JsonNode::toString);
    }

    /** The value as it is told of: what is long is cut. */
    String told(String value, ObjectNode document, Member member) {
        return filled(value, document, member, Samples::cut).orElse(value);
    }

    /** An object or a list without what is in it, unless that is short. */
    static String cut(JsonNode node) {
        String text = node.toString();
        if (text.length() <= SHORT) {
            return text;
        }
        return node.isObject() ? "{…}" : node.isArray() ? "[…]" : ValueWords.excerpt(text);
    }

    private Optional<String> filled(
            String value, ObjectNode document, Member member, Function<JsonNode, String> written) {
        StringBuilder filled = new StringBuilder();
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            JsonNode node = as(word.group(2), meant(word.group(1), document, member));
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            word.appendReplacement(filled, Matcher.quoteReplacement(written.apply(node)));
        }
        return Optional.of(word.appendTail(filled).toString());
    }

    private JsonNode meant(String word, ObjectNode document, Member member) {
        return switch (word) {
            case "it" -> member.in(document);
            case "first" -> member.in(document).path(0);
            case "second" -> member.in(document).path(1);
            case "start_date" -> Member.of(word).in(document);
            case "many names" -> MANY_NAMES;
            case "numeric column" ->
                bodies.columns().stream()
                        .filter(NUMERIC::contains)
                        .findFirst()
                        .<JsonNode>map(TextNode::valueOf)
                        .orElse(MissingNode.getInstance());
            default -> {
                List<JsonNode> samples = switch (member.name()) {
                    case "view_id" -> List.of(bodies.view());
                    case "filters" -> bodies.filters();
                    default ->
                        bodies.portfolios(
                                Member.of("portfolio_type").in(document).asText());
                };
                int place = PLACES.indexOf(word);
                yield samples.size() > place ? samples.get(place) : MissingNode.getInstance();
            }
        };
    }

    private static JsonNode as(@org.jspecify.annotations.Nullable String form, JsonNode node) {
        if (form == null || node.isMissingNode()) {
            return node;
        }
        String text = node.isValueNode() ? node.asText() : node.toString();
        if (form.equals(" as text")) {
            return TextNode.valueOf(text);
        }
        if (!text.matches("[1-9]\\d{0,17}|0")) {
            return MissingNode.getInstance();
        }
        long number = Long.parseLong(text);
        return number <= Integer.MAX_VALUE ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }
}
