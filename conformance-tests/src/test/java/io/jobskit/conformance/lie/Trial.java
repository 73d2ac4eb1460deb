package io.jobskit.conformance.lie;

import io.jobskit.conformance.catalogue.Level;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the whole kit made of a broken variant. Of the verdict only what is asked for is kept: the evidence is large.
 *
 * @param broken the variant
 * @param conclusion the verdict in a word
 * @param reason what the verdict says of itself; may be empty
 * @param outcomes what became of each requirement
 */
record Trial(Broken broken, Verdict.Conclusion conclusion, String reason, List<Told> outcomes) {

    /** What became of one requirement, and why. */
    record Told(String id, Level level, Outcome outcome, String reason) {

        boolean isBlamed() {
            return outcome == Outcome.FAIL || outcome == Outcome.WARN;
        }
    }

    static Trial of(Broken broken, Kit kit, Target target) {
        RunRequest request = new RunRequest(target, Set.of(), false, 8, false, 1, 0, Optional.empty());
        Verdict verdict = kit.judge(request, RunListener.NONE);
        List<Told> outcomes = verdict.requirements().stream()
                .map(entry -> new Told(
                        entry.requirement().id(), entry.requirement().level(), entry.outcome(), entry.reason()))
                .toList();
        return new Trial(broken, verdict.conclusion(), verdict.reason(), outcomes);
    }

    /** What became of the requirement that it violates. */
    Told own() {
        return outcomes.stream()
                .filter(told -> told.id().equals(broken.requirement()))
                .findFirst()
                .orElseThrow();
    }

    boolean isOfAMust() {
        return own().level() == Level.MUST;
    }

    boolean isCaught() {
        return own().isBlamed();
    }

    /** The requirements that are blamed besides its own and those that fall with it. */
    Set<String> wronglyBlamed() {
        return outcomes.stream()
                .filter(Told::isBlamed)
                .map(Told::id)
                .filter(id ->
                        !id.equals(broken.requirement()) && !broken.fallsWith().contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For people: what was caught, and who was blamed for what. */
    String told() {
        Set<String> wrong = wronglyBlamed();
        String mark = isCaught() ? wrong.isEmpty() ? "ok" : "BLAME" : "SURVIVES";
        StringBuilder text = new StringBuilder(
                "%-8s %s -> %s %s %s%n".formatted(mark, broken.name(), broken.requirement(), own().outcome(), reason));
        for (Told told : outcomes) {
            if (told.isBlamed() || told.outcome() == Outcome.INCONCLUSIVE || told.equals(own())) {
                text.append("   %s %s %s: %s%n"
                        .formatted(
                                wrong.contains(told.id()) ? "!" : " ",
                                told.id(),
                                told.outcome(),
                                told.reason()
                                        .substring(
                                                0, Math.min(400, told.reason().length()))));
            }
        }
        return text.toString();
    }
}
