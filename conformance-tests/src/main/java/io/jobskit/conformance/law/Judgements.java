package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.outcome.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the laws found out, by requirement: at most three violations each, and what was judged and kept. */
final class Judgements {

    private static final int MOST = 3;

    private final Map<String, String> judged = new LinkedHashMap<>();
    private final Map<String, List<Finding>> violated = new LinkedHashMap<>();

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
                        difference.sentence(),
                        Stream.of(evidence)
                                .distinct()
                                .sorted(Comparator.comparingInt(Exchange::number))
                                .toList()));
    }

    /** Which of many are shown does not depend on which scenario came first. */
    private static Stream<Finding> few(List<Finding> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                        finding -> finding.evidence().get(finding.evidence().size() - 1), Exchange.byScenario()))
                .limit(MOST);
    }

    boolean isViolated(String requirement) {
        return violated.containsKey(requirement);
    }

    List<Finding> findings() {
        Stream<Finding> kept = judged.entrySet().stream()
                .filter(entry -> !isViolated(entry.getKey()))
                .map(entry -> new Finding.Kept(entry.getKey(), Finding.Source.HISTORY, entry.getValue(), List.of()));
        return Stream.concat(violated.values().stream().flatMap(Judgements::few), kept)
                .toList();
    }
}
