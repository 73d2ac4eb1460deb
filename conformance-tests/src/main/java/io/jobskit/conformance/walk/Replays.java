package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repeats steps with new jobs, to find the shortest sequence that still shows that a requirement is violated. */
public final class Replays {

    private static final int MOST = 40;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RunContext stage;
    private final JobsClient client;
    private final Periods periods;
    private final Cancels cancels;
    private final String requirement;
    private final Patience quick;
    private final Patience usual;
    private final Instant until;
    private int replays;

    /** With quick patience while it tries, and the usual one for what it has found. */
    public Replays(RunContext stage, JobsClient client, Periods periods, Cancels cancels, String requirement) {
        this.cancels = cancels;
        this.stage = stage;
        this.client = client;
        this.periods = periods;
        this.requirement = requirement;
        this.quick = Patience.quick(stage);
        this.usual = Patience.usual(stage);
        this.until = stage.waiting().now().plus(LONGEST);
    }

    /** Steps that show the violation, and how it showed. */
    public record Shown(List<WalkStep> steps, Breach breach) {}

    /** The shortest sequence that was found; empty if the violation did not show again. */
    public Optional<Shown> shortest(List<WalkStep> whole, Breach breach) {
        List<WalkStep> slice = slice(whole, breach.jobs());
        return Stream.of(changes(slice), slice, whole)
                .distinct()
                .filter(steps -> mayTry() && shows(steps))
                .findFirst()
                .flatMap(steps -> replay(new Shrinker<WalkStep>(this::shows, this::mayTry).shrink(steps), usual));
    }

    /** What changed those jobs, and the last step: most looks before it have nothing to do with what it shows. */
    private static List<WalkStep> changes(List<WalkStep> slice) {
        List<WalkStep> changes = new ArrayList<>(slice.subList(0, slice.size() - 1));
        changes.removeIf(step -> step.write().isEmpty() || step instanceof WalkStep.Trespass);
        changes.add(slice.get(slice.size() - 1));
        return List.copyOf(changes);
    }

    /** What was done to those jobs, and the last step. */
    private static List<WalkStep> slice(List<WalkStep> whole, Set<Integer> jobs) {
        List<WalkStep> slice = new ArrayList<>();
        for (WalkStep step : whole.subList(0, whole.size() - 1)) {
            if (jobs.contains(step.job())) {
                slice.add(step);
            }
        }
        slice.add(whole.get(whole.size() - 1));
        return List.copyOf(slice);
    }

    /** Without what was done to jobs that were not created any more. */
    private static List<WalkStep> ofKnownJobs(List<WalkStep> steps) {
        Set<Integer> known = steps.stream()
                .filter(WalkStep.Create.class::isInstance)
                .map(WalkStep::job)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> step.job() == WalkStep.NO_JOB || known.contains(step.job()))
                .toList();
    }

    private boolean mayTry() {
        return replays < MOST
                && stage.waiting().now().isBefore(until)
                && stage.wire().stopped().isEmpty();
    }

    private boolean shows(List<WalkStep> steps) {
        replays++;
        return replay(steps, quick).isPresent();
    }

    private Optional<Shown> replay(List<WalkStep> steps, Patience patience) {
        StepPlayer playing = new StepPlayer(stage, client, stage.target().owner(), periods, patience, cancels, false);
        try {
            for (int i = 0; i < steps.size(); i++) {
                Optional<Breach> breach = playing.play(steps.get(i));
                if (breach.isPresent() && breach.get().requirement().equals(requirement)) {
                    return Optional.of(new Shown(ofKnownJobs(steps.subList(0, i + 1)), breach.get()));
                }
            }
        } catch (CannotJudgeException | NotApplicableException unanswered) {
            // What was not answered shows nothing.
        }
        return Optional.empty();
    }
}
