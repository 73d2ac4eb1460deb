package io.jobskit.reports.compare;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A requirement in two runs.
 *
 * @param id the requirement
 * @param kind what became of it
 * @param before what the old run says; empty if its catalogue does not have it
 * @param now what the new run says; empty if its catalogue does not have it
 */
public record ComparedRequirement(
        String id, ChangeKind kind, Optional<RequirementRecord> before, Optional<RequirementRecord> now) {

    static ComparedRequirement of(String id, VerdictFile earlier, VerdictFile later) {
        Optional<RequirementRecord> before = earlier.requirement(id);
        Optional<RequirementRecord> now = later.requirement(id);
        boolean isLeftOut = before.filter(RequirementRecord::leftOut).isPresent()
                || now.filter(RequirementRecord::leftOut).isPresent();
        return new ComparedRequirement(id, isLeftOut ? ChangeKind.LEFT_OUT : kind(before, now), before, now);
    }

    private static ChangeKind kind(Optional<RequirementRecord> before, Optional<RequirementRecord> now) {
        if (before.isEmpty()) {
            return now.filter(ComparedRequirement::isAsked).isPresent() ? ChangeKind.NEW : ChangeKind.SAME;
        }
        if (now.isEmpty()) {
            return before.filter(ComparedRequirement::isAsked).isPresent() ? ChangeKind.VANISHED : ChangeKind.SAME;
        }
        if (before.get().level() != now.get().level()) {
            boolean stillBinds =
                    before.get().level().binds() == now.get().level().binds();
            return ChangeKind.ofLevels(before.get().outcome(), now.get().outcome(), stillBinds);
        }
        ChangeKind kind = ChangeKind.of(before.get().outcome(), now.get().outcome());
        boolean goesAnotherWay = !readings(before.get()).isEmpty()
                && !readings(now.get()).isEmpty()
                && !readings(before.get()).equals(readings(now.get()));
        return kind == ChangeKind.SAME && goesAnotherWay ? ChangeKind.READING : kind;
    }

    private static boolean isAsked(RequirementRecord entry) {
        return entry.outcome() != Outcome.NOT_APPLICABLE;
    }

    /** Several readings have no order. */
    private static Set<String> readings(RequirementRecord entry) {
        return new HashSet<>(entry.readings());
    }

    /**
     * Whether it makes the whole a regression: it is worse, or it binds, is still in the catalogue, and has vanished.
     * What a catalogue does not have any more is no fault of the target.
     */
    public boolean isRegression() {
        return kind == ChangeKind.WORSE
                || (kind == ChangeKind.VANISHED
                        && now.filter(entry -> entry.level().binds()).isPresent());
    }

    boolean isJudgedInBoth() {
        return isJudged(before) && isJudged(now);
    }

    static boolean isJudged(Optional<RequirementRecord> entry) {
        return entry.filter(judged -> ChangeKind.isJudged(judged.outcome())).isPresent();
    }

    /** Whether the verdict can have fallen for it although nothing got worse: it was not asked before, or not so much. */
    boolean asksMore() {
        boolean weighs = now.filter(entry -> entry.outcome() == Outcome.FAIL
                        || (entry.outcome() == Outcome.INCONCLUSIVE && entry.level() == Level.MUST))
                .isPresent();
        return weighs && (kind == ChangeKind.NEW || kind == ChangeKind.LEVEL || kind == ChangeKind.LEFT_OUT);
    }

    /** How much it weighs now, the heaviest least. */
    int weight() {
        return now.map(entry -> Outcome.worstFirst().indexOf(entry.outcome()))
                .orElse(Outcome.worstFirst().size());
    }

    /** From what to what, for example {@code PASS → FAIL} or {@code 404 → 410}. */
    public String change() {
        if (kind == ChangeKind.READING) {
            return before.map(RequirementRecord::reading).orElse("") + " → "
                    + now.map(RequirementRecord::reading).orElse("");
        }
        return kind == ChangeKind.LEVEL
                ? withLevel(before) + " → " + withLevel(now)
                : outcome(before) + " → " + outcome(now);
    }

    /** Why it is so now, or what the requirement says if there is nothing to explain. */
    public String why() {
        return now.map(RequirementRecord::reason)
                .filter(reason -> !reason.isEmpty() && kind != ChangeKind.READING)
                .or(() -> now.or(() -> before).map(RequirementRecord::says))
                .orElse("");
    }

    private static String withLevel(Optional<RequirementRecord> entry) {
        return entry.map(judged ->
                        judged.outcome().name() + " (" + judged.level().label() + ")")
                .orElse("absent");
    }

    private static String outcome(Optional<RequirementRecord> entry) {
        return entry.map(RequirementRecord::outcome).map(Outcome::name).orElse("absent");
    }
}
