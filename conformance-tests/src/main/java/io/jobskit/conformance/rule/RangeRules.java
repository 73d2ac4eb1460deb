package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A range keeps what lies in it (section "API-wide: filters"), whichever of its ends is the one that counts. At which depth a
 * server looks is its own business, and whether it knows the column: another range has to have left something out.
 */
final class RangeRules {

    private RangeRules() {}

    /** What is known of all filtered queries of a run; those in scope are judged. */
    static void judge(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        List<FilteredQuery> ranges =
                all.stream().filter(one -> one.range().isPresent()).toList();
        for (FilteredQuery one : ranges) {
            List<FilteredQuery> working = ranges.stream()
                    .filter(other -> other.attribute().equals(one.attribute()) && other.leavesOut())
                    .toList();
            if (scope.has(one.results()) && !working.isEmpty()) {
                side(one).ifPresent(side -> isOnItsSide(one, side, judgement));
                working.stream()
                        .filter(other -> one.isOneValue()
                                && one.rowsDiffer()
                                && other.isOneValue()
                                && other.unfiltered().number()
                                        == one.unfiltered().number())
                        .findFirst()
                        .ifPresent(other -> leavesOut(one, other, judgement));
            }
        }
    }

    private static void leavesOut(FilteredQuery one, FilteredQuery other, Judgement judgement) {
        judgement.that(
                one.leavesOut(),
                () -> new Difference.Unwanted(
                        "The results of job %s, filtered by %s, have all rows; those of job %s, filtered by %s, do not"
                                .formatted(one.job(), one.words(), other.job(), other.words())),
                other.results(),
                one.results());
    }

    private static void isOnItsSide(FilteredQuery one, int side, Judgement judgement) {
        Optional<ResultRow> outside = outside(one, side);
        judgement.that(
                outside.isEmpty(),
                () -> new Difference.Unwanted(
                        "The results of job %s, filtered by %s, have the row '%s' with a '%s' of %s"
                                .formatted(
                                        one.job(),
                                        one.words(),
                                        outside.orElseThrow().name(),
                                        one.attribute(),
                                        outside.orElseThrow().value(one.attribute()))),
                one.unfiltered(),
                one.results());
    }

    /** 1 for a range from 0 upwards, -1 for one from 0 downwards: what is made of such values alone is such a value. */
    private static Optional<Integer> side(FilteredQuery one) {
        BigDecimal from = one.range().orElseThrow().path("from").decimalValue();
        BigDecimal to = one.range().orElseThrow().path("to").decimalValue();
        return from.signum() == to.signum() || (from.signum() != 0 && to.signum() != 0)
                ? Optional.empty()
                : Optional.of(to.signum() - from.signum() > 0 && from.signum() == 0 ? 1 : -1);
    }

    private static Optional<ResultRow> outside(FilteredQuery one, int side) {
        return ResultRow.of(one.results().json()).stream()
                .filter(row -> row.level() > 0)
                .filter(row -> isOutside(row.value(one.attribute()), side))
                .findFirst();
    }

    private static boolean isOutside(JsonNode value, int side) {
        return value.isNumber() && value.decimalValue().signum() == -side;
    }
}
