package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows nest by the groupings of a query in their order, and say of which grouping they are (QUERY-30; section "API-wide:
 * results"). What rows of a grouping are called is known from a query that is grouped by it alone.
 */
final class NestingRules {

    private NestingRules() {}

    /** What is known of all queries of a run without filters; those in scope are judged. */
    static void judge(List<RelatedQuery> all, Scope scope, Judgement judgement) {
        for (RelatedQuery one : all) {
            if (one.groupings().isEmpty()) {
                isTotal(one, all, scope, judgement);
            } else if (one.groupings().size() > 1 && scope.has(one.results())) {
                alone(one, 0, all)
                        .ifPresent(first -> alone(one, 1, all).ifPresent(second -> {
                            isInOrder(one, first, second, judgement);
                            saysItsGrouping(one, first, second, judgement);
                        }));
            }
        }
    }

    /** The same query, grouped by that one of its groupings alone. */
    private static Optional<RelatedQuery> alone(RelatedQuery one, int grouping, List<RelatedQuery> all) {
        return all.stream()
                .filter(other -> other.asked().equals(one.asked())
                        && other.groupings().equals(List.of(one.groupings().get(grouping)))
                        && !other.names().isEmpty())
                .findFirst();
    }

    private static void isInOrder(RelatedQuery one, RelatedQuery first, RelatedQuery second, Judgement judgement) {
        if (!first.names().equals(second.names())) {
            judgement.that(
                    !one.names().equals(second.names()),
                    () -> new Difference.Unwanted(
                            "The results of job %s, grouped by %s, have the rows %s below the total, which are those of job %s, grouped by %s; those of job %s, grouped by %s, are %s"
                                    .formatted(
                                            one.job(),
                                            one.groupings(),
                                            one.names(),
                                            second.job(),
                                            second.groupings(),
                                            first.job(),
                                            first.groupings(),
                                            first.names())),
                    first.results(),
                    second.results(),
                    one.results());
        }
    }

    private static void saysItsGrouping(
            RelatedQuery one, RelatedQuery first, RelatedQuery second, Judgement judgement) {
        Set<String> labels = labels(first, 1);
        Set<String> others = labels(second, 1);
        Set<String> told = labels(one, 2);
        if (labels.size() == 1 && others.size() == 1 && !labels.equals(others) && !told.isEmpty()) {
            judgement.that(
                    !told.equals(labels),
                    () -> new Difference.Unwanted(
                            "The results of job %s, grouped by %s, say that the rows of the second grouping are of %s, as those of job %s, grouped by %s, do; those of job %s, grouped by %s, say %s"
                                    .formatted(
                                            one.job(),
                                            one.groupings(),
                                            told,
                                            first.job(),
                                            first.groupings(),
                                            second.job(),
                                            second.groupings(),
                                            others)),
                    first.results(),
                    second.results(),
                    one.results());
        }
    }

    private static Set<String> labels(RelatedQuery query, int level) {
        return ResultRow.of(query.results().json()).stream()
                .filter(row -> row.level() == level)
                .map(row -> row.row().path("grouping").asText())
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isGroupedOtherwise(RelatedQuery one, RelatedQuery other) {
        return other.asked().equals(one.asked())
                && !other.names().isEmpty()
                && !other.names().equals(one.names());
    }

    /** Without groupings there is only the total, where a grouping brings other rows. */
    private static void isTotal(RelatedQuery one, List<RelatedQuery> all, Scope scope, Judgement judgement) {
        if (scope.has(one.results()) && all.stream().anyMatch(other -> isGroupedOtherwise(one, other))) {
            judgement.that(
                    one.names().isEmpty(),
                    () -> new Difference.Unwanted(
                            "The results of job %s, which is grouped by nothing, have the rows %s below the total"
                                    .formatted(one.job(), one.names())),
                    one.results());
        }
    }
}
