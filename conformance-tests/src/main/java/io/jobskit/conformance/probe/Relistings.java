package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.walk.Cancels;
import io.jobskit.conformance.walk.Periods;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lists jobs right after each change, before the jobs are read, and creates nothing meanwhile: a listing is to be no copy
 * that waits until somebody reads a job or creates another. The jobs are another user's, if one is declared, who has few.
 */
public final class Relistings {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "relisted";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "listings right after a change";

    private static final String OTHER = "other-user";
    private static final Duration EXPIRED = Duration.ofHours(25);

    /** Series of periods below zero are for probes with jobs of their own. */
    private static final int SERIES = -8;

    private static final int RUNS = 0;
    private static final int EXPIRES = 1;
    private static final int ALSO_EXPIRES = 2;
    private static final int JOBS = 3;

    private final RunContext stage;
    private final Identity owner;

    public Relistings(RunContext stage) {
        this.stage = stage;
        this.owner = stage.known(OTHER).orElse(stage.target().owner());
    }

    /** What it writes, and how often. */
    public static Map<String, Integer> writes() {
        return Map.of(WalkStep.CREATES, 3, WalkStep.CANCELS, 1, WalkStep.CONTROLS, 5);
    }

    /** Needs test control, and that nobody else creates jobs at the same time. */
    public void play() {
        FirstFound violated = new FirstFound();
        Player player = new Player(
                stage,
                JobsClient.of(stage.wire(), stage.target(), MARK),
                owner,
                new Periods(stage, SERIES, false),
                new Cancels(),
                violated,
                0,
                plan());
        try {
            stage.waiting().sideBySide().inOrder(player.size(), player::before, player::play, JOBS);
        } finally {
            violated.findings().forEach(stage.findings()::add);
        }
    }

    /** What is done to different jobs may be done side by side, between two listings. */
    private static List<Try> plan() {
        WalkStep list = new WalkStep.ListAll(0);
        return Stream.of(
                        new WalkStep.Create(RUNS, JobKind.VIEW, true),
                        new WalkStep.Create(EXPIRES, JobKind.QUERY, true),
                        new WalkStep.Create(ALSO_EXPIRES, JobKind.VIEW, true),
                        list,
                        new WalkStep.Move(RUNS, JobStatus.IN_PROGRESS),
                        new WalkStep.Move(EXPIRES, JobStatus.COMPLETED),
                        new WalkStep.Move(ALSO_EXPIRES, JobStatus.COMPLETED),
                        list,
                        new WalkStep.Cancel(RUNS),
                        new WalkStep.Age(EXPIRES, EXPIRED),
                        new WalkStep.Age(ALSO_EXPIRES, EXPIRED),
                        list)
                .map(step -> Try.preparing(step.job(), List.of(step)))
                .toList();
    }
}
