package io.jobskit.conformance.step;

import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Completed job is like where reading it answers with a 303 without a body (READ-03): its attributes are in the
 * listing, which is asked for once, and only if it has to be.
 */
final class Entries {

    private final ScenarioContext scene;
    private final Map<Identity, List<ShownJob>> listed = new HashMap<>();

    /** For jobs as the listing shows them from now on. */
    Entries(ScenarioContext scene) {
        this.scene = scene;
    }

    /** Whether a reading says that the job has completed, and nothing more. */
    static boolean isBare(ShownJob read) {
        return read.exchange().status() == 303 && !read.resource().isObject();
    }

    /**
     * A reading, or the job's entry in the listing where a reading shows nothing; a job that is not listed shows nothing.
     *
     * @throws io.jobskit.conformance.failure.CannotJudgeException if the jobs cannot be listed
     */
    ShownJob shown(JobInHand job, ShownJob read) {
        if (!isBare(read)) {
            return read;
        }
        return listed
                .computeIfAbsent(job.owner(), owner -> Listing.jobs(Listing.pages(scene, owner, Listing.LARGEST)))
                .stream()
                .filter(entry -> isOf(job, entry))
                .findFirst()
                .orElse(read);
    }

    /** Whether it is that job's entry. */
    static boolean isOf(JobInHand job, ShownJob entry) {
        return job.id().equals(entry.resource().path("id").asText());
    }
}
