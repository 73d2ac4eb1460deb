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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repeats steps with new jobs, to find the shortest sequence that still shows that a requirement is violated. */
public final class Replays {

    private static final int MOST = 40;
    private static final int MOST_STEPS = 3_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RunContext stage;
    private final JobsClient client;
    private final Periods periods;
    private final Cancels cancels;
    private final Breach breach;
    private final Patience quick;
    private final Patience usual;
    private final Instant until;
    private int replays;
    private int played;

    /** With quick patience while it tries, and the usual one for what it has found. */
    public Replays(RunContext stage, JobsClient client, Periods periods, Cancels cancels, Breach breach) {
        this.cancels = cancels;
        this.stage = stage;
        this.client = client;
        this.periods = periods;
        this.breach = breach;
        this.quick = Patience.quick(stage);
        this.usual = Patience.usual(stage);
        this.until = stage.waiting().now().plus(LONGEST);
    }

    /** How the violation showed, with how many steps, and all that in words. */
    public record Shown(Breach breach, int steps, String told) {}

    /**
     * The shortest sequence that was found; empty if the violation did not show again. First is tried what was done to the
     * jobs that it is about, then what was done to their twins as well, and then whatever was done before that last step. It
     * may show that another requirement is violated than was thought: where the same is seen without what was done to
     * another job, or without time, that was not the cause.
     */
    public Optional<Shown> shortest(List<WalkStep> taken, WalkStep last) {
        List<WalkStep> about = Sequence.about(breach.jobs(), taken, last);
        List<WalkStep> withTwins = Sequence.about(Sequence.withTwins(breach.jobs(), taken), taken, last);
        List<WalkStep> whole = Sequence.about(Sequence.all(taken), taken, last);
        return Stream.of(changes(about), about, changes(withTwins), changes(whole))
                .distinct()
                .filter(steps -> shows(steps, this::isTheSame))
                .findFirst()
                .flatMap(steps -> withoutTheBlamed(steps)
                        .map(fewer -> replay(shortened(fewer, this::isSeenAgain), usual, this::isSeenAgain))
                        .orElseGet(() -> replay(shortened(steps, this::isTheSame), usual, this::isTheSame)));
    }

    /** The steps without what the requirement blames, if the same is seen: then that was not the cause. */
    private Optional<List<WalkStep>> withoutTheBlamed(List<WalkStep> steps) {
        int job = steps.get(steps.size() - 1).job();
        List<WalkStep> fewer = steps.stream()
                .filter(step -> switch (breach.requirement()) {
                    case "CANCEL-09" -> !(step instanceof WalkStep.Cancel && step.job() != job);
                    case "ACCESS-08" -> !(step instanceof WalkStep.Trespass);
                    case "DOWNLOAD-12" -> !(step instanceof WalkStep.Age);
                    default -> true;
                })
                .toList();
        return Optional.of(fewer).filter(left -> left.size() < steps.size() && shows(left, this::isSeenAgain));
    }

    /** Without the steps that are not needed to show it, and with jobs that are unusual in nothing else than what is needed. */
    private List<WalkStep> shortened(List<WalkStep> steps, Predicate<Breach> isIt) {
        Shrinker<WalkStep> shrinker = new Shrinker<>(fewer -> shows(fewer, isIt), this::mayTry);
        List<WalkStep> plain = only(List.of(), steps);
        if (shows(plain, isIt)) {
            return shrinker.shrink(plain);
        }
        List<WalkStep> few = shrinker.shrink(steps);
        Predicate<List<String>> shows = members -> shows(only(members, few), isIt);
        return only(new Shrinker<>(shows, this::mayTry).shrink(stage.varieties().members()), few);
    }

    private static List<WalkStep> only(List<String> members, List<WalkStep> steps) {
        return steps.stream()
                .map(step -> step instanceof WalkStep.Create create ? create.only(Set.copyOf(members)) : step)
                .toList();
    }

    /** What changed those jobs, and the last step: most looks before it have nothing to do with what it shows. */
    private static List<WalkStep> changes(List<WalkStep> slice) {
        List<WalkStep> changes = new ArrayList<>(slice.subList(0, slice.size() - 1));
        changes.removeIf(step -> step.write().isEmpty() || step instanceof WalkStep.Trespass);
        changes.add(slice.get(slice.size() - 1));
        return List.copyOf(changes);
    }

    /** Without what was done to jobs that were not created any more. */
    private static List<WalkStep> ofKnownJobs(List<WalkStep> steps) {
        Set<Integer> known = steps.stream()
                .filter(step -> step instanceof WalkStep.Create || step instanceof WalkStep.CreateTwin)
                .map(WalkStep::job)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> step.job() == WalkStep.NO_JOB || known.contains(step.job()))
                .toList();
    }

    private boolean mayTry() {
        return replays < MOST
                && played < MOST_STEPS
                && isInTime()
                && stage.wire().stopped().isEmpty();
    }

    private boolean isInTime() {
        return stage.waiting().now().isBefore(until);
    }

    private boolean isTheSame(Breach again) {
        return again.requirement().equals(breach.requirement());
    }

    private boolean isSeenAgain(Breach again) {
        return again.seen().equals(breach.seen());
    }

    private boolean shows(List<WalkStep> steps, Predicate<Breach> isIt) {
        if (!mayTry()) {
            return false;
        }
        replays++;
        return replay(steps, quick, isIt).isPresent();
    }

    private Optional<Shown> replay(List<WalkStep> steps, Patience patience, Predicate<Breach> isIt) {
        StepPlayer playing = new StepPlayer(stage, client, stage.target().owner(), periods, patience, cancels, false);
        try {
            for (int i = 0; i < steps.size() && (patience == usual || isInTime()); i++) {
                played++;
                Optional<Breach> again = playing.play(steps.get(i));
                if (again.filter(isIt).isPresent()) {
                    List<WalkStep> shown = ofKnownJobs(steps.subList(0, i + 1));
                    return Optional.of(
                            new Shown(again.get(), shown.size(), Telling.of(shown, again.get(), playing.unusual())));
                }
            }
        } catch (CannotJudgeException | NotApplicableException unanswered) {
            // What was not answered shows nothing.
        }
        return Optional.empty();
    }
}
