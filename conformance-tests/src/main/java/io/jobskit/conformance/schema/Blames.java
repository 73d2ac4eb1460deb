package io.jobskit.conformance.schema;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.outcome.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The violations of a run, each shape once. */
public final class Blames {

    private static final int MOST = 3;

    /**
     * What every job lacks is blamed once, on the requirement about every job, and not on that about listings as well:
     * by the requirement about listings and the member, the requirement about all.
     */
    private static final Map<String, String> WIDER = Map.of(
            "LIST-04 job_type", "RESOURCE-02",
            "LIST-04 status", "RESOURCE-03",
            "LIST-10 links", "RESOURCE-12",
            "LIST-10 self", "RESOURCE-12");

    private final Map<String, Violation> violations = new LinkedHashMap<>();
    private final Map<String, Exchange> evidence = new HashMap<>();

    Blames() {}

    void add(Violation violation, Exchange exchange) {
        if (!violation.requirement().isEmpty() && violations.putIfAbsent(violation.shape(), violation) == null) {
            evidence.put(violation.shape(), exchange);
        }
    }

    List<Finding> findings() {
        Map<String, Integer> count = new HashMap<>();
        return violations.entrySet().stream()
                .filter(entry -> !isBlamedWider(entry.getValue()))
                .filter(entry -> count.merge(entry.getValue().requirement(), 1, Integer::sum) <= MOST)
                .<Finding>map(entry -> new Finding.Violated(
                        entry.getValue().requirement(),
                        Finding.Source.SCHEMA,
                        entry.getValue().difference(),
                        List.of(Objects.requireNonNull(evidence.get(entry.getKey())))))
                .toList();
    }

    /** What is violated of one requirement, each with the answer that shows it. */
    public Map<Difference, Exchange> differences(String requirement) {
        Map<Difference, Exchange> differences = new LinkedHashMap<>();
        violations.forEach((shape, violation) -> {
            if (violation.requirement().equals(requirement) && !isBlamedWider(violation)) {
                differences.put(violation.difference(), Objects.requireNonNull(evidence.get(shape)));
            }
        });
        return differences;
    }

    private boolean isBlamedWider(Violation violation) {
        String wider = WIDER.get(violation.requirement() + " " + violation.lastName());
        return wider != null
                && violations.values().stream()
                        .anyMatch(other -> other.requirement().equals(wider)
                                && other.lastName().equals(violation.lastName()));
    }
}
