package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** What results say of the query that was asked. */
interface ToldByResults {
    Exchange results();

    boolean fits();

    /** Blames what does not fit the query if another one, which fits, shows how this server says it. */
    static <T extends ToldByResults> void held(
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
}
