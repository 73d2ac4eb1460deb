package io.jobskit.conformance.outcome;

import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Played;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a run when it is over, apart from its findings.
 *
 * @param partial whether the run was narrowed
 * @param targetName the target's name
 * @param baseUrl the target's address
 * @param documentation the address of the target's documentation, if that is not the public one
 * @param runId the run's id
 * @param seed what everything random was drawn from
 * @param startedAt when the run began
 * @param finishedAt when it was over
 * @param selected the ids of the requirements that the run was to judge
 * @param scenarios where each requirement is written, by id
 * @param unjudgeable why the target could not be judged at all; empty if it could
 * @param stopped why the run was over before its end; empty if it was not
 * @param kitError what went wrong with the kit itself; empty if nothing did
 * @param leftBehind jobs that the run created and could not cancel, each with the reason
 * @param disturbances answers and silences that show nothing of the target
 * @param coverage how much of the contract was tried and seen
 * @param played each scenario as it was played, in the order in which they ended
 */
public record RunEnd(
        boolean partial,
        String targetName,
        URI baseUrl,
        Optional<String> documentation,
        String runId,
        long seed,
        Instant startedAt,
        Instant finishedAt,
        Set<String> selected,
        Map<String, List<String>> scenarios,
        String unjudgeable,
        String stopped,
        String kitError,
        List<String> leftBehind,
        Disturbances disturbances,
        Coverage coverage,
        List<Played> played) {

    /** The same run, in which that went wrong with the kit itself. */
    public RunEnd withKitError(String error) {
        return new RunEnd(
                partial,
                targetName,
                baseUrl,
                documentation,
                runId,
                seed,
                startedAt,
                finishedAt,
                selected,
                scenarios,
                unjudgeable,
                stopped,
                error,
                leftBehind,
                disturbances,
                coverage,
                played);
    }
}
