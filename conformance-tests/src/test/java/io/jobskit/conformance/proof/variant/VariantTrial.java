package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.Watched;
import io.jobskit.conformance.proof.twist.Wiring;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the whole kit made of a server that uses freedoms.
 *
 * @param combination the server
 * @param conclusion the verdict in a word
 * @param reason what the verdict says of itself; may be empty
 * @param wrong what was not found right, each with its outcome and the reason
 * @param unjudged what could not be judged of it
 * @param idle names of those freedoms that it never used: it answered as the stub alone would have
 */
record VariantTrial(
        Combination combination,
        Conclusion conclusion,
        String reason,
        List<String> wrong,
        List<String> unjudged,
        List<String> idle) {

    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE);
    private static final int LONGEST = 600;

    /** What no answer gives cannot be judged: progress, and a 303. */
    private static final int MOST_UNJUDGED = 9;

    static VariantTrial of(Combination combination, Verdict verdict, List<Watched> twists) {
        return new VariantTrial(
                combination,
                verdict.conclusion(),
                verdict.reason(),
                told(verdict, WRONG, id -> !combination.speaks().contains(id) || !isBlamed(verdict, id)),
                told(verdict, EnumSet.of(Outcome.NOT_APPLICABLE), id -> true),
                idle(combination, twists));
    }

    private static List<String> idle(Combination combination, List<Watched> twists) {
        return IntStream.range(0, twists.size())
                .filter(place -> !isUsed(combination.variants().get(place), twists.get(place)))
                .mapToObj(place -> combination.variants().get(place).name())
                .toList();
    }

    /** What is made by options alone, or is a matter of the wire, is used as soon as anything is answered. */
    private static boolean isUsed(LegalVariant variant, Watched twist) {
        return twist.otherwise() > 0
                || !twist.wiring().equals(Wiring.PLAIN)
                || !variant.options().isEmpty();
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

    /** Whether the kit could judge it: else nothing is shown. */
    boolean isJudged() {
        return unjudged.size() <= MOST_UNJUDGED;
    }

    /** Whether it used each of its freedoms: else nothing is shown of the others. */
    boolean isTried() {
        return idle.isEmpty();
    }

    /** For people: what was found, and the freedoms that are not granted. */
    String told() {
        StringBuilder text = new StringBuilder("%s %s %s%s%n"
                .formatted(combination, conclusion, reason, idle.isEmpty() ? "" : " (never used: " + idle + ")"));
        if (!isConformant() || !isJudged() || !isTried()) {
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
