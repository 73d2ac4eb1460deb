package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.outcome.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rules found out, by requirement: at most three violations each, and what was judged and kept. */
final class Judgements {

    private static final int MOST = 3;

    private final Map<String, String> judged = new LinkedHashMap<>();
    private final Map<String, List<Finding.Violated>> violated = new LinkedHashMap<>();

    /** Keeps what a rule has found. */
    void add(Rule rule, Ruling ruling) {
        if (ruling instanceof Ruling.Untold) {
            return;
        }
        judged(rule.requirement(), rule.says());
        if (ruling instanceof Ruling.Violated found) {
            found.violations()
                    .forEach(violation -> violated(
                            rule.requirement(),
                            violation.difference(),
                            violation.evidence().toArray(Exchange[]::new)));
        }
    }

    /** A judgement of that name was made, whichever way it went. */
    void judged(String requirement, String judgement) {
        judged.putIfAbsent(requirement, judgement);
    }

    /** The requirement is violated, as these exchanges show. */
    void violated(String requirement, Difference difference, Exchange... evidence) {
        violated.computeIfAbsent(requirement, any -> new ArrayList<>())
                .add(new Finding.Violated(
                        requirement,
                        Finding.Source.HISTORY,
                        difference,
                        Stream.of(evidence)
                                .distinct()
                                .sorted(Comparator.comparingInt(Exchange::number))
                                .toList()));
    }

    /** Which of many are shown does not depend on the order of scenarios, nor on what else a listing happened to hold. */
    private static List<Finding> few(List<Finding.Violated> found) {
        Map<String, Finding> few = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing(Judgements::last, Judgements.byPlace()))
                .forEach(finding -> {
                    if (few.size() < MOST) {
                        few.putIfAbsent(finding.difference().sentence(), finding);
                    }
                });
        return List.copyOf(few.values());
    }

    private static Exchange last(Finding.Violated finding) {
        return finding.evidence().get(finding.evidence().size() - 1);
    }

    private static Comparator<Exchange> byPlace() {
        return Comparator.<Exchange, Boolean>comparing(exchange -> exchange.operation() == Operation.LIST)
                .thenComparing(Exchange.byScenario());
    }

    boolean isViolated(String requirement) {
        return violated.containsKey(requirement);
    }

    List<Finding> findings() {
        Stream<Finding> kept = judged.entrySet().stream()
                .filter(entry -> !isViolated(entry.getKey()))
                .map(entry -> new Finding.Kept(entry.getKey(), Finding.Source.HISTORY, entry.getValue(), List.of()));
        return Stream.concat(violated.values().stream().flatMap(found -> few(found).stream()), kept)
                .toList();
    }
}
