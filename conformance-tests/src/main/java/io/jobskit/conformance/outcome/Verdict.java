package io.jobskit.conformance.outcome;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run says of a target: one entry a requirement, whatever happened.
 *
 * @param conclusion the whole in one word
 * @param partial whether the run was narrowed
 * @param reason why the target could not be judged at all, or what else is wrong with the run; may be empty
 * @param targetName the target's name
 * @param baseUrl the target's address
 * @param documentation the address of the target's documentation, if that is not the public one
 * @param runId the run's id, which is in each request's header
 * @param seed what everything random was drawn from
 * @param startedAt when the run began
 * @param finishedAt when it was over
 * @param requirements what became of each requirement, in the catalogue's order
 * @param problems what is wrong with the list of known failures: stale and expired entries
 * @param leftBehind jobs that the run created and could not cancel, each with the reason
 * @param disturbances answers and silences that show nothing of the target
 * @param coverage how much of the contract was tried and seen
 * @param played each scenario as it was played, in the order in which they ended
 */
public record Verdict(
        Conclusion conclusion,
        boolean partial,
        String reason,
        String targetName,
        URI baseUrl,
        Optional<String> documentation,
        String runId,
        long seed,
        Instant startedAt,
        Instant finishedAt,
        List<RequirementOutcome> requirements,
        List<String> problems,
        List<String> leftBehind,
        Disturbances disturbances,
        Coverage coverage,
        List<Played> played) {

    /** The reason of a verdict that was made while the run went on. */
    public static final String NOT_OVER = "The run is not over.";

    /** The same verdict of a run after which something went wrong with the kit itself; what was judged stands. */
    public Verdict withKitError(String error) {
        return concluded(Conclusion.ERROR, error);
    }

    /** The same verdict while the run goes on: what is not judged yet can still turn out in any way. */
    public Verdict notOver() {
        return concluded(Conclusion.INCONCLUSIVE, NOT_OVER);
    }

    private Verdict concluded(Conclusion other, String why) {
        return new Verdict(
                other,
                partial,
                why,
                targetName,
                baseUrl,
                documentation,
                runId,
                seed,
                startedAt,
                finishedAt,
                requirements,
                problems,
                leftBehind,
                disturbances,
                coverage,
                played);
    }

    /** How many requirements have that outcome. */
    public long count(Outcome outcome) {
        return requirements.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** What somebody has to look at: violated, or not judged for a reason of its own. */
    public List<RequirementOutcome> attention() {
        return requirements.stream()
                .filter(entry -> switch (entry.outcome()) {
                    case FAIL, WARN -> true;
                    case INCONCLUSIVE -> !entry.reason().equals(reason);
                    default -> false;
                })
                .toList();
    }
}
