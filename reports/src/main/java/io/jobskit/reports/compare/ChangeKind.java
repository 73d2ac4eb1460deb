package io.jobskit.reports.compare;

import io.jobskit.contract.outcome.Outcome;

/**
 * What became of a requirement from one run to another, the worst first. It rests on the two outcomes alone, and on the
 * readings where the outcomes say the same:
 *
 * <ul>
 *   <li>A violation that was not there is worse, whatever was there: FAIL, WARN, and a KNOWN_FAILURE where there was a
 *       PASS. A list of known failures excuses it to the run, but the target kept it before. So is a FAIL where there
 *       was a WARN or a KNOWN_FAILURE.
 *   <li>What can't be judged any more is worse, even if it was violated: INCONCLUSIVE after anything else.
 *   <li>What was judged and does not apply any more has vanished: a requirement that nobody asks for is not kept.
 *   <li>A violation that is gone, or weighs less, is better: PASS after FAIL, WARN, KNOWN_FAILURE (it is mended) or
 *       INCONCLUSIVE, and WARN after FAIL.
 *   <li>A violation that the list of known failures names now is neither: nothing is mended, but somebody knows.
 *   <li>What did not apply, or was not in the catalogue, and is kept now is new. In the catalogue or not, what was not
 *       asked before and is violated now is worse if the catalogue had it, and new if it had not: then more is asked.
 *   <li>Where the catalogue asks at another level now, only what the level does not explain counts: a WARN that is a FAIL
 *       now, or a freedom that is a violation now, is neither worse nor better.
 *   <li>PASS and OBSERVED are the same: only the catalogue's level tells them apart.
 * </ul>
 */
public enum ChangeKind {
    /** It was better before. */
    WORSE("Worse"),
    /** It was judged, and is not any more, for it does not apply or is not in the catalogue. */
    VANISHED("Vanished"),
    /** It is violated, and the list of known failures says so now. */
    LISTED("Listed as a known failure"),
    /** The catalogue asks for it at another level, which is no deed of the target. */
    LEVEL("Level changed"),
    /** The target goes another way where it may. */
    READING("Another reading"),
    /** It was worse before. */
    BETTER("Better"),
    /** It is judged, and was not before. */
    NEW("New"),
    /** Nothing to tell. */
    SAME("The same"),
    /** At least one of the runs was narrowed and left it out: nothing can be told. */
    LEFT_OUT("Left out");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    /** As people read it, for example {@code Another reading}. */
    public String title() {
        return title;
    }

    static ChangeKind of(Outcome before, Outcome now) {
        if (before == now || (isKept(before) && isKept(now))) {
            return SAME;
        }
        return switch (now) {
            case INCONCLUSIVE -> WORSE;
            case NOT_APPLICABLE -> before == Outcome.INCONCLUSIVE ? SAME : VANISHED;
            case FAIL -> WORSE;
            case WARN -> before == Outcome.FAIL ? BETTER : WORSE;
            case KNOWN_FAILURE -> isKept(before) ? WORSE : LISTED;
            case PASS, OBSERVED -> before == Outcome.NOT_APPLICABLE ? NEW : BETTER;
        };
    }

    /** The same where the catalogue asks at another level. */
    static ChangeKind ofLevels(Outcome before, Outcome now, boolean stillBinds) {
        if (before == Outcome.NOT_APPLICABLE && now == Outcome.NOT_APPLICABLE) {
            return SAME;
        }
        boolean bothJudged = isJudged(before) && isJudged(now);
        ChangeKind kind = !stillBinds && bothJudged ? LEVEL : of(withoutLevel(before), withoutLevel(now));
        return kind == SAME ? LEVEL : kind;
    }

    static boolean isJudged(Outcome outcome) {
        return outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.INCONCLUSIVE;
    }

    private static Outcome withoutLevel(Outcome outcome) {
        return outcome == Outcome.WARN ? Outcome.FAIL : outcome;
    }

    private static boolean isKept(Outcome outcome) {
        return outcome == Outcome.PASS || outcome == Outcome.OBSERVED;
    }
}
