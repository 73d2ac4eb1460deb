package io.jobskit.conformance.support;

import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.target.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs of the kit, as the command line asks for them. */
public final class Runs {

    private Runs() {}

    public static Kit kit() {
        return new Kit(Catalogue.shipped(), KnownFailures.none(), Clock.systemUTC(), List.of());
    }

    /** A run of everything but the walk, 8 scenarios side by side. */
    public static RunRequest of(Target target) {
        return new RunRequest(target, Set.of(), false, 8, false, 7, 0, Optional.empty());
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

    public static Verdict judge(RunRequest request) {
        return kit().judge(request, RunListener.NONE);
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
