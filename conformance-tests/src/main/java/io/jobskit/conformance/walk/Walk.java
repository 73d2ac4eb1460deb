package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.walk.Replays.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The guided random walk: plays many jobs at once through their lives and compares what the target shows with what the
 * documentation allows. What it does is drawn from a seed and depends on nothing else but on what the target's
 * test-control protocol offers.
 */
public final class Walk {

    /** What requests of the walk are marked with, in the place of a requirement. */
    public static final String MARK = "walk";

    private static final int MOST_VIOLATIONS = 3;
    private static final int QUICK_LOOKS = 2;

    private final Stage stage;
    private final long seed;
    private final int steps;
    private final JobsClient client;
    private final Periods periods;

    /** A walk of that many steps; 0: none. */
    public Walk(Stage stage, long seed, int steps) {
        this.stage = stage;
        this.seed = seed;
        this.steps = steps;
        this.client = JobsClient.of(stage.wire(), stage.target(), MARK);
        // One series is for each scenario, and one for what precedes them.
        this.periods = new Periods(
                stage.target().samples(), stage.catalogue().requirements().size() + 1);
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
        List<Step> plan = Plan.of(seed, steps, stage.hasControl(), stage.canAge());
        Playing playing = new Playing(stage, client, periods, this::usual);
        Set<String> violated = new HashSet<>();
        List<Step> played = new ArrayList<>();
        for (Step step : plan) {
            Optional<Breach> breach = play(playing, step);
            playing.repeatable(step).ifPresent(played::add);
            if (breach.isPresent() && violated.add(breach.get().requirement())) {
                stage.findings().add(violation(List.copyOf(played), breach.get()));
                if (violated.size() == MOST_VIOLATIONS) {
                    break;
                }
            }
        }
        Set<String> kept = new TreeSet<>(playing.kept());
        kept.removeAll(violated);
        kept.forEach(requirement -> stage.findings()
                .add(new Finding.Kept(requirement, Source.WALK, "a random walk of many jobs keeps to it", List.of())));
    }

    /** A single request without an answer ends nothing but what is known of its job. */
    private Optional<Breach> play(Playing playing, Step step) {
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

    private Finding violation(List<Step> whole, Breach breach) {
        Optional<Shown> shortest = new Replays(
                        stage, client, periods, breach.requirement(), any -> quick(), this::usual)
                .shortest(whole, breach);
        String how = shortest.map(shown -> "The random walk of seed %d shows it in %d steps: %s"
                        .formatted(seed, shown.steps().size(), Telling.of(shown.steps(), shown.breach())))
                .orElseGet(() -> "The random walk of seed %d shows it: %s. It did not show again when this was repeated"
                        .formatted(seed, Telling.of(whole, breach)));
        return new Finding.Violated(
                breach.requirement(),
                Source.WALK,
                new Difference.Unwanted(how),
                shortest.map(Shown::breach).orElse(breach).evidence());
    }

    /** What a scenario has found violated already needs no patience. */
    private Waiting usual(String requirement) {
        boolean known = stage.findings().about(requirement).stream().anyMatch(Finding.Violated.class::isInstance);
        return known ? quick() : stage.waiting();
    }

    private Waiting quick() {
        return stage.waiting().forAtMost(stage.target().timing().pollEvery().multipliedBy(QUICK_LOOKS));
    }
}
