package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Results of a query that say by which columns and groupings they are made say those that it asked for, and not another query's
 * (QUERY-30). The documentation does not say how results name them: a server is held to its own way, which another query of
 * the run has shown.
 */
final class QueryResultRules {

    private static final List<String> PARTS = List.of("columns", "groupings");

    private QueryResultRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "QUERY-30", "results are those of the query that was asked", (history, scope, judgement) -> {
                    PARTS.forEach(part -> judge(history, scope, judgement, part));
                    nest(history, scope, judgement);
                }));
    }

    /** What results say of the query that was asked. */
    private interface Told {
        Exchange results();

        boolean fits();
    }

    /** Blames what does not fit the query if another one, which fits, shows how this server says it. */
    private static <T extends Told> void held(
            List<T> all,
            Scope scope,
            Judgement judgement,
            BiPredicate<T, T> isShownBy,
            BiFunction<T, T, String> words) {
        for (T one : all) {
            if (scope.has(one.results()) && one.fits()) {
                judgement.judged();
            } else if (scope.has(one.results())) {
                all.stream()
                        .filter(other -> other.fits() && isShownBy.test(one, other))
                        .findFirst()
                        .ifPresent(other -> judgement.violated(
                                new Difference.Unwanted(words.apply(one, other)), other.results(), one.results()));
            }
        }
    }

    /** How many levels of rows the results of a query have, for how many groupings. */
    private record Nested(String job, int groupings, int levels, Exchange results) implements Told {

        @Override
        public boolean fits() {
            return levels == groupings;
        }
    }

    /** Rows nest as deep as there are groupings, where another query shows that a level is a grouping (section "API-wide: results"). */
    private static void nest(History history, Scope scope, Judgement judgement) {
        held(
                history.jobs().stream()
                        .flatMap(job -> nested(job).stream())
                        .filter(one -> one.levels > 0)
                        .toList(),
                scope,
                judgement,
                (one, other) -> other.groupings != one.groupings,
                (one, other) ->
                        "The results of job %s nest rows %d deep for %d groupings; those of job %s nest rows %d deep for %d"
                                .formatted(
                                        one.job, one.levels, one.groupings, other.job, other.levels, other.groupings));
    }

    /** Those that say which groupings they have: rows that are the same whatever is asked are nobody's. */
    private static List<Nested> nested(JobHistory job) {
        Optional<Creation> creation = job.creation().filter(Creation::isQuery);
        return (creation.isPresent() ? job.results() : List.<Exchange>of())
                .stream()
                        .filter(results -> document(results)
                                        .at("/meta/groupings")
                                        .size()
                                == creation.get().parameters().path("groupings").size())
                        .map(results -> new Nested(
                                job.id(),
                                creation.get().parameters().path("groupings").size(),
                                levels(document(results).at("/data/attributes/total/children")),
                                results))
                        .toList();
    }

    private static int levels(JsonNode rows) {
        int deepest = 0;
        for (JsonNode row : rows) {
            deepest = Math.max(deepest, 1 + levels(row.path("children")));
        }
        return deepest;
    }

    /** What a query asked for, and what its results say. */
    private record Answered(String job, List<String> asked, List<String> told, Exchange results) implements Told {

        /** A key that is there twice is told from the other by a number behind it, or is named once: a row holds one value a key. */
        @Override
        public boolean fits() {
            return told.equals(asked.stream().distinct().toList()) || areNumbered();
        }

        private boolean areNumbered() {
            return asked.size() == told.size()
                    && IntStream.range(0, asked.size())
                            .allMatch(i -> told.get(i).matches(Pattern.quote(asked.get(i)) + "(_\\d+)?"));
        }
    }

    private static void judge(History history, Scope scope, Judgement judgement, String part) {
        held(
                history.jobs().stream()
                        .flatMap(job -> answered(job, part).stream())
                        .toList(),
                scope,
                judgement,
                (one, other) -> other.told.equals(one.told),
                (one, other) -> "The results of job %s have the %s %s, for which job %s asked, and not %s"
                        .formatted(one.job, part, one.told, other.job, one.asked));
    }

    private static List<Answered> answered(JobHistory job, String part) {
        Optional<Creation> creation = job.creation().filter(Creation::isQuery);
        List<Answered> answered = new ArrayList<>();
        for (Exchange results : creation.isPresent() ? job.results() : List.<Exchange>of()) {
            List<String> asked = keys(creation.get().parameters().path(part));
            List<String> told = keys(document(results).at("/meta/" + part));
            if (!asked.isEmpty() && !told.isEmpty()) {
                answered.add(new Answered(job.id(), asked, told, results));
            }
        }
        return answered;
    }

    private static JsonNode document(Exchange results) {
        return results.answer()
                .filter(answer -> answer.message().content().isDocument())
                .map(answer -> answer.message().json())
                .orElse(MissingNode.getInstance());
    }

    /** The keys of a list of objects with keys, or of bare keys; none where one of them is something else. */
    private static List<String> keys(JsonNode list) {
        List<String> keys = new ArrayList<>();
        for (JsonNode item : list) {
            JsonNode key = item.isObject() ? item.path("key") : item;
            if (!key.isTextual()) {
                return List.of();
            }
            keys.add(key.textValue());
        }
        return keys;
    }
}
