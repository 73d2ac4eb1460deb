package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.walk.Breach;
import io.jobskit.conformance.walk.Cancels;
import io.jobskit.conformance.walk.Patience;
import io.jobskit.conformance.walk.Periods;
import io.jobskit.conformance.walk.Replays;
import io.jobskit.conformance.walk.Sequence;
import io.jobskit.conformance.walk.StepPlayer;
import io.jobskit.conformance.walk.Telling;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Plays the tries of one plan; those of different jobs may be played side by side. */
final class Player {

    private static final String NOT_PLAYED = "The kit itself failed before this was tried.";

    private static final String NOT_AGAIN = ". It did not show again when these steps were repeated";

    /** So many violations of all plans are shortened. */
    private static final int FEW = 3;

    private final RunContext stage;
    private final Function<Breach, Replays> replays;
    private final boolean canRepeat;
    private final StepPlayer playing;
    private final FirstFound violated;
    private final int first;
    private final List<Try> plan;
    private final List<WalkStep> played = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, String> reasons = new ConcurrentHashMap<>();

    /** The jobs are that owner's; {@code violated} takes what is wrong, and {@code first} is the place of the first try among all. */
    Player(
            RunContext stage,
            JobsClient client,
            Identity owner,
            Periods periods,
            Cancels cancels,
            FirstFound violated,
            int first,
            List<Try> plan) {
        this.stage = stage;
        this.replays = breach -> new Replays(stage, client, periods, cancels, breach);
        this.canRepeat = stage.hasControl() && owner.equals(stage.target().owner());
        this.playing = new StepPlayer(stage, client, owner, periods, patience(stage, violated), cancels, true);
        this.violated = violated;
        this.first = first;
        this.plan = plan;
    }

    /** What has been found violated needs no more than a few looks. */
    private static Patience patience(RunContext stage, FirstFound violated) {
        return requirement -> violated.has(requirement)
                ? Patience.quick(stage).with(requirement)
                : Patience.usual(stage).with(requirement);
    }

    /** How many tries there are. */
    int size() {
        return plan.size();
    }

    /**
     * The places of the tries that have to be over before that one: those of the same jobs, and whatever lists jobs, which
     * comes after everything before it and before everything after it.
     */
    List<Integer> before(int place) {
        return before(plan, place);
    }

    static List<Integer> before(List<Try> plan, int place) {
        Try tried = plan.get(place);
        return IntStream.range(0, place)
                .filter(earlier -> tried.lists()
                        || plan.get(earlier).lists()
                        || !Collections.disjoint(plan.get(earlier).jobs(), tried.jobs()))
                .boxed()
                .toList();
    }

    /** Plays the try of that place, unless there is a reason against it. */
    void play(int place) {
        Try tried = plan.get(place);
        String reason = reasonAgainst(tried);
        if (reason.isEmpty()) {
            tried.steps().forEach(step -> play(step, place));
        }
        reasons.put(place, reason);
    }

    /** Tells what the whole plan has kept to. */
    void ends() {
        playing.kept().stream()
                .filter(requirement -> !violated.has(requirement))
                .forEach(requirement -> stage.findings()
                        .add(new Finding.Kept(
                                requirement,
                                Source.PROBE,
                                "every event in every status of a job keeps to it",
                                List.of())));
    }

    /** The cells of the plan, and what became of each. */
    List<Cell> cells() {
        return IntStream.range(0, plan.size())
                .filter(place -> plan.get(place).isCell())
                .mapToObj(place -> plan.get(place).cell(reasons.getOrDefault(place, NOT_PLAYED)))
                .toList();
    }

    private String reasonAgainst(Try tried) {
        if (stage.wire().stopped().isPresent()) {
            return "The run was over: " + stage.wire().stopped().get();
        }
        if (!tried.isCell()) {
            return "";
        }
        if (tried.needs().equals("credentials") && !stage.target().owner().showsCredentials()) {
            return "The owner of the jobs shows no credentials.";
        }
        if (tried.needs().equals("age") && !stage.canAge()) {
            return "The target's test control does not age jobs.";
        }
        if (tried.needs().startsWith(LifeProbe.IDENTITY)) {
            String name = tried.needs().substring(LifeProbe.IDENTITY.length());
            if (stage.known(name).isEmpty()) {
                return "The target declares no identity '%s' whose credentials it takes.".formatted(name);
            }
        }
        boolean isThere = tried.status()
                .map(status -> playing.isIn(tried.job(), status))
                .orElseGet(() -> playing.knows(tried.job()));
        return isThere ? "" : "No job was there for it: " + playing.words(tried.job()) + ".";
    }

    /** A single request without an answer ends nothing but what is known of its job. */
    private void play(WalkStep step, int place) {
        if (step instanceof WalkStep.Age && !stage.canAge()) {
            return;
        }
        try {
            played.add(step);
            Optional<Breach> breach = playing.play(step);
            breach.ifPresent(found -> violated.add(found.requirement(), first + place, violation(found, step)));
        } catch (CannotJudgeException | NotApplicableException unanswered) {
            playing.giveUp(step);
        }
    }

    /** Steps are played again where a job can be led to where it was. */
    private Supplier<Finding> violation(Breach breach, WalkStep last) {
        List<WalkStep> taken = List.of(played.toArray(WalkStep[]::new));
        return () -> {
            if (!canRepeat || !violated.isAmong(FEW, breach.requirement())) {
                return seen(taken, last, breach, "");
            }
            return replays.apply(breach)
                    .shortest(taken, last)
                    .map(shown -> violation(shown.breach(), shown.steps(), shown.told()))
                    .orElseGet(() -> seen(taken, last, breach, NOT_AGAIN));
        };
    }

    /** What was done to the jobs that it is about when it was seen. */
    private Finding seen(List<WalkStep> taken, WalkStep last, Breach breach, String remark) {
        List<WalkStep> about = Sequence.about(breach.jobs(), taken, last);
        return violation(breach, about.size(), Telling.of(about, breach, playing.unusual()) + remark);
    }

    private static Finding violation(Breach breach, int steps, String told) {
        return new Finding.Violated(
                breach.requirement(),
                Source.PROBE,
                new Difference.Unwanted("A probe shows it in %d steps: %s".formatted(steps, told)),
                breach.evidence());
    }
}
