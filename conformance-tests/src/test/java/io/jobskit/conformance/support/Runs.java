package io.jobskit.conformance.support;

import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs of the kit, as the command line asks for them. */
public final class Runs {

    private Runs() {}

    /** A kit whose runs are in that time. */
    public static Kit kit(SimulatedTime time) {
        return new Kit(Shipped::load, KnownFailures.none(), time, List.of(time));
    }

    /** A run of everything but the walk, one scenario after the other. */
    public static RunRequest of(Target target) {
        return new RunRequest(target, Set.of(), false, 1, false, 7, 0, Optional.empty());
    }

    public static RunRequest parallel(RunRequest request, int parallel, boolean shuffled) {
        return new RunRequest(
                request.target(),
                request.only(),
                request.readOnly(),
                parallel,
                shuffled,
                request.seed(),
                request.walkSteps(),
                request.timeout());
    }

    public static RunRequest readOnly(RunRequest request) {
        return new RunRequest(
                request.target(),
                request.only(),
                true,
                request.parallel(),
                request.shuffled(),
                request.seed(),
                request.walkSteps(),
                request.timeout());
    }

    public static RunRequest within(RunRequest request, Duration timeout) {
        return new RunRequest(
                request.target(),
                request.only(),
                request.readOnly(),
                request.parallel(),
                request.shuffled(),
                request.seed(),
                request.walkSteps(),
                Optional.of(timeout));
    }

    public static RunRequest only(RunRequest request, String... names) {
        return new RunRequest(
                request.target(),
                Set.of(names),
                request.readOnly(),
                request.parallel(),
                request.shuffled(),
                request.seed(),
                request.walkSteps(),
                request.timeout());
    }

    /** The same, which sends so many requests at most. */
    public static RunRequest onABudget(RunRequest request, int budget) {
        return new RunRequest(
                        request.target(),
                        request.only(),
                        request.readOnly(),
                        request.parallel(),
                        request.shuffled(),
                        request.seed(),
                        0,
                        request.timeout())
                .within(Optional.of(budget));
    }

    /** What the kit makes of servers that are in that time as well. */
    public static Verdict judge(RunRequest request, SimulatedTime time) {
        return time.during(() -> kit(time).judge(request, RunListener.NONE));
    }

    /** Those that came out so, as {@code id: reason}. */
    public static List<String> with(Verdict verdict, Outcome outcome) {
        return verdict.requirements().stream()
                .filter(entry -> entry.outcome() == outcome)
                .map(entry -> entry.requirement().id() + ": " + entry.reason())
                .toList();
    }

    public static RequirementOutcome about(Verdict verdict, String id) {
        return verdict.requirements().stream()
                .filter(entry -> entry.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
