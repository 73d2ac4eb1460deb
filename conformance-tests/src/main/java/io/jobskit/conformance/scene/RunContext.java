package io.jobskit.conformance.scene;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all scenarios of a run share.
 *
 * @param target the implementation that is judged
 * @param catalogue all requirements
 * @param wire the way to it
 * @param waiting how to wait for it
 * @param findings what has been found out so far
 * @param capabilities what its test-control protocol offers; empty if it has none
 * @param barred identities by which nothing can be judged, as the target does not take their credentials or they get no
 *     token, and why, for each a sentence
 * @param created every job that the run has created
 * @param spelling how well-formed requests are written, so that the target takes them
 * @param varieties in which ways jobs are created
 */
public record RunContext(
        Target target,
        Catalogue catalogue,
        ThrottledClient wire,
        Waiting waiting,
        Findings findings,
        Set<String> capabilities,
        Map<String, String> barred,
        CreatedJobs created,
        Spelling spelling,
        Varieties varieties) {

    /** Writes well-formed requests; {@code series} tells their periods from those of others. */
    public CreationBodies bodies(int series) {
        return bodies(series, false);
    }

    /** The same, from the middle of the series on where it has begun before. */
    public CreationBodies bodies(int series, boolean isBegun) {
        return new CreationBodies(target.samples(), series, spelling, isBegun);
    }

    /** The identity of that name; empty if the target declares none, or nothing can be judged by it. */
    public Optional<Identity> known(String name) {
        return barred.containsKey(name)
                ? Optional.empty()
                : Optional.ofNullable(target.identities().get(name));
    }

    /**
     * The identity of that name.
     *
     * @throws NotApplicableException if the target does not declare it
     * @throws CannotJudgeException if nothing can be judged by it
     */
    public Identity identity(String name) {
        Identity identity = target.identities().get(name);
        if (identity == null) {
            throw new NotApplicableException(
                    Standing.NEEDS_IDENTITY, "The target declares no identity '%s'.".formatted(name));
        }
        String why = barred.get(name);
        if (why != null) {
            throw new CannotJudgeException(why, List.of());
        }
        return identity;
    }

    /** Whether the target offers hold, move and release. */
    public boolean hasControl() {
        return capabilities.containsAll(Set.of("hold", "move", "release"));
    }

    /** Whether it offers to age a job as well. */
    public boolean canAge() {
        return hasControl() && capabilities.contains("age");
    }
}
