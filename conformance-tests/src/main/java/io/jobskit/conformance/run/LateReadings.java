package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads once more, when a run is nearly over, some jobs of each owner in each final status, held ones and ones that were
 * released: such a status is for ever.
 */
final class LateReadings {

    private static final String MARK = "late-reading";
    private static final int FEW = 2;

    private final RunContext stage;
    private final int parallel;

    /** So many side by side. */
    LateReadings(RunContext stage, int parallel) {
        this.stage = stage;
        this.parallel = parallel;
    }

    /** The first of each, to which nothing has happened for longest; what is not answered shows nothing. */
    void play() {
        Map<String, Identity> owners = stage.created().all();
        List<Exchange> exchanges = stage.wire().history().exchanges();
        LastSeen seen = LastSeen.in(exchanges, owners);
        Set<String> released = exchanges.stream()
                .filter(exchange -> exchange.operation() == Operation.RELEASE)
                .map(exchange -> exchange.request().job())
                .collect(Collectors.toSet());
        JobsClient client = JobsClient.of(stage.wire(), stage.target(), MARK);
        Map<List<Object>, Integer> read = new HashMap<>();
        List<Supplier<Boolean>> work = new ArrayList<>();
        owners.forEach((id, owner) -> seen.status(id)
                .filter(JobStatus::isFinal)
                .filter(status ->
                        read.merge(List.of(owner.name(), status, released.contains(id)), 1, Integer::sum) <= FEW)
                .ifPresent(status -> work.add(() -> isRead(client, owner, id))));
        Object unused = stage.waiting().sideBySide().done(work, parallel);
    }

    private static boolean isRead(JobsClient client, Identity owner, String id) {
        try {
            return client.read(owner, id).status() == 200;
        } catch (CannotJudgeException unanswered) {
            return false;
        }
    }
}
