package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.notation.Equivalence;
import io.jobskit.conformance.notation.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether two sights of a member say the same; what is wrong in itself, or need not be shown, does not differ. */
final class Alike {

    private static final double NOTHING = 1e-6;

    private Alike() {}

    static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** What is no time is wrong in itself. */
    static boolean isSameTime(JsonNode one, JsonNode other) {
        boolean isTold = (isNothing(one) || Times.isUtc(one)) && (isNothing(other) || Times.isUtc(other));
        return !isTold
                || (isNothing(one) && isNothing(other))
                || (isNothing(one) == isNothing(other) && Times.same(one, other));
    }

    static boolean isSameValue(JsonNode one, JsonNode other) {
        return !one.isObject() || !other.isObject() || (Equivalence.value(one, other) && Equivalence.value(other, one));
    }

    static boolean isSameText(JsonNode one, JsonNode other) {
        return !one.isTextual() || !other.isTextual() || one.equals(other);
    }

    /** How errors are worded is not said; that they are there is. */
    static boolean isSameErrors(JsonNode one, JsonNode other) {
        return one.isEmpty() == other.isEmpty();
    }

    /** As many, where there are some: nothing goes wrong with a job once it has ended. */
    static boolean areAsManyErrors(JsonNode one, JsonNode other) {
        int first = errors(one).size();
        int then = errors(other).size();
        return first == 0 || then == 0 || first == then;
    }

    /** Progress need not be told each time, and what is no part of a whole is wrong in itself. */
    static boolean isSamePart(JsonNode one, JsonNode other) {
        return !isPart(one) || !isPart(other) || Math.abs(one.asDouble() - other.asDouble()) < NOTHING;
    }

    private static boolean isPart(JsonNode node) {
        return node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 1;
    }

    /** By what the documentation says that an error has; there may be one or a list of them, and none need be listed. */
    static boolean isSameErrorsIfAny(JsonNode one, JsonNode other) {
        List<JsonNode> first = errors(one);
        List<JsonNode> then = errors(other);
        return first.isEmpty()
                || then.isEmpty()
                || (first.size() == then.size()
                        && IntStream.range(0, first.size())
                                .allMatch(place -> isSameError(first.get(place), then.get(place))));
    }

    private static boolean isSameError(JsonNode one, JsonNode other) {
        return Stream.of("status", "title", "detail").allMatch(name -> isSameText(one.path(name), other.path(name)));
    }

    private static List<JsonNode> errors(JsonNode node) {
        List<JsonNode> errors = new ArrayList<>();
        if (node.isObject() && !node.isEmpty()) {
            errors.add(node);
        } else if (node.isArray()) {
            node.forEach(errors::add);
        }
        return errors;
    }
}
