package io.jobskit.conformance.probe;

import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Untried;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the probes of a run send.
 *
 * @param drafts the requests for new jobs, in the order of the tables
 * @param ids what is almost the id of a job
 * @param jobs the requests for the jobs whose ids are changed
 */
public record Agenda(List<Draft> drafts, List<IdRow> ids, List<String> jobs) {

    /** So many jobs are there whose ids are changed: one with an id as it comes and one with a text id. */
    static final int JOBS_WITH_IDS = 2;

    /**
     * What the tables hold for these requirements, written with a target's samples.
     *
     * @param contexts in which ways near misses are sent once more; empty if they are not
     * @param seed what is drawn of the near misses and ways depends on it
     */
    public static Agenda of(
            Tables tables, CreationBodies bodies, Predicate<String> selected, Optional<Varieties> contexts, long seed) {
        try {
            return written(tables, bodies, selected, contexts, seed);
        } catch (NotApplicableException noSample) {
            return unwritten(tables, selected, String.valueOf(noSample.getMessage()));
        }
    }

    private static Agenda written(
            Tables tables, CreationBodies bodies, Predicate<String> selected, Optional<Varieties> contexts, long seed) {
        Drafts all = new Drafts(bodies, tables.spellings());
        List<Row> rows = rows(tables, selected);
        List<Draft> drafts = new ArrayList<>(all.of(rows));
        contexts.ifPresent(varieties -> drafts.addAll(new Contexts(all, bodies, varieties, seed).of(rows)));
        List<IdRow> ids = ids(tables, selected);
        List<String> jobs = ids.isEmpty()
                ? List.of()
                : Stream.generate(() -> bodies.wellFormed(JobKind.VIEW).toString())
                        .limit(JOBS_WITH_IDS)
                        .toList();
        return new Agenda(drafts, ids, jobs);
    }

    /** The same if nothing can be sent, for that reason. */
    private static Agenda unwritten(Tables tables, Predicate<String> selected, String reason) {
        return new Agenda(
                rows(tables, selected).stream()
                        .map(row -> Draft.untried(row, row.words(), reason))
                        .toList(),
                ids(tables, selected),
                List.of());
    }

    private static List<Row> rows(Tables tables, Predicate<String> selected) {
        return tables.rows().stream()
                .filter(row -> selected.test(row.requirement()))
                .toList();
    }

    private static List<IdRow> ids(Tables tables, Predicate<String> selected) {
        return tables.ids().stream()
                .map(row -> row.only(selected))
                .filter(row -> !row.requirements().isEmpty())
                .toList();
    }

    /** All that it holds, by requirement, if it was not tried for that reason. */
    public List<Coverage.Inputs> untried(String reason) {
        Tally tally = new Tally();
        drafts.forEach(draft -> tally.untried(
                draft.row().requirement(),
                new Untried(draft.name(), draft.untried().orElse(reason))));
        ids.forEach(row -> row.requirements().forEach((action, requirement) -> {
            int jobs = action.equals(IdRow.DOWNLOAD) ? 1 : JOBS_WITH_IDS;
            for (int i = 0; i < jobs; i++) {
                tally.untried(requirement, new Untried(row.name(action), reason));
            }
        }));
        return tally.inputs();
    }

    /** The twins of what can be sent, each with the first draft that needs it. */
    Map<String, Draft> twins() {
        Map<String, Draft> twins = new LinkedHashMap<>();
        drafts.stream()
                .filter(draft -> draft.untried().isEmpty())
                .forEach(draft -> twins.putIfAbsent(draft.twin(), draft));
        return twins;
    }

    /** One for each kind of job that leaves out a parameter that is needed: what is refused so is refused when it is sent again. */
    Set<Draft> repeated() {
        Set<Object> kinds = new HashSet<>();
        return drafts.stream()
                .filter(draft ->
                        draft.leavesOutAParameter() && kinds.add(draft.row().kind()))
                .collect(Collectors.toSet());
    }

    /** How many creations are sent for each requirement, where every twin is accepted. */
    public Map<String, Integer> creations() {
        Map<String, Integer> creations = new LinkedHashMap<>();
        twins().values().forEach(draft -> creations.merge(draft.row().requirement(), 1, Integer::sum));
        drafts.stream()
                .filter(draft -> draft.untried().isEmpty())
                .forEach(draft -> creations.merge(draft.row().requirement(), draft.isBlank() ? 2 : 1, Integer::sum));
        repeated().forEach(draft -> creations.merge(draft.row().requirement(), 1, Integer::sum));
        if (!jobs.isEmpty()) {
            creations.merge(ids.get(0).first(), jobs.size(), Integer::sum);
        }
        return creations;
    }

    /** How many jobs, or what is almost one, are cancelled for each requirement at most. */
    public Map<String, Integer> cancels() {
        Map<String, Integer> cancels = new LinkedHashMap<>();
        if (jobs.isEmpty()) {
            return cancels;
        }
        ids.stream()
                .map(row -> row.requirements().getOrDefault(IdRow.CANCEL, ""))
                .filter(requirement -> !requirement.isEmpty())
                .forEach(requirement -> cancels.merge(requirement, JOBS_WITH_IDS, Integer::sum));
        // The job itself as well: that is the twin.
        cancels.replaceAll((requirement, times) -> times + JOBS_WITH_IDS);
        return cancels;
    }
}
