package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Sight;
import io.jobskit.conformance.target.Identity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a Completed job is like where reading it answers with a 303 without a body (READ-03): its attributes are in the
 * listing, which is asked for once, and only if it has to be.
 */
final class Entries {

    private final Scene scene;
    private final Map<Identity, List<Sight>> listed = new HashMap<>();

    /** For jobs as the listing shows them from now on. */
    Entries(Scene scene) {
        this.scene = scene;
    }

    /** Whether a reading says that the job has completed, and nothing more. */
    static boolean isBare(Sight read) {
        return read.exchange().status() == 303 && !read.resource().isObject();
    }

    /**
     * A reading, or the job's entry in the listing where a reading shows nothing; a job that is not listed shows nothing.
     *
     * @throws io.jobskit.conformance.failure.CannotJudgeException if the jobs cannot be listed
     */
    Sight shown(JobInHand job, Sight read) {
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

    /** Readings; where some show nothing, the entries of this scenario's listings as well, of which one is made now. */
    List<Sight> readings(JobInHand job) {
        List<Sight> readings = mine(Operation.READ)
                .filter(exchange -> exchange.request().job().equals(job.id()))
                .map(Sight::read)
                .toList();
        if (readings.stream().noneMatch(Entries::isBare)) {
            return readings;
        }
        Listing.pages(scene, job.owner(), Listing.LARGEST);
        Stream<Sight> entries =
                Listing.jobs(mine(Operation.LIST).toList()).stream().filter(entry -> isOf(job, entry));
        return Stream.concat(readings.stream(), entries)
                .sorted(Comparator.comparingInt(sight -> sight.exchange().number()))
                .toList();
    }

    /** Others list at any time: what is judged is what this scenario asked for. */
    private Stream<Exchange> mine(Operation operation) {
        return scene.stage().wire().history().exchanges().stream()
                .filter(exchange -> exchange.operation() == operation)
                .filter(exchange ->
                        exchange.requirement().equals(scene.requirement().id()));
    }

    /** Whether it is that job's entry. */
    static boolean isOf(JobInHand job, Sight entry) {
        return job.id().equals(entry.resource().path("id").asText());
    }
}
