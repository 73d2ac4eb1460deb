package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.walk.Replays.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The guided random walk: plays many jobs at once through their lives and has rules judge what the target shows by what the
 * documentation allows. What it does is drawn from a seed and depends on nothing else but on what the target's
 * test-control protocol offers.
 */
public final class Walk {

    /** What requests of the walk are marked with, in the place of a requirement. */
    public static final String MARK = "walk";

    /** One series of periods is for each scenario, one for what precedes them, and three for probes. */
    private static final int BEFORE_THE_WALK = 4;

    private static final int MOST_VIOLATIONS = 3;

    private final RunContext stage;
    private final long seed;
    private final int steps;
    private final int parallel;
    private final BiConsumer<Integer, Integer> counted;
    private final JobsClient client;
    private final Periods periods;
    private final Cancels cancels = new Cancels();

    /**
     * A walk of that many steps; 0: none.
     *
     * @param parallel how many of its jobs are played side by side
     * @param counted told how many steps were taken so far, of how many
     */
    public Walk(RunContext stage, long seed, int steps, int parallel, BiConsumer<Integer, Integer> counted) {
        this.stage = stage;
        this.seed = seed;
        this.steps = steps;
        this.parallel = parallel;
        this.counted = counted;
        this.client = JobsClient.of(stage.wire(), stage.target(), MARK);
        this.periods = new Periods(stage, stage.catalogue().requirements().size() + BEFORE_THE_WALK, true);
    }

    /**
     * Walks, and adds to the stage's findings each requirement that is violated, at most three, with the shortest
     * sequence of steps that shows it, and each that was kept to. Ends quietly when nothing can be sent any more. Throws
     * nothing.
     */
    public void play() {
        try {
            walk();
        } catch (CannotJudgeException | NotApplicableException over) {
            // The run has stopped, or sends no writes: the scenarios say so.
        }
    }

    private void walk() {
        List<WalkStep> plan = plan();
        StepPlayer playing =
                new StepPlayer(stage, client, stage.target().owner(), periods, Patience.usual(stage), cancels, false);
        Set<String> violated = ConcurrentHashMap.newKeySet();
        List<WalkStep> played = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger taken = new AtomicInteger();
        AtomicBoolean isOver = new AtomicBoolean();
        stage.waiting()
                .sideBySide()
                .inOrder(
                        plan.size(),
                        place -> Sequence.before(plan, place),
                        place -> {
                            if (violated.size() < MOST_VIOLATIONS && !isOver.get()) {
                                take(() -> step(playing, plan.get(place), violated, played), isOver);
                                counted.accept(taken.incrementAndGet(), plan.size());
                            }
                        },
                        parallel);
        Set<String> kept = new TreeSet<>(playing.kept());
        kept.removeAll(violated);
        kept.forEach(requirement -> stage.findings()
                .add(new Finding.Kept(requirement, Source.WALK, "a random walk of many jobs keeps to it", List.of())));
    }

    /** A random walk, and then, where jobs can be led, each kind of life for each portfolio type. */
    private List<WalkStep> plan() {
        List<WalkStep> random = WalkPlan.of(seed, steps, stage.hasControl(), stage.canAge());
        return stage.hasControl() && steps > 0
                ? Stream.concat(
                                random.stream(),
                                Lives.of(stage.varieties().portfolioTypes(), steps, stage.canAge()).stream())
                        .toList()
                : random;
    }

    /** Where nothing can be sent any more, no further step is begun. */
    private static void take(Runnable step, AtomicBoolean isOver) {
        try {
            step.run();
        } catch (CannotJudgeException | NotApplicableException over) {
            isOver.set(true);
            throw over;
        }
    }

    private void step(StepPlayer playing, WalkStep step, Set<String> violated, List<WalkStep> played) {
        Optional<Breach> breach = play(playing, step);
        Optional<WalkStep> done = playing.repeatable(step);
        done.ifPresent(played::add);
        if (breach.isPresent() && done.isPresent() && isNew(breach.get(), violated)) {
            List<WalkStep> taken = List.of(played.toArray(WalkStep[]::new));
            stage.findings().add(violation(playing, taken, done.get(), breach.get()));
        }
    }

    private static boolean isNew(Breach breach, Set<String> violated) {
        synchronized (violated) {
            return violated.size() < MOST_VIOLATIONS && violated.add(breach.requirement());
        }
    }

    /** A single request without an answer ends nothing but what is known of its job. */
    private Optional<Breach> play(StepPlayer playing, WalkStep step) {
        try {
            return playing.play(step);
        } catch (CannotJudgeException unanswered) {
            if (stage.wire().stopped().isPresent()) {
                throw unanswered;
            }
            playing.giveUp(step);
            return Optional.empty();
        }
    }

    /** Steps are played again to shorten what was found, and nobody else waits for that: not for a lock, of which time knows nothing. */
    private Finding violation(StepPlayer playing, List<WalkStep> taken, WalkStep last, Breach breach) {
        Optional<Shown> shortest = new Replays(stage, client, periods, cancels, breach).shortest(taken, last);
        String how = shortest.map(shown -> "The random walk of seed %d shows it in %d steps: %s"
                        .formatted(seed, shown.steps(), shown.told()))
                .orElseGet(() -> "The random walk of seed %d shows it: %s. It did not show again when this was repeated"
                        .formatted(
                                seed,
                                Telling.of(Sequence.about(breach.jobs(), taken, last), breach, playing.unusual())));
        Breach shown = shortest.map(Shown::breach).orElse(breach);
        return new Finding.Violated(shown.requirement(), Source.WALK, new Difference.Unwanted(how), shown.evidence());
    }
}
