package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.Cancels;
import io.jobskit.conformance.walk.Periods;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tries every event in every status of a job's life, as far as the target offers it; what shows is judged by rules. */
public final class LifeProbe {

    /**
     * What requests are marked with in the place of a requirement: this, and the number of their plan if it is for
     * held jobs.
     */
    static final String MARK = "life";

    /** Where it is written what they try. */
    public static final String PLACE = "features/probes/life.yaml";

    static final String IDENTITY = "identity:";

    private static final String ANOTHER = "other-user";
    private static final String MARK_OF_ANOTHER = MARK + "-of-another";
    private static final String CREATES = "POST /v1/jobs by another user";

    /** One series of periods is for each scenario, one for what precedes them, and two for other probes. */
    private static final int BEFORE_IT = 3;

    private final RunContext stage;
    private final Map<String, List<Try>> plans;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Periods periods;
    private final Cancels cancels = new Cancels();
    private final FirstFound violated = new FirstFound();

    /** Tries what the tables say. */
    public LifeProbe(RunContext stage, Tables tables) {
        this.stage = stage;
        this.plans = plans(tables.life(), true);
        this.periods = new Periods(stage, stage.catalogue().requirements().size() + BEFORE_IT, false);
    }

    /**
     * Plays all plans, so many tries side by side at most, and adds to the stage's findings what is wrong with what a job
     * is seen as. Jobs that run by themselves take the longest, and come first.
     */
    public void play(int parallel) {
        List<Player> playing = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        plans.keySet().stream()
                .filter(mark -> stage.hasControl() || mark.equals(MARK))
                .sorted(Comparator.comparing(mark -> !mark.equals(MARK)))
                .forEach(mark -> {
                    int first = turns.size();
                    Player player = player(mark, first);
                    playing.add(player);
                    IntStream.range(0, player.size()).forEach(place -> turns.add(new Turn(player, place, first)));
                });
        createByAnother();
        try {
            stage.waiting()
                    .sideBySide()
                    .inOrder(
                            turns.size(),
                            place -> turns.get(place).before(),
                            place -> turns.get(place).play(),
                            parallel);
        } finally {
            // A run that is ended has found what it has found.
            violated.findings().forEach(stage.findings()::add);
        }
        playing.forEach(Player::ends);
    }

    /** Who may not see the owner's jobs has one as well: what they may do with jobs may come of that. */
    private void createByAnother() {
        stage.known(ANOTHER)
                .ifPresent(other -> Lot.quietly(() -> {
                    byte[] body = periods.of(JobKind.VIEW, new Varieties.Drawn(1))
                            .body()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8);
                    Exchange creation = JobsClient.of(stage.wire(), stage.target(), MARK_OF_ANOTHER)
                            .create(other, body, Map.of(), "");
                    ScenarioContext.createdId(creation)
                            .ifPresent(id -> stage.created().add(id, other));
                }));
    }

    private Player player(String mark, int first) {
        JobsClient client = JobsClient.of(stage.wire(), stage.target(), mark);
        Player player = new Player(
                stage,
                client,
                stage.target().owner(),
                periods,
                cancels,
                violated,
                first,
                Objects.requireNonNull(plans.get(mark)));
        players.put(mark, player);
        return player;
    }

    /** A try among those of all plans. */
    private record Turn(Player player, int place, int first) {

        List<Integer> before() {
            return player.before(place).stream().map(earlier -> first + earlier).toList();
        }

        void play() {
            player.play(place);
        }
    }

    /** Every cell, in the order of the table: what was tried so far, and why the others were not. */
    public List<Cell> cells() {
        return plans.entrySet().stream()
                .flatMap(plan -> Optional.ofNullable(players.get(plan.getKey()))
                        .map(Player::cells)
                        .orElseGet(() -> leftOut(plan.getValue(), "The target offers no test control."))
                        .stream())
                .toList();
    }

    /** Every cell, if none was tried for that reason. */
    public static List<Cell> untried(Tables tables, String reason) {
        return plans(tables.life(), true).values().stream()
                .flatMap(plan -> leftOut(plan, reason).stream())
                .toList();
    }

    /** How often each kind of write is sent to a target at most, in words, by what it is marked with. */
    public static Map<String, Map<String, Integer>> writes(Tables tables, Target target) {
        Map<String, Map<String, Integer>> writes = new LinkedHashMap<>();
        plans(tables.life(), target.control().isPresent())
                .forEach((mark, plan) -> plan.stream()
                        .filter(tried -> !tried.needs().startsWith(IDENTITY)
                                || target.identities().containsKey(tried.needs().substring(IDENTITY.length())))
                        .flatMap(tried -> tried.steps().stream())
                        .flatMap(step -> step.write().stream())
                        .forEach(write -> writes.computeIfAbsent(mark, any -> new LinkedHashMap<>())
                                .merge(write, 1, Integer::sum)));
        if (target.identities().containsKey(ANOTHER)) {
            writes.put(MARK_OF_ANOTHER, Map.of(CREATES, 1));
        }
        return writes;
    }

    /** Each plan by its mark: those for held jobs have a number. */
    private static Map<String, List<Try>> plans(LifeTable table, boolean control) {
        Map<String, List<Try>> plans = new LinkedHashMap<>();
        if (control) {
            for (List<Situation> group : table.groups()) {
                for (JobKind kind : JobKind.values()) {
                    plans.put(MARK + "-" + (plans.size() + 1), HeldPlan.of(table, group, kind));
                }
            }
        }
        plans.put(MARK, UnheldPlan.of(table));
        return plans;
    }

    private static List<Cell> leftOut(List<Try> plan, String reason) {
        return plan.stream()
                .filter(Try::isCell)
                .map(tried -> tried.cell(reason))
                .toList();
    }
}
