package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What listings show of some jobs in a status, and reading shows of all, they show of each (LIST-05). A server may list less than
 * it reads, but not of one job only.
 */
final class UnlistedRules {

    private static final List<String> NAMES = List.of("started_at", "completed_at", "percent_complete", "errors");

    private UnlistedRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "LIST-05",
                "shows of each job what it shows of others",
                (history, scope, judgement) -> NAMES.forEach(name -> judge(history, scope, judgement, name))));
    }

    private static void judge(History history, Scope scope, Judgement judgement, String name) {
        Map<Optional<JobStatus>, Set<String>> shown = history.jobs().stream()
                .flatMap(job -> job.listings().stream())
                .filter(listed -> has(listed, name))
                .collect(Collectors.groupingBy(
                        Observation::status, Collectors.mapping(Observation::id, Collectors.toSet())));
        for (JobHistory job : history.jobs()) {
            Optional<Observation> lacking = job.listings().stream()
                    .filter(listed -> scope.has(listed) && !has(listed, name))
                    .filter(listed -> shown.getOrDefault(listed.status(), Set.of()).stream()
                            .anyMatch(other -> !other.equals(job.id())))
                    .filter(listed -> isRead(history, job, listed, name))
                    .findFirst();
            lacking.ifPresent(listed -> judgement.violated(
                    new Difference.Unwanted(
                            "The listing shows no %s of job %s, which is %s, though reading shows it and others are listed with it"
                                    .formatted(name, job.id(), listed.label())),
                    job.lastBefore(listed.exchange()).orElseThrow().exchange(),
                    listed.exchange()));
        }
    }

    /** Whether readings before and after show it of the job, to which nothing happened in between. */
    private static boolean isRead(History history, JobHistory job, Observation listed, String name) {
        Optional<Observation> before = job.lastBefore(listed.exchange());
        Optional<Observation> after = job.firstAfter(listed.exchange());
        return before.isPresent()
                && after.isPresent()
                && before.get().isBefore(after.get())
                && has(before.get(), name)
                && has(after.get(), name)
                && listed.status().isPresent()
                && listed.status().equals(before.get().status())
                && new Still(history, job).isStill(new Still.Pair(before.get(), after.get()));
    }

    private static boolean has(Observation seen, String name) {
        JsonNode value = seen.attribute(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }
}
