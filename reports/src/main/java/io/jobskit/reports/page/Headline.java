package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Scope;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.util.Locale;

/** A verdict in a sentence or two. */
final class Headline {

    private Headline() {}

    /** Never more than the run can say: what it left out and what is known to fail is not called kept. */
    static String of(VerdictFile verdict) {
        return switch (verdict.verdict()) {
            case CONFORMANT -> kept(verdict) + warnings(verdict);
            case NOT_CONFORMANT -> broken(verdict);
            case INCONCLUSIVE -> unjudged(verdict);
            case ERROR -> "The kit itself failed.";
        };
    }

    private static String kept(VerdictFile verdict) {
        long known = verdict.requirements().stream()
                .filter(entry -> entry.outcome() == Outcome.KNOWN_FAILURE && entry.level() == Level.MUST)
                .count();
        String but = known == 0 ? "" : " but for " + Words.count(known, "known failure", "known failures");
        return asked(verdict, "Everything that must be kept is kept" + but + ".");
    }

    private static String broken(VerdictFile verdict) {
        int broken = verdict.total(Outcome.FAIL);
        if (broken == 0) {
            return "The list of known failures is out of date.";
        }
        return asked(
                        verdict,
                        Words.count(
                                broken,
                                "requirement that must be kept is not.",
                                "requirements that must be kept are not."))
                + warnings(verdict);
    }

    private static String unjudged(VerdictFile verdict) {
        int unjudged = verdict.total(Outcome.INCONCLUSIVE);
        return unjudged == 0
                ? "The target could not be judged."
                : asked(
                        verdict,
                        Words.count(unjudged, "requirement could not be judged.", "requirements could not be judged."));
    }

    private static String warnings(VerdictFile verdict) {
        int warned = verdict.total(Outcome.WARN);
        return warned == 0
                ? ""
                : " "
                        + Words.count(
                                warned,
                                "requirement that should be kept is not.",
                                "requirements that should be kept are not.");
    }

    private static String asked(VerdictFile verdict, String sentence) {
        return verdict.scope() == Scope.FULL
                ? sentence
                : "Of what this run was asked to judge: "
                        + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                        + sentence.substring(1);
    }
}
