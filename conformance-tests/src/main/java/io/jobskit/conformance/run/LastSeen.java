package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/** As what jobs were seen last, each by its owner: read by itself or in a listing. */
final class LastSeen {

    private final Map<String, Identity> owners;
    private final Map<String, Optional<JobStatus>> statuses = new HashMap<>();

    private LastSeen(Map<String, Identity> owners) {
        this.owners = owners;
    }

    /** As these exchanges show them, which are in the order in which they were sent. */
    static LastSeen in(List<Exchange> exchanges, Map<String, Identity> owners) {
        LastSeen seen = new LastSeen(owners);
        ListIterator<Exchange> place = exchanges.listIterator(exchanges.size());
        while (place.hasPrevious() && seen.statuses.size() < owners.size()) {
            seen.look(place.previous());
        }
        return seen;
    }

    private void look(Exchange exchange) {
        if (exchange.operation() == Operation.READ) {
            ShownJob sight = ShownJob.read(exchange);
            if (!sight.isNothing()) {
                note(exchange, exchange.request().job(), sight.status());
            }
        } else if (exchange.operation() == Operation.LIST) {
            for (JsonNode job : exchange.json().path("data")) {
                String label = job.path("attributes").path("status").asText();
                note(exchange, job.path("id").asText(), JobStatus.of(label));
            }
        }
    }

    private void note(Exchange exchange, String id, Optional<JobStatus> status) {
        Identity owner = owners.get(id);
        if (owner != null && owner.name().equals(exchange.identity())) {
            statuses.putIfAbsent(id, status);
        }
    }

    /** The status; empty if the job was not seen, or with a label that nobody knows. */
    Optional<JobStatus> status(String id) {
        return statuses.getOrDefault(id, Optional.empty());
    }

    /** Whether nothing changes of it any more by itself. */
    boolean hasEnded(String id) {
        return status(id).filter(JobStatus::hasEnded).isPresent();
    }
}
