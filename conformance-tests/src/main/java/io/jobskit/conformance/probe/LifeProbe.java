package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.Periods;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private static final String NOT_PLAYED = "The kit itself failed before it was through with it.";

    /** One series of periods is for each scenario, one for what precedes them, and two for other probes. */
    private static final int BEFORE_IT = 3;

    private final Stage stage;
    private final Map<String, List<Try>> plans;
    private final Map<String, List<Cell>> tried = new ConcurrentHashMap<>();
    private final Periods periods;
    private final Set<String> violated = ConcurrentHashMap.newKeySet();

    /** Tries what the tables say. */
    public LifeProbe(Stage stage, Tables tables) {
        this.stage = stage;
        this.plans = plans(tables.life(), true);
        this.periods = new Periods(stage, stage.catalogue().requirements().size() + BEFORE_IT, false);
    }

    /** Each plan by itself: it adds to the stage's findings what is wrong with what a job is seen as. */
    public List<Runnable> all() {
        return plans.keySet().stream()
                .<Runnable>map(mark -> () -> tried.put(mark, play(mark)))
                .toList();
    }

    /** Every cell, in the order of the table: what was tried so far, and why the others were not. */
    public List<Cell> cells() {
        return plans.entrySet().stream()
                .flatMap(plan -> tried.getOrDefault(plan.getKey(), leftOut(plan.getValue(), NOT_PLAYED)).stream())
                .toList();
    }

    /** Every cell, if none was tried for that reason. */
    public static List<Cell> untried(Tables tables, String reason) {
        return plans(tables.life(), true).values().stream()
                .flatMap(plan -> leftOut(plan, reason).stream())
                .toList();
    }

    private List<Cell> play(String mark) {
        List<Try> plan = Objects.requireNonNull(plans.get(mark));
        return stage.hasControl() || mark.equals(MARK)
                ? new Player(stage, JobsClient.of(stage.wire(), stage.target(), mark), periods, violated).play(plan)
                : leftOut(plan, "The target offers no test control.");
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
        return writes;
    }

    /** Each plan by its mark: those for held jobs have a number. */
    private static Map<String, List<Try>> plans(LifeTable table, boolean control) {
        Map<String, List<Try>> plans = new LinkedHashMap<>();
        if (control) {
            for (List<Situation> group : table.groups()) {
                for (Kind kind : Kind.values()) {
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
                .map(tried -> new Cell(tried.situation(), tried.event(), reason))
                .toList();
    }
}
