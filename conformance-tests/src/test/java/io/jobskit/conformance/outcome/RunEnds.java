package io.jobskit.conformance.outcome;

import io.jobskit.conformance.support.Samples;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Coverage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends of runs that judged the shipped catalogue, and a requirement of each level to judge. */
final class RunEnds {

    static final Catalogue CATALOGUE = Catalogue.shipped();
    static final String MUST = first(Level.MUST);
    static final String SHOULD = first(Level.SHOULD);
    static final String OPEN = first(Level.OPEN);

    private RunEnds() {}

    static RunEnd end(String dead, String error, Set<String> selected) {
        return end(dead, "", error, selected);
    }

    static RunEnd end(String dead, String stopped, String error, Set<String> selected) {
        return new RunEnd(
                true,
                "A target",
                URI.create("http://127.0.0.1:8080"),
                Optional.empty(),
                "r1",
                1,
                Samples.START,
                Samples.START.plusSeconds(4),
                selected,
                Map.of(MUST, List.of("features/a/b.feature:3")),
                dead,
                stopped,
                error,
                List.of(),
                new Disturbances(3, 1),
                Coverage.UNKNOWN,
                List.of());
    }

    static RequirementOutcome entry(Verdict verdict, String id) {
        return verdict.requirements().stream()
                .filter(entry -> entry.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String first(Level level) {
        return CATALOGUE.requirements().stream()
                .filter(requirement -> requirement.level() == level)
                .map(Requirement::id)
                .findFirst()
                .orElseThrow();
    }
}
