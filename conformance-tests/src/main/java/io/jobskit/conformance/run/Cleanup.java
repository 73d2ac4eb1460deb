package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cancels what a run has created, so that nothing is left behind; what cannot be cancelled is noted. */
final class Cleanup {

    private final Wire wire;
    private final JobsClient client;

    Cleanup(Wire wire, Target target) {
        this.wire = wire;
        this.client = JobsClient.forCleaningUp(wire, target);
    }

    /** The jobs that may go on, each with the reason. */
    List<String> cancel(CreatedJobs created) {
        Set<String> cancelled = alreadyCancelled();
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, Identity> job : created.all().entrySet()) {
            if (!cancelled.contains(job.getKey())) {
                tryToCancel(job.getKey(), job.getValue()).ifPresent(left::add);
            }
        }
        return left;
    }

    private Set<String> alreadyCancelled() {
        Set<String> cancelled = new HashSet<>();
        for (Exchange exchange : wire.history().exchanges()) {
            if (exchange.operation() == Operation.CANCEL && exchange.status() == 204) {
                cancelled.add(exchange.request().job());
            }
        }
        return cancelled;
    }

    private java.util.Optional<String> tryToCancel(String id, Identity owner) {
        try {
            int status = client.cancel(owner, id).status();
            boolean over = status / 100 == 2 || status == 404 || status == 409 || status == 410;
            return over
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(
                            "Job %s could not be cancelled: the target answered %d.".formatted(id, status));
        } catch (CannotJudgeException e) {
            return java.util.Optional.of("Job %s could not be cancelled: %s".formatted(id, e.getMessage()));
        }
    }
}
