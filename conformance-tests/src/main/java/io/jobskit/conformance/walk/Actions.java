package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does something to a job, and tells from the answer what may have come of it. A test-control protocol that does not
 * what it should is no breach of the API: the job is given up.
 */
final class Actions {

    private static final int CONFLICT = 409;
    private static final int PARTS = 8;
    private static final List<String> WRONG = List.of("portfolio", "period");
    private static final Set<Integer> REFUSED = Set.of(404, CONFLICT);

    private final JobsClient client;
    private final Identity owner;

    Actions(JobsClient client, Identity owner) {
        this.client = client;
        this.owner = owner;
    }

    void move(InPlay job, Step.Move move) {
        JobStatus to = move.to();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("status", to.label());
        if (move.withDetails() && to == JobStatus.IN_PROGRESS) {
            wanted.put("percent_complete", (1 + job.number() % PARTS) / (2.0 * PARTS));
        } else if (move.withDetails() && to == JobStatus.ERROR_CANCELLED) {
            ArrayNode errors = wanted.putArray("errors");
            WRONG.forEach(what -> errors.addObject()
                    .put("status", "400")
                    .put("title", "Bad Request")
                    .put("detail", "Invalid %s: %s".formatted(what, job.id())));
        }
        int code = job.keep(client.move(job.id(), wanted)).status();
        if (code / 100 == 2) {
            job.life().moved(to);
        } else if (code == CONFLICT) {
            job.life().notMoved(to);
        } else {
            job.life().lose();
        }
    }

    void age(InPlay job, Duration by) {
        Exchange exchange =
                client.age(job.id(), JsonNodeFactory.instance.objectNode().put("by", by.toString()));
        if (job.keep(exchange).status() / 100 == 2) {
            job.life().aged(by);
        } else {
            job.life().lose();
        }
    }

    void release(InPlay job) {
        if (job.keep(client.release(job.id())).status() / 100 == 2) {
            job.life().released();
        } else {
            job.life().lose();
        }
    }

    /** What somebody else is answered is judged by rules; what comes of it shows later. */
    void trespass(InPlay job, Identity other, Operation what) {
        switch (what) {
            case READ -> job.keep(client.read(other, job.id()));
            case DOWNLOAD -> job.keep(client.download(other, job.id()));
            case CANCEL -> {
                job.keep(client.cancel(other, job.id()));
                job.life().trespassed();
            }
            default -> throw new IllegalArgumentException(what + " is nothing that another user tries");
        }
    }

    /** The requirement that does not allow the answer, if one does not (CANCEL-01, CANCEL-04). */
    Optional<String> cancel(InPlay job) {
        int code = job.keep(client.cancel(owner, job.id())).status();
        Life life = job.life();
        if (code == 204) {
            life.cancelled();
            return Optional.empty();
        }
        Set<JobStatus> possible = life.possible();
        boolean goesOn = possible.stream().noneMatch(JobStatus::hasEnded);
        if (code / 100 == 2 || REFUSED.contains(code)) {
            if (code / 100 == 2 || (goesOn && !possible.contains(JobStatus.CANCEL_REQUESTED))) {
                life.lose();
                return possible.stream().noneMatch(JobStatus::isFinal) ? Optional.of("CANCEL-01") : Optional.empty();
            }
            if (possible.equals(EnumSet.of(JobStatus.COMPLETED))) {
                life.lose();
                return Optional.of("CANCEL-04");
            }
            life.notCancelled();
        } else {
            life.lose();
        }
        return Optional.empty();
    }
}
