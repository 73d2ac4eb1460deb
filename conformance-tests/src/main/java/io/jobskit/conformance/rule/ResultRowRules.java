package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the rows of JSON results hold (section "API-wide: results"). But for ids, a server is held to what some of its rows hold:
 * one whose rows are other ones altogether is not judged.
 */
final class ResultRowRules {

    /** A member of a row, and what it is: always, or where some row shows that the server means it. */
    private record Member(String name, String what, Predicate<JsonNode> is, boolean isAlways) {

        static Member whereMeant(String name, String what, Predicate<JsonNode> is) {
            return new Member(name, what, is, false);
        }
    }

    private static final List<Member> MEMBERS = List.of(
            Member.whereMeant("name", "a text", JsonNode::isTextual),
            Member.whereMeant("grouping", "a text", JsonNode::isTextual),
            new Member("entity_id", "an integer", JsonNode::isIntegralNumber, true),
            Member.whereMeant("columns", "an object", JsonNode::isObject),
            Member.whereMeant("children", "a list", JsonNode::isArray));

    private ResultRowRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "DOWNLOAD-20", "results have rows of the documented members", (history, scope, judgement) -> {
                    List<JsonResults> all = JsonResults.all(history);
                    MEMBERS.forEach(member -> haveMember(all, member, scope, judgement));
                    haveNoId(all, scope, judgement);
                    haveColumns(all, scope, judgement);
                }));
    }

    private static void haveMember(List<JsonResults> all, Member member, Scope scope, Judgement judgement) {
        boolean isKnown = member.isAlways
                || all.stream()
                        .flatMap(given -> given.rows().stream())
                        .anyMatch(row -> member.is.test(row.row().path(member.name)));
        for (JsonResults given : all) {
            if (!isKnown || !scope.has(given.results())) {
                continue;
            }
            List<ResultRow> having = given.rows().stream()
                    .filter(row -> row.row().hasNonNull(member.name))
                    .toList();
            if (!having.isEmpty()) {
                judgement.judged();
            }
            Optional<ResultRow> wrong = having.stream()
                    .filter(row -> !member.is.test(row.row().path(member.name)))
                    .findFirst();
            if (wrong.isPresent()) {
                judgement.violated(
                        new Difference.WrongMember(
                                "%s of %s, in the results of job %s,"
                                        .formatted(member.name, given.place(wrong.get()), given.job()),
                                member.what,
                                wrong.get().row().path(member.name)),
                        given.results());
                return;
            }
        }
    }

    private static void haveNoId(List<JsonResults> all, Scope scope, Judgement judgement) {
        all.stream()
                .filter(given -> scope.has(given.results())
                        && given.document().path("data").hasNonNull("id"))
                .findFirst()
                .ifPresent(given -> judgement.violated(
                        new Difference.WrongMember(
                                "data.id of the results of job " + given.job(),
                                "absent",
                                given.document().path("data").path("id")),
                        given.results()));
    }

    /** Where rows at that depth hold a column in other results, they hold it in each that say that they have it. */
    private static void haveColumns(List<JsonResults> all, Scope scope, Judgement judgement) {
        Map<String, JsonResults> shown = new HashMap<>();
        for (JsonResults given : all) {
            given.rows()
                    .forEach(row -> row.row()
                            .path("columns")
                            .fieldNames()
                            .forEachRemaining(key -> shown.putIfAbsent(place(row.level(), key), given)));
        }
        for (JsonResults given : all) {
            if (!scope.has(given.results())) {
                continue;
            }
            for (JsonNode column : given.document().path("meta").path("columns")) {
                String key = column.path("key").asText();
                Set<Integer> lacking = levels(given, key);
                Optional<Integer> level = lacking.stream()
                        .filter(one -> shown.containsKey(place(one, key)))
                        .min(Integer::compare);
                if (level.isPresent()) {
                    JsonResults other = shown.getOrDefault(place(level.get(), key), given);
                    judgement.violated(
                            new Difference.Unwanted(
                                    "The results of job %s have a column '%s', of which rows %d deep hold nothing; those of job %s do"
                                            .formatted(given.job(), key, level.get(), other.job())),
                            other.results(),
                            given.results());
                    return;
                }
            }
        }
    }

    /** The depths at which no row holds that column, though there are rows. */
    private static Set<Integer> levels(JsonResults given, String key) {
        Set<Integer> levels = new HashSet<>();
        given.rows().forEach(row -> levels.add(row.level()));
        given.rows().stream()
                .filter(row -> row.row().path("columns").has(key))
                .forEach(row -> levels.remove(row.level()));
        return levels;
    }

    private static String place(int level, String key) {
        return level + " " + key;
    }
}
