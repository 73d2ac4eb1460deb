package io.jobskit.reports.support;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.KitRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.Lives;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.TargetRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes verdicts for tests: the same as another, unless told otherwise. */
final class VerdictMaker {

    private final VerdictFile verdict;
    private Conclusion conclusion;
    private RunScope scope;
    private String reason;
    private TargetRecord target;
    private KitRecord kit;
    private String runId;
    private List<RequirementRecord> requirements;
    private Map<Outcome, Integer> totals;
    private List<String> problems;
    private List<String> leftBehind;
    private int gatewayErrors;
    private int unanswered;
    private List<LifeRecord> lives;
    private Coverage coverage;
    private List<Played> played;

    VerdictMaker(VerdictFile verdict) {
        this.verdict = verdict;
        this.conclusion = verdict.verdict();
        this.scope = verdict.scope();
        this.reason = verdict.reason();
        this.target = verdict.target();
        this.kit = verdict.kit();
        this.runId = verdict.runId();
        this.requirements = verdict.requirements();
        this.totals = verdict.totals();
        this.problems = verdict.problems();
        this.leftBehind = verdict.leftBehind();
        this.gatewayErrors = verdict.gatewayErrors();
        this.unanswered = verdict.unanswered();
        this.lives = verdict.lives();
        this.coverage = verdict.coverage();
        this.played = verdict.played();
    }

    VerdictMaker conclusion(Conclusion newConclusion) {
        conclusion = newConclusion;
        return this;
    }

    VerdictMaker scope(RunScope newScope) {
        scope = newScope;
        return this;
    }

    VerdictMaker reason(String newReason) {
        reason = newReason;
        return this;
    }

    public VerdictMaker documentation(String address) {
        target = new TargetRecord(target.name(), target.baseUrl(), address);
        return this;
    }

    VerdictMaker target(String name, String baseUrl) {
        target = new TargetRecord(name, baseUrl, target.documentation());
        return this;
    }

    VerdictMaker kit(String version, String catalogue) {
        kit = new KitRecord(version, catalogue);
        return this;
    }

    VerdictMaker runId(String newRunId) {
        runId = newRunId;
        return this;
    }

    /** Totals and lives follow, and the target is not conformant if one has failed. */
    VerdictMaker requirements(List<RequirementRecord> newRequirements) {
        requirements = newRequirements;
        totals = totals(newRequirements);
        lives = lives(newRequirements);
        return totals.getOrDefault(Outcome.FAIL, 0) > 0 ? conclusion(Conclusion.NOT_CONFORMANT) : this;
    }

    VerdictMaker problems(String... newProblems) {
        problems = List.of(newProblems);
        return this;
    }

    VerdictMaker leftBehind(String... newLeftBehind) {
        leftBehind = List.of(newLeftBehind);
        return this;
    }

    VerdictMaker disturbances(int newGatewayErrors, int newUnanswered) {
        gatewayErrors = newGatewayErrors;
        unanswered = newUnanswered;
        return this;
    }

    VerdictMaker coverage(Coverage newCoverage) {
        coverage = newCoverage;
        return this;
    }

    VerdictMaker played(List<Played> newPlayed) {
        played = newPlayed;
        return this;
    }

    VerdictFile made() {
        return new VerdictFile(
                conclusion,
                scope,
                reason,
                target,
                kit,
                runId,
                verdict.seed(),
                verdict.startedAt(),
                verdict.finishedAt(),
                requirements,
                totals,
                problems,
                leftBehind,
                gatewayErrors,
                unanswered,
                lives,
                coverage,
                played);
    }

    /** What the evidence shows of each job. */
    static List<LifeRecord> lives(List<RequirementRecord> requirements) {
        return Lives.of(requirements.stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .toList());
    }

    private static Map<Outcome, Integer> totals(List<RequirementRecord> requirements) {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(Function.identity(), outcome -> (int) requirements.stream()
                        .filter(entry -> entry.outcome() == outcome)
                        .count()));
    }
}
