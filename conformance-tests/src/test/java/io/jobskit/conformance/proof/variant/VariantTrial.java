package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the whole kit made of a server that uses freedoms.
 *
 * @param combination the server
 * @param conclusion the verdict in a word
 * @param reason what the verdict says of itself; may be empty
 * @param wrong what was not found right, each with its outcome and the reason
 * @param unjudged what could not be judged of it
 * @param otherwise how often it answered otherwise than the stub alone would have
 */
record VariantTrial(
        Combination combination,
        Conclusion conclusion,
        String reason,
        List<String> wrong,
        List<String> unjudged,
        int otherwise) {

    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE);
    private static final int LONGEST = 600;

    /** What no answer gives cannot be judged: progress, and a 303. */
    private static final int MOST_UNJUDGED = 5;

    static VariantTrial of(Combination combination, Verdict verdict, int otherwise) {
        return new VariantTrial(
                combination,
                verdict.conclusion(),
                verdict.reason(),
                told(verdict, WRONG, id -> !combination.speaks().contains(id) || !isBlamed(verdict, id)),
                told(verdict, EnumSet.of(Outcome.NOT_APPLICABLE), id -> true),
                otherwise);
    }

    private static boolean isBlamed(Verdict verdict, String id) {
        return verdict.requirements().stream()
                .filter(entry -> entry.requirement().id().equals(id))
                .anyMatch(entry -> entry.outcome() == Outcome.FAIL || entry.outcome() == Outcome.WARN);
    }

    private static List<String> told(Verdict verdict, Set<Outcome> outcomes, Predicate<String> which) {
        return verdict.requirements().stream()
                .filter(entry -> outcomes.contains(entry.outcome())
                        && which.test(entry.requirement().id()))
                .map(entry -> "%s %s: %s".formatted(entry.requirement().id(), entry.outcome(), cut(entry.reason())))
                .toList();
    }

    /** Whether nothing was found wrong. */
    boolean isConformant() {
        return conclusion.isConformant() && wrong.isEmpty();
    }

    /** Whether it answered otherwise than the stub, and the kit could judge it: else nothing is shown. */
    boolean isTried() {
        boolean differs =
                otherwise > 0 || combination.isWired() || !combination.options().isEmpty();
        return differs && unjudged.size() <= MOST_UNJUDGED;
    }

    /** For people: what was found, and the freedoms that are not granted. */
    String told() {
        StringBuilder text = new StringBuilder(
                "%s %s %s (%d answers of its own)%n".formatted(combination, conclusion, reason, otherwise));
        if (!isConformant() || !isTried()) {
            combination
                    .variants()
                    .forEach(variant -> text.append("   %s: %s%n".formatted(variant.name(), variant.freedom())));
            wrong.forEach(line -> text.append("   ! ").append(line).append('\n'));
            unjudged.forEach(line -> text.append("     ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(LONGEST, reason.length()));
    }
}
