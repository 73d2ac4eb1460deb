package io.jobskit.reports.page;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the lives that a run saw show of the life cycle.
 *
 * @param statuses the statuses that a job was shown in, each with the number of jobs
 * @param unknown what a job was shown as that is no status of the documentation, each with the number of jobs
 * @param changes the changes that a job was seen to go through, each with the number of jobs
 * @param concluded the changes that a job must have gone through unseen, each with the number of such jobs
 * @param others changes that were seen and that there is no way to, each with the number of jobs
 */
record ObservedLives(
        Map<JobStatus, Integer> statuses,
        Map<String, Integer> unknown,
        Map<Change, Integer> changes,
        Map<Change, Integer> concluded,
        Map<Change, Integer> others) {

    static ObservedLives of(VerdictFile verdict) {
        ObservedLives seen = new ObservedLives(
                new EnumMap<>(JobStatus.class),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        Map<Integer, ExchangeRecord> exchanges =
                verdict.exchanges().stream().collect(Collectors.toMap(ExchangeRecord::number, Function.identity()));
        verdict.lives().forEach(life -> seen.add(ObservedLife.of(life, exchanges)));
        return seen;
    }

    private void add(ObservedLife life) {
        life.statuses().forEach(status -> statuses.merge(status, 1, Integer::sum));
        life.otherStatuses().forEach(label -> unknown.merge(label, 1, Integer::sum));
        Set<Change> went = new LinkedHashSet<>();
        Set<Change> mustHave = new LinkedHashSet<>();
        Set<Change> noWay = new LinkedHashSet<>();
        for (ObservedLife.Step step : life.steps()) {
            if (!LifeCycle.isReachable(step.from(), step.to(), true)) {
                noWay.add(new Change(step.from(), step.to(), ""));
            } else if (step.next()) {
                LifeCycle.direct(step.from(), step.to())
                        .ifPresentOrElse(
                                went::add, () -> mustHave.addAll(LifeCycle.noWayRound(step.from(), step.to())));
            }
        }
        mustHave.removeAll(went);
        went.forEach(change -> changes.merge(change, 1, Integer::sum));
        mustHave.forEach(change -> concluded.merge(change, 1, Integer::sum));
        noWay.forEach(change -> others.merge(change, 1, Integer::sum));
    }
}
