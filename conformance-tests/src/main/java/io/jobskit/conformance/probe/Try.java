package io.jobskit.conformance.probe;

import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps that try a cell, or that prepare one.
 *
 * @param situation the cell's situation
 * @param event the cell's event; empty for what only prepares
 * @param needs what the event needs of the target, as the table says it
 * @param job the job that it happens to
 * @param status the status that the job has to be in before; empty if the try before has brought it where it is
 */
record Try(String situation, String event, String needs, int job, Optional<JobStatus> status, List<WalkStep> steps) {

    static Try preparing(int job, List<WalkStep> steps) {
        return new Try("", "", "", job, Optional.empty(), steps);
    }

    boolean isCell() {
        return !event.isEmpty();
    }

    /** The cell, and why it was not tried; empty if it was. */
    Cell cell(String untried) {
        return new Cell(situation, event, untried);
    }

    /** All jobs that it has to do with. */
    Set<Integer> jobs() {
        Stream<Integer> twins = steps.stream()
                .flatMap(step -> step instanceof WalkStep.CreateTwin twin ? Stream.of(twin.of()) : Stream.of());
        return Stream.of(Stream.of(job), steps.stream().map(WalkStep::job), twins)
                .flatMap(part -> part)
                .collect(Collectors.toSet());
    }

    /** Whether it looks at what all jobs of the plan have come to. */
    boolean lists() {
        return steps.stream().anyMatch(step -> step.job() == WalkStep.NO_JOB);
    }
}
