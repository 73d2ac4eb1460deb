package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rules found out, by requirement: at most three violations each, and what was judged and kept. */
final class RuleReport {

    private static final int MOST = 3;

    private final Finding.Source source;

    private final Map<String, Finding.Kept> judged = new LinkedHashMap<>();
    private final Map<String, List<Found>> violated = new LinkedHashMap<>();

    /** A violation, and whose work has shown it. */
    private record Found(Finding.Source source, Ruling.Violation violation) {

        String sentence() {
            return violation.difference().sentence();
        }

        Exchange last() {
            return violation.evidence().get(violation.evidence().size() - 1);
        }

        Finding finding(String requirement) {
            return new Finding.Violated(requirement, source, violation.difference(), violation.evidence());
        }
    }

    /** Of what comes from there, unless it is told otherwise. */
    RuleReport(Finding.Source source) {
        this.source = source;
    }

    /** Keeps what a rule has found. */
    void add(Rule rule, Ruling ruling) {
        add(rule, ruling, source);
    }

    /** Keeps what a rule has found of probes. */
    void addProbed(Rule rule, Ruling ruling) {
        add(rule, ruling, Finding.Source.PROBE);
    }

    private void add(Rule rule, Ruling ruling, Finding.Source source) {
        String requirement = rule.requirement();
        if (!(ruling instanceof Ruling.Untold)) {
            judged.merge(
                    requirement,
                    new Finding.Kept(requirement, source, rule.says(), evidence(ruling, source)),
                    (known, next) ->
                            known.evidence().isEmpty() && !next.evidence().isEmpty() ? next : known);
        }
        if (ruling instanceof Ruling.Violated found) {
            List<Found> all = violated.computeIfAbsent(requirement, any -> new ArrayList<>());
            found.violations().forEach(violation -> all.add(new Found(source, violation)));
        }
    }

    /** In a whole run scenarios show what is kept. */
    private static List<Exchange> evidence(Ruling ruling, Finding.Source source) {
        return source.earns() && ruling instanceof Ruling.Kept kept ? kept.evidence() : List.of();
    }

    List<Finding> findings() {
        Stream<Finding> kept = judged.values().stream()
                .filter(finding -> !violated.containsKey(finding.requirement()))
                .map(finding -> finding);
        Stream<Finding> few = violated.entrySet().stream()
                .flatMap(found -> few(found.getValue()).map(one -> one.finding(found.getKey())));
        return Stream.concat(few, kept).toList();
    }

    /** Which of many are shown does not depend on the order of scenarios, nor on what else a listing happened to hold. */
    private static Stream<Found> few(List<Found> found) {
        Map<String, Found> few = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparing(Found::last, byPlace())).forEach(one -> {
            if (few.size() < MOST) {
                few.putIfAbsent(one.sentence(), one);
            }
        });
        return few.values().stream();
    }

    private static Comparator<Exchange> byPlace() {
        return Comparator.<Exchange, Boolean>comparing(exchange -> exchange.operation() == Operation.LIST)
                .thenComparing(Exchange.byScenario());
    }
}
