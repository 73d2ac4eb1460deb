package io.jobskit.conformance.proof.mutant;

import java.util.List;
import java.util.Locale;

/**
 * What the kit made of all mutants.
 *
 * @param trials one for each mutant
 */
record KillMatrix(List<Trial> trials) {

    long killed() {
        return trials.stream().filter(Trial::isKilled).count();
    }

    long subtle() {
        return trials.stream().filter(trial -> trial.mutant().isSubtle()).count();
    }

    /** The share of mutants for which nothing but its own requirement, and what falls with it, was blamed. */
    double precision() {
        return (double) rightlyBlamed() / trials.size();
    }

    /** How many requirements were blamed beyond those, on average over the mutants. */
    double beyond() {
        return (double) trials.stream()
                        .mapToInt(trial -> trial.blamedBeyond().size())
                        .sum()
                / trials.size();
    }

    /** Those that blamed something beyond what they name. */
    List<Trial> wronglyBlamed() {
        return trials.stream().filter(trial -> !trial.blamedBeyond().isEmpty()).toList();
    }

    private int rightlyBlamed() {
        return trials.size() - wronglyBlamed().size();
    }

    /** The same in words, which say as well how many were written by hand, if this is about fewer. */
    String killedInWords() {
        int byHand = Mutants.all().size();
        String words = "%d/%d mutants, %d of them subtle".formatted(killed(), trials.size(), subtle());
        return byHand <= trials.size() ? words : words + " (-Dmutants.all=true tries all %d)".formatted(byHand);
    }

    String blameInWords() {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%d/%d mutants), %.2f requirements blamed beyond a mutant's own",
                100 * precision(),
                rightlyBlamed(),
                trials.size(),
                beyond());
    }
}
