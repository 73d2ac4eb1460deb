package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the whole kit made of a server that uses freedoms.
 *
 * @param combination the server
 * @param conclusion the verdict in a word
 * @param reason what the verdict says of itself; may be empty
 * @param wrong what was not found right, each with its outcome and the reason
 * @param judged how many requirements passed or were observed
 */
record VariantTrial(
        Combination combination, Verdict.Conclusion conclusion, String reason, List<String> wrong, int judged) {

    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE);
    private static final Set<Outcome> JUDGED = EnumSet.of(Outcome.PASS, Outcome.OBSERVED);
    private static final int LONGEST = 600;

    /** What is not applicable to a stub that offers everything: no 303 is seen. */
    private static final int AT_MOST_WITHOUT = 1;

    static VariantTrial of(Combination combination, Verdict verdict) {
        List<String> wrong = verdict.requirements().stream()
                .filter(entry -> WRONG.contains(entry.outcome()))
                .map(entry -> "%s %s: %s".formatted(entry.requirement().id(), entry.outcome(), cut(entry.reason())))
                .toList();
        int judged = (int) verdict.requirements().stream()
                .filter(entry -> JUDGED.contains(entry.outcome()))
                .count();
        int without = verdict.requirements().size() - wrong.size() - judged;
        return new VariantTrial(
                combination,
                verdict.conclusion(),
                verdict.reason(),
                without <= AT_MOST_WITHOUT ? wrong : List.of(without + " requirements were not judged"),
                judged);
    }

    /** Whether it is conformant, and everything was judged. */
    boolean isConformant() {
        return conclusion == Verdict.Conclusion.CONFORMANT && wrong.isEmpty();
    }

    /** For people: what was found, and the freedoms that are not granted. */
    String told() {
        StringBuilder text = new StringBuilder("%s %s %s%n".formatted(combination, conclusion, reason));
        if (!isConformant()) {
            combination
                    .variants()
                    .forEach(variant -> text.append("   %s: %s%n".formatted(variant.name(), variant.freedom())));
            wrong.forEach(line -> text.append("   ! ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(LONGEST, reason.length()));
    }
}
