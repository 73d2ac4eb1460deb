package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                    QueryRowRules.judge(history, scope, judgement);
                }));
    }

    /** What a query asked for, and what its results say. */
    private record Answered(String job, List<String> asked, List<String> told, Exchange results)
            implements ToldByResults {

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
        ToldByResults.held(
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

    static JsonNode document(Exchange results) {
        return results.answer()
                .filter(answer -> answer.message().content().isDocument())
                .map(answer -> answer.message().json())
                .orElse(MissingNode.getInstance());
    }

    /** The keys of a list of objects with keys, or of bare keys; none where one of them is something else. */
    static List<String> keys(JsonNode list) {
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
