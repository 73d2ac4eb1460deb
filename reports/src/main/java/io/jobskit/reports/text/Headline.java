package io.jobskit.reports.text;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RequirementsJudged;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A verdict in a sentence or two: what was found, among how much that was judged, and why the rest was not. */
public final class Headline {

    private static final int FEW = 3;

    private Headline() {}

    /** Never more than the run can say: what was not judged and what is known to fail is not called kept. */
    public static String of(VerdictFile verdict) {
        return switch (verdict.verdict()) {
            case CONFORMANT, CONFORMANT_AS_FAR_AS_JUDGED -> kept(verdict);
            case NOT_CONFORMANT -> broken(verdict) + " " + judged(verdict) + recommended(verdict);
            case INCONCLUSIVE -> verdict.judged() == 0 ? "The target could not be judged." : kept(verdict);
            case ERROR -> "The kit itself failed.";
        };
    }

    private static String kept(VerdictFile verdict) {
        RequirementsJudged.Count must = verdict.requirementsJudged().must();
        if (must.judged() == 0) {
            return judged(verdict) + recommended(verdict);
        }
        long known = verdict.requirements().stream()
                .filter(entry -> entry.outcome() == Outcome.KNOWN_FAILURE && entry.level() == Level.MUST)
                .count();
        String but = known == 0 ? "" : " but " + Words.count(known, "known failure", "known failures");
        return "No violations" + but + " in the " + reach(must) + rest(verdict) + recommended(verdict);
    }

    /** Among how many mandatory requirements: all, and how many of them were judged, or those that were. */
    private static String reach(RequirementsJudged.Count must) {
        String all = mandatory(must.all());
        if (must.gaps() == 0) {
            return all + "; " + (must.didNotArise() == 0 ? "all" : must.judged()) + " were judged";
        }
        return must.judged() + " of " + all + (must.judged() == 1 ? " that was judged" : " that were judged");
    }

    private static String broken(VerdictFile verdict) {
        int broken = verdict.total(Outcome.FAIL);
        return broken == 0
                ? "The list of known failures is out of date."
                : Words.count(broken, "mandatory requirement is violated.", "mandatory requirements are violated.");
    }

    private static String judged(VerdictFile verdict) {
        RequirementsJudged.Count must = verdict.requirementsJudged().must();
        String judged = must.judged() == 0 ? "None" : must.judged() == must.all() ? "All" : "" + must.judged();
        return String.format(
                        Locale.ROOT,
                        "%s of the %s %s judged",
                        judged,
                        mandatory(must.all()),
                        must.judged() < 2 ? "was" : "were")
                + rest(verdict);
    }

    private static String mandatory(int number) {
        return Words.count(number, "mandatory requirement", "mandatory requirements");
    }

    /** What was not judged, and the end of the sentence. */
    private static String rest(VerdictFile verdict) {
        RequirementsJudged.Count must = verdict.requirementsJudged().must();
        List<String> parts = new ArrayList<>();
        if (must.gaps() > 0) {
            String gaps = gaps(must.notJudged());
            boolean saysAll = must.notJudged().size() == 1 && !must.notJudged().containsKey(Standing.UNKNOWN);
            String were = must.judged() == 0 ? "" : must.gaps() + (must.gaps() == 1 ? " was not " : " were not ");
            parts.add(saysAll && must.judged() > 0 ? gaps : were + "(" + gaps + ")");
        }
        if (must.didNotArise() > 0) {
            parts.add("the condition of " + must.didNotArise() + " did not arise" + whose(verdict, must.didNotArise()));
        }
        String start = must.gaps() > 0 && must.judged() == 0 ? " " : "; ";
        return (parts.isEmpty() ? "" : start + String.join(", and ", parts)) + ".";
    }

    /** The ids of those few mandatory requirements. */
    private static String whose(VerdictFile verdict, int count) {
        return count > FEW
                ? ""
                : verdict.requirements().stream()
                        .filter(entry -> entry.level() == Level.MUST && entry.standing() == Standing.DID_NOT_ARISE)
                        .map(RequirementRecord::id)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** What kept requirements from being judged, the most frequent first, for example {@code 29 need test control}. */
    public static String gaps(Map<Standing, Integer> notJudged) {
        return notJudged.entrySet().stream()
                .sorted(Map.Entry.<Standing, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(gap -> gap(gap.getKey(), gap.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String gap(Standing standing, int number) {
        String needs = number == 1 ? "needs " : "need ";
        return number + " "
                + switch (standing) {
                    case INCONCLUSIVE -> "could not be judged";
                    case LEFT_OUT -> number == 1 ? "was left out of the run" : "were left out of the run";
                    case OVER_BUDGET ->
                        number == 1 ? "was left out because of the budget" : "were left out because of the budget";
                    case READ_ONLY -> needs + "a write request, and the run is read-only";
                    case NEEDS_CONTROL -> needs + "test control";
                    case NEEDS_AGEING -> needs + "test control that can age jobs";
                    case NEEDS_IDENTITY -> needs + "an identity that the target file does not declare";
                    case NEEDS_SAMPLE -> needs + "a sample that the target file does not name";
                    case NOT_IN_TRAFFIC -> number == 1 ? "is not shown by the traffic" : "are not shown by the traffic";
                    case UNKNOWN -> "for a reason that this verdict does not record";
                    case JUDGED, DID_NOT_ARISE -> throw new IllegalArgumentException("'" + standing + "' is no gap.");
                };
    }

    /** Of the recommended requirements, if there is something to say of them. */
    private static String recommended(VerdictFile verdict) {
        RequirementsJudged.Count should = verdict.requirementsJudged().should();
        int warned = verdict.total(Outcome.WARN);
        if (should.gaps() == 0 && warned == 0) {
            return "";
        }
        String judged = should.judged() == 0 ? "none" : should.judged() == should.all() ? "all" : "" + should.judged();
        return String.format(
                Locale.ROOT,
                " Of the %s, %s %s judged%s.",
                Words.count(should.all(), "recommended requirement", "recommended requirements"),
                judged,
                should.judged() < 2 ? "was" : "were",
                warned == 0
                        ? ""
                        : String.format(Locale.ROOT, " and %d %s violated", warned, warned == 1 ? "is" : "are"));
    }
}
