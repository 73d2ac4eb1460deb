package io.jobskit.conformance.outcome;

import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RequirementsJudged;
import io.jobskit.contract.outcome.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the verdict of a run: each requirement of the catalogue exactly once, whatever happened. */
public final class VerdictAssembly {

    /** What the reason of a verdict begins with if nothing was judged. */
    public static final String NOTHING_JUDGED = "Nothing was judged: the run judged no must and no should.";

    private final Catalogue catalogue;
    private final KnownFailures known;

    /** Verdicts on that catalogue; violations that are known are excused. */
    public VerdictAssembly(Catalogue catalogue, KnownFailures known) {
        this.catalogue = catalogue;
        this.known = known;
    }

    /**
     * The verdict of a run that is over.
     *
     * @throws IllegalArgumentException if the findings show a fault of the kit: one is about no requirement of the
     *     catalogue, or says that a freedom was violated. Never if the run's end names an error of the kit already.
     */
    public Verdict of(RunEnd run, Findings findings) {
        Map<String, List<Finding>> found = findings.all().stream().collect(Collectors.groupingBy(Finding::requirement));
        if (run.kitError().isEmpty()) {
            found.keySet().forEach(catalogue::get);
        }
        List<RequirementOutcome> outcomes = new ArrayList<>();
        for (Requirement requirement : catalogue.requirements()) {
            outcomes.add(known.excused(outcome(run, requirement, found.getOrDefault(requirement.id(), List.of()))));
        }
        List<String> problems = known.problems(outcomes);
        Conclusion conclusion = conclusion(run, outcomes, problems);
        return new Verdict(
                conclusion,
                run.partial(),
                reason(run, outcomes),
                run.targetName(),
                run.baseUrl(),
                run.documentation(),
                run.runId(),
                run.seed(),
                run.startedAt(),
                run.finishedAt(),
                List.copyOf(outcomes),
                List.copyOf(problems),
                List.copyOf(run.leftBehind()),
                run.disturbances(),
                run.coverage(),
                run.played());
    }

    private static RequirementOutcome outcome(RunEnd run, Requirement requirement, List<Finding> findings) {
        List<String> scenarios = run.scenarios().getOrDefault(requirement.id(), List.of());
        if (!run.selected().contains(requirement.id())) {
            return Algebra.leftOut(requirement, scenarios);
        }
        if (!run.unjudgeable().isEmpty()) {
            return Algebra.unjudgeable(requirement, findings, scenarios, run.unjudgeable());
        }
        try {
            return Algebra.judged(requirement, findings, scenarios);
        } catch (IllegalArgumentException fault) {
            if (run.kitError().isEmpty()) {
                throw fault;
            }
            return Algebra.unjudgeable(requirement, List.of(), scenarios, run.kitError());
        }
    }

    private static Conclusion conclusion(RunEnd run, List<RequirementOutcome> outcomes, List<String> problems) {
        if (!run.kitError().isEmpty()) {
            return Conclusion.ERROR;
        }
        if (!run.unjudgeable().isEmpty()) {
            return Conclusion.INCONCLUSIVE;
        }
        if (!problems.isEmpty() || has(outcomes, Outcome.FAIL)) {
            return Conclusion.NOT_CONFORMANT;
        }
        boolean aMustIsOpen = outcomes.stream()
                .anyMatch(entry -> entry.outcome() == Outcome.INCONCLUSIVE
                        && entry.requirement().level() == Level.MUST);
        return aMustIsOpen || isNothingJudged(outcomes)
                ? Conclusion.INCONCLUSIVE
                : Conclusion.CONFORMANT.after(
                        RequirementsJudged.of(standings(outcomes, Level.MUST), standings(outcomes, Level.SHOULD)));
    }

    private static List<Standing> standings(List<RequirementOutcome> outcomes, Level level) {
        return outcomes.stream()
                .filter(entry -> entry.requirement().level() == level)
                .map(RequirementOutcome::standing)
                .toList();
    }

    private static String reason(RunEnd run, List<RequirementOutcome> outcomes) {
        if (!run.kitError().isEmpty()) {
            return run.kitError();
        }
        if (!run.unjudgeable().isEmpty()) {
            return run.unjudgeable();
        }
        if (!run.stopped().isEmpty()) {
            return run.stopped();
        }
        return isNothingJudged(outcomes) ? NOTHING_JUDGED + why(run, outcomes) : "";
    }

    /** Of the first requirement that the run was to judge. */
    private static String why(RunEnd run, List<RequirementOutcome> outcomes) {
        return outcomes.stream()
                .filter(entry -> run.selected().contains(entry.requirement().id()))
                .filter(entry -> !entry.reason().isEmpty())
                .findFirst()
                .map(entry -> " %s: %s".formatted(entry.requirement().id(), entry.reason()))
                .orElse("");
    }

    private static boolean isNothingJudged(List<RequirementOutcome> outcomes) {
        return !has(outcomes, Outcome.PASS)
                && !has(outcomes, Outcome.FAIL)
                && !has(outcomes, Outcome.WARN)
                && !has(outcomes, Outcome.KNOWN_FAILURE);
    }

    private static boolean has(List<RequirementOutcome> outcomes, Outcome outcome) {
        return outcomes.stream().anyMatch(entry -> entry.outcome() == outcome);
    }
}
