package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.walk.Breach;
import io.jobskit.conformance.walk.Patience;
import io.jobskit.conformance.walk.Periods;
import io.jobskit.conformance.walk.Playing;
import io.jobskit.conformance.walk.Step;
import io.jobskit.conformance.walk.Telling;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays the tries of one plan, each after the other. */
final class Player {

    private final Stage stage;
    private final Playing playing;
    private final Set<String> violated;
    private final List<Step> played = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    /** {@code violated} is what was told already. */
    Player(Stage stage, JobsClient client, Periods periods, Set<String> violated) {
        this.stage = stage;
        this.playing = new Playing(stage, client, periods, Patience.usual(stage));
        this.violated = violated;
    }

    /** The cells of the plan, and what became of each. */
    List<Cell> play(List<Try> plan) {
        for (Try tried : plan) {
            String reason = reasonAgainst(tried);
            if (tried.isCell()) {
                cells.add(new Cell(tried.situation(), tried.event(), reason));
            }
            if (reason.isEmpty()) {
                tried.steps().forEach(this::play);
            }
        }
        playing.kept().stream()
                .filter(requirement -> !violated.contains(requirement))
                .forEach(requirement -> stage.findings()
                        .add(new Finding.Kept(
                                requirement,
                                Source.PROBE,
                                "every event in every status of a job keeps to it",
                                List.of())));
        return cells;
    }

    private String reasonAgainst(Try tried) {
        if (stage.wire().stopped().isPresent()) {
            return "The run was over: " + stage.wire().stopped().get();
        }
        if (!tried.isCell()) {
            return "";
        }
        if (tried.needs().equals("age") && !stage.canAge()) {
            return "The target's test control does not age jobs.";
        }
        if (tried.needs().startsWith(LifeProbe.IDENTITY)) {
            String name = tried.needs().substring(LifeProbe.IDENTITY.length());
            if (!stage.target().identities().containsKey(name) || stage.barred().contains(name)) {
                return "The target declares no identity '%s' whose credentials it takes.".formatted(name);
            }
        }
        boolean isThere = tried.status()
                .map(status -> playing.isIn(tried.job(), status))
                .orElseGet(() -> playing.knows(tried.job()));
        return isThere ? "" : "No job was there for it: " + playing.words(tried.job()) + ".";
    }

    /** A single request without an answer ends nothing but what is known of its job. */
    private void play(Step step) {
        if (step instanceof Step.Age && !stage.canAge()) {
            return;
        }
        try {
            played.add(step);
            Optional<Breach> breach = playing.play(step);
            breach.filter(found -> violated.add(found.requirement()))
                    .ifPresent(found -> stage.findings().add(violation(found)));
        } catch (CannotJudgeException | NotApplicableException unanswered) {
            playing.giveUp(step);
        }
    }

    private Finding violation(Breach breach) {
        Step last = played.get(played.size() - 1);
        List<Step> about = played.stream()
                .filter(step -> breach.jobs().contains(step.job()) || step == last)
                .toList();
        return new Finding.Violated(
                breach.requirement(),
                Source.PROBE,
                new Difference.Unwanted(
                        "A probe shows it in %d steps: %s".formatted(about.size(), Telling.of(about, breach))),
                breach.evidence());
    }
}
