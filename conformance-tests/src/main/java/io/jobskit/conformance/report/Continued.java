package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.VerdictAssembly;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.LifeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict of a run and of the one that went on with it, as one. Their exchanges have different numbers. */
final class Continued {

    private final VerdictFile before;
    private final VerdictFile now;

    private Continued(VerdictFile before, VerdictFile now) {
        this.before = before;
        this.now = now;
    }

    /** What both say together. What was judged stays judged, unless it is violated now. */
    static VerdictFile of(VerdictFile before, VerdictFile now) {
        return new Continued(before, now).whole();
    }

    private VerdictFile whole() {
        List<RequirementRecord> requirements =
                now.requirements().stream().map(this::either).toList();
        Map<Outcome, Integer> totals = Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(Function.identity(), outcome -> count(requirements, outcome)));
        List<String> problems = both(before.problems(), now.problems());
        return new VerdictFile(
                conclusion(requirements, !problems.isEmpty()),
                now.scope(),
                reason(requirements),
                now.target(),
                now.kit(),
                now.runId(),
                now.seed(),
                before.startedAt(),
                now.finishedAt(),
                requirements,
                totals,
                problems,
                both(before.leftBehind(), now.leftBehind()),
                before.gatewayErrors() + now.gatewayErrors(),
                before.unanswered() + now.unanswered(),
                lives(requirements),
                ContinuedCoverage.of(before.coverage(), now.coverage()),
                Stream.concat(before.played().stream(), now.played().stream()).toList());
    }

    private RequirementRecord either(RequirementRecord latest) {
        Optional<RequirementRecord> earlier = before.requirement(latest.id());
        return latest.outcome().isViolation()
                ? latest
                : earlier.filter(one -> one.standing() == Standing.JUDGED || latest.leftOut())
                        .orElse(latest);
    }

    /** By the rules by which a run comes to its own. */
    private Conclusion conclusion(List<RequirementRecord> requirements, boolean hasProblems) {
        if (now.verdict() == Conclusion.ERROR) {
            return Conclusion.ERROR;
        }
        if (now.reason().equals(Verdict.NOT_OVER)) {
            return Conclusion.INCONCLUSIVE;
        }
        if (hasProblems || count(requirements, Outcome.FAIL) > 0) {
            return Conclusion.NOT_CONFORMANT;
        }
        boolean aMustIsOpen = requirements.stream()
                .anyMatch(entry -> entry.level() == Level.MUST && entry.outcome() == Outcome.INCONCLUSIVE);
        return aMustIsOpen || isNothingJudged(requirements) ? Conclusion.INCONCLUSIVE : Conclusion.CONFORMANT;
    }

    private String reason(List<RequirementRecord> requirements) {
        return now.reason().startsWith(VerdictAssembly.NOTHING_JUDGED) && !isNothingJudged(requirements)
                ? ""
                : now.reason();
    }

    private static boolean isNothingJudged(List<RequirementRecord> requirements) {
        return requirements.stream()
                .noneMatch(entry ->
                        entry.outcome() == Outcome.PASS || entry.outcome().isViolation());
    }

    private static int count(List<RequirementRecord> requirements, Outcome outcome) {
        return (int) requirements.stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** What is evidence no more shows nothing of a job's life either. */
    private List<LifeRecord> lives(List<RequirementRecord> requirements) {
        Set<Integer> evidence = requirements.stream()
                .flatMap(entry -> entry.evidence().stream())
                .map(ExchangeRecord::number)
                .collect(Collectors.toSet());
        Map<List<String>, LifeRecord> lives = new LinkedHashMap<>();
        Stream.concat(before.lives().stream(), now.lives().stream())
                .map(life -> shown(life, evidence))
                .filter(life -> life.created() > 0 || !life.seen().isEmpty())
                .forEach(life -> lives.merge(List.of(life.firm(), life.id()), life, Continued::joined));
        return List.copyOf(lives.values());
    }

    private static LifeRecord shown(LifeRecord life, Set<Integer> evidence) {
        boolean isCreated = evidence.contains(life.created());
        return new LifeRecord(
                life.id(),
                life.firm(),
                life.kind(),
                isCreated ? life.owner() : "",
                isCreated ? life.created() : 0,
                isCreated && life.held(),
                life.seen().stream()
                        .filter(seen -> evidence.contains(seen.exchange()))
                        .toList());
    }

    private static LifeRecord joined(LifeRecord earlier, LifeRecord later) {
        LifeRecord creation = earlier.created() > 0 ? earlier : later;
        return new LifeRecord(
                earlier.id(),
                earlier.firm(),
                earlier.kind().isEmpty() ? later.kind() : earlier.kind(),
                creation.owner(),
                creation.created(),
                creation.held(),
                Stream.concat(earlier.seen().stream(), later.seen().stream()).toList());
    }
}
