package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the whole kit made of a mutant. Of the verdict only what is asked for is kept: the evidence is large.
 *
 * @param mutant the mutant
 * @param conclusion the verdict in a word
 * @param reason what the verdict says of itself; may be empty
 * @param outcomes what became of each requirement
 */
record Trial(Mutant mutant, Conclusion conclusion, String reason, List<Told> outcomes) {

    private static final int LONGEST = 400;

    /** What became of one requirement, and why. */
    record Told(String id, Level level, Outcome outcome, String reason) {

        boolean isBlamed() {
            return outcome == Outcome.FAIL || outcome == Outcome.WARN;
        }
    }

    static Trial of(Mutant mutant, Verdict verdict) {
        List<Told> outcomes = verdict.requirements().stream()
                .map(entry -> new Told(
                        entry.requirement().id(), entry.requirement().level(), entry.outcome(), entry.reason()))
                .toList();
        return new Trial(mutant, verdict.conclusion(), verdict.reason(), outcomes);
    }

    /** What became of the requirement that it violates. */
    Told own() {
        return outcomes.stream()
                .filter(told -> told.id().equals(mutant.requirement()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the requirement that it violates is blamed, and the exit status says so. */
    boolean isKilled() {
        return own().isBlamed() && (own().level() != Level.MUST || conclusion == Conclusion.NOT_CONFORMANT);
    }

    /** The requirements that are blamed besides its own and those that fall with it. */
    Set<String> blamedBeyond() {
        return outcomes.stream()
                .filter(Told::isBlamed)
                .map(Told::id)
                .filter(id ->
                        !id.equals(mutant.requirement()) && !mutant.fallsWith().containsKey(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For people: whether it was killed, and who was blamed for what. */
    String told() {
        Set<String> beyond = blamedBeyond();
        String mark = isKilled() ? beyond.isEmpty() ? "killed" : "BLAMED BEYOND" : "SURVIVED";
        StringBuilder text = new StringBuilder(
                "%-13s %s -> %s %s %s%n".formatted(mark, mutant.name(), mutant.requirement(), own().outcome(), reason));
        for (Told told : outcomes) {
            if (told.isBlamed() || told.outcome() == Outcome.INCONCLUSIVE || told.equals(own())) {
                text.append("   %s %s %s: %s%n"
                        .formatted(beyond.contains(told.id()) ? "!" : " ", told.id(), told.outcome(), cut(told)));
            }
        }
        return text.toString();
    }

    private static String cut(Told told) {
        return told.reason().substring(0, Math.min(LONGEST, told.reason().length()));
    }
}
