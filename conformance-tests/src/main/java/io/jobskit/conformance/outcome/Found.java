package io.jobskit.conformance.outcome;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.NotApplicable;
import io.jobskit.conformance.outcome.Finding.Observed;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Unjudged;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was found of one requirement, and the outcomes that can be made of it. */
record Found(Requirement requirement, List<Finding> findings, List<String> scenarios) {

    boolean any(Class<? extends Finding> kind) {
        return of(kind).findAny().isPresent();
    }

    boolean isEarned() {
        return of(Kept.class).anyMatch(finding -> finding.source().earns());
    }

    /** An outcome without evidence. */
    RequirementOutcome outcome(Outcome outcome, String reason) {
        return new RequirementOutcome(requirement, outcome, reason, List.of(), scenarios, List.of());
    }

    /** Not applicable for the run was narrowed. */
    RequirementOutcome leftOut(String reason) {
        return new RequirementOutcome(
                requirement,
                Outcome.NOT_APPLICABLE,
                reason,
                List.of(),
                List.of(),
                scenarios,
                List.of(),
                Standing.LEFT_OUT);
    }

    /** Not applicable, for the reasons that were found. One of them is enough for something to be left that nobody looked at. */
    RequirementOutcome notApplicable() {
        return new RequirementOutcome(
                requirement,
                Outcome.NOT_APPLICABLE,
                reasons(NotApplicable.class),
                List.of(),
                readings(),
                scenarios,
                evidence(any -> true, NotApplicable.class),
                of(NotApplicable.class)
                        .map(NotApplicable::standing)
                        .min(Comparator.naturalOrder())
                        .orElse(Standing.UNKNOWN));
    }

    /** An outcome that findings of one kind lead to, with their words and evidence. */
    RequirementOutcome outcome(Outcome outcome, Class<? extends Finding> kind) {
        return new RequirementOutcome(
                requirement,
                outcome,
                reasons(kind),
                kind == Violated.class ? differences() : List.of(),
                List.of(),
                scenarios,
                evidence(any -> true, kind),
                Standing.of(outcome, Standing.UNKNOWN));
    }

    /** A good outcome: it says which way the target goes, and what could not be tried. */
    RequirementOutcome earned(Outcome outcome, Predicate<Source> sources, Class<? extends Finding> kind) {
        return new RequirementOutcome(
                requirement, outcome, reasons(NotApplicable.class), readings(), scenarios, evidence(sources, kind));
    }

    private <F extends Finding> Stream<F> of(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }

    private String reasons(Class<? extends Finding> kind) {
        return inOrder(kind).map(Found::words).distinct().collect(Collectors.joining(" "));
    }

    /** Each sentence of the reason once, with what it is about. */
    private List<Violated> differences() {
        Map<String, Violated> bySentence = new LinkedHashMap<>();
        inOrder(Violated.class).forEach(violated -> bySentence.putIfAbsent(words(violated), violated));
        return List.copyOf(bySentence.values());
    }

    /** By source, scenario and wording, not by time: the words come in the same order in whatever order scenarios ran. */
    private <F extends Finding> Stream<F> inOrder(Class<F> kind) {
        return of(kind).sorted(Comparator.<Finding, Source>comparing(Finding::source)
                .thenComparing(Finding::evidence, Found::byScenario)
                .thenComparing(Found::words));
    }

    /** Those that the catalogue names come first, in its order. */
    private List<String> readings() {
        List<String> known = requirement.readings();
        return of(Observed.class)
                .map(Observed::reading)
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .sorted(Comparator.<String>comparingInt(
                                reading -> known.contains(reading) ? known.indexOf(reading) : known.size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Exchange> evidence(Predicate<Source> sources, Class<? extends Finding> kind) {
        TreeMap<Integer, Exchange> byNumber = new TreeMap<>();
        of(kind).filter(finding -> sources.test(finding.source()))
                .flatMap(finding -> finding.evidence().stream())
                .forEach(exchange -> byNumber.put(exchange.number(), exchange));
        return List.copyOf(byNumber.values());
    }

    private static int byScenario(List<Exchange> one, List<Exchange> other) {
        Comparator<Exchange> order = Exchange.byScenario();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = order.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static String words(Finding finding) {
        if (finding instanceof Violated violated) {
            return violated.difference().sentence();
        }
        if (finding instanceof Unjudged unjudged) {
            return unjudged.reason();
        }
        if (finding instanceof NotApplicable notApplicable) {
            return notApplicable.reason();
        }
        return "";
    }
}
