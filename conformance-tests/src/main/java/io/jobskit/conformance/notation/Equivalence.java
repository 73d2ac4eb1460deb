package io.jobskit.conformance.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a parameter that comes back is the one that was sent: the rules at the head of the catalogue. */
public final class Equivalence {

    private static final Set<String> IN_ANY_CASE = Set.of("job_type", "portfolio_type", "output_type");
    private static final Set<String> IN_ANY_ORDER = Set.of("portfolio_id", "values");

    private Equivalence() {}

    /** Whether a parameter of that name came back as it was sent, column arguments aside (QUERY-15). */
    public static boolean parameter(String name, JsonNode sent, JsonNode shown) {
        if (IN_ANY_CASE.contains(name) && sent.isTextual()) {
            return shown.isTextual() && sent.asText().equalsIgnoreCase(shown.asText());
        }
        return switch (name) {
            case "portfolio_id" -> listed(sent, shown);
            case "columns" -> inOrder(sent, shown, (one, other) -> value(key(one), key(other)));
            case "groupings" -> inOrder(sent, shown, Equivalence::grouping);
            case "filters" -> inOrder(sent, shown, Equivalence::filter);
            default -> value(sent, shown);
        };
    }

    /** Whether every parameter that was sent came back; nothing that was sent is nothing that could be compared. */
    public static boolean parameters(JsonNode sent, JsonNode shown) {
        JsonNode whole = ParameterForms.parameters(shown);
        return sent.isObject()
                && !sent.isEmpty()
                && sent.properties().stream()
                        .allMatch(entry -> parameter(entry.getKey(), entry.getValue(), whole.path(entry.getKey())));
    }

    /** Whether a value is the one that was sent; members and defaults of the server's own do not matter. */
    public static boolean value(JsonNode sent, JsonNode shown) {
        if (sent.isObject()) {
            return shown.isObject()
                    && sent.properties().stream()
                            .allMatch(member -> IN_ANY_ORDER.contains(member.getKey())
                                    ? listed(member.getValue(), shown.path(member.getKey()))
                                    : value(member.getValue(), shown.path(member.getKey())));
        }
        if (sent.isArray()) {
            return inOrder(sent, shown, Equivalence::value);
        }
        return isNothing(sent) ? isNothing(shown) : scalar(sent, shown);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    private static boolean scalar(JsonNode sent, JsonNode shown) {
        if (!shown.isValueNode() || sent.isBoolean() != shown.isBoolean()) {
            return false;
        }
        if (sent.asText().equals(shown.asText())) {
            return true;
        }
        Optional<BigDecimal> number = number(sent);
        Optional<BigDecimal> other = number(shown);
        return number.isPresent() && other.isPresent() && number.get().compareTo(other.get()) == 0;
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return node.isNumber() || node.isTextual() ? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean grouping(JsonNode sent, JsonNode shown) {
        return value(key(sent), key(shown))
                && (sent.path("arguments").isEmpty() || value(sent.path("arguments"), shown.path("arguments")));
    }

    private static boolean filter(JsonNode sent, JsonNode shown) {
        return sent.properties().stream().allMatch(member -> {
            JsonNode other = shown.path(member.getKey());
            return switch (member.getKey()) {
                case "attribute" -> grouping(member.getValue(), other);
                case "values" -> listed(member.getValue(), other);
                default -> value(member.getValue(), other);
            };
        });
    }

    /** The key of an attribute, which may be written bare. */
    private static JsonNode key(JsonNode attribute) {
        return attribute.isObject() ? attribute.path("key") : attribute;
    }

    private static boolean inOrder(JsonNode sent, JsonNode shown, Comparison comparison) {
        if (sent.equals(shown)) {
            return true;
        }
        if (!sent.isArray() || !shown.isArray() || sent.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!comparison.same(sent.get(i), shown.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** One value or a list of one are the same, and so are lists in another order. */
    private static boolean listed(JsonNode sent, JsonNode shown) {
        List<JsonNode> rest = items(shown);
        List<JsonNode> all = items(sent);
        return all.size() == rest.size()
                && all.stream().allMatch(item -> {
                    Optional<JsonNode> found =
                            rest.stream().filter(other -> value(item, other)).findFirst();
                    found.ifPresent(rest::remove);
                    return found.isPresent();
                });
    }

    private static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        } else if (!node.isMissingNode()) {
            items.add(node);
        }
        return items;
    }

    private interface Comparison {
        boolean same(JsonNode sent, JsonNode shown);
    }
}
