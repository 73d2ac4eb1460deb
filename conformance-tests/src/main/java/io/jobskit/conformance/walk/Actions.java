package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does something to a job that is not its owner's business; what comes of it shows when its owner looks. */
final class Actions {

    private static final List<String> WRONG = List.of("portfolio", "period");

    private final JobsClient client;
    private final Map<String, Identity> identities;

    Actions(JobsClient client, Map<String, Identity> identities) {
        this.client = client;
        this.identities = identities;
    }

    /** What became of it; empty if nobody of that identity is known. */
    Optional<Exchange> take(WalkStep step, String id) {
        if (step instanceof WalkStep.Move move) {
            return Optional.of(client.move(id, move(move, id)));
        }
        if (step instanceof WalkStep.Age age) {
            return Optional.of(client.age(id, order("by", age.by().toString())));
        }
        if (step instanceof WalkStep.Release) {
            return Optional.of(client.release(id));
        }
        return step instanceof WalkStep.Trespass trespass
                ? who(trespass.identity()).map(other -> trespass(trespass, other, id))
                : Optional.empty();
    }

    private Optional<Identity> who(String name) {
        return name.isEmpty() ? Optional.of(Identity.nobody(name)) : Optional.ofNullable(identities.get(name));
    }

    private static ObjectNode move(WalkStep.Move move, String id) {
        ObjectNode wanted = order("status", move.to().label());
        if (move.to() == JobStatus.IN_PROGRESS) {
            move.details().ifPresent(part -> wanted.put("percent_complete", part));
        } else if (move.to() == JobStatus.ERROR_CANCELLED && move.details().isPresent()) {
            ArrayNode errors = wanted.putArray("errors");
            WRONG.forEach(what -> errors.addObject()
                    .put("status", "400")
                    .put("title", "Bad Request")
                    .put("detail", "Invalid %s: %s".formatted(what, id)));
        }
        return wanted;
    }

    private Exchange trespass(WalkStep.Trespass trespass, Identity other, String id) {
        return switch (trespass.what()) {
            case READ -> client.read(other, id);
            case DOWNLOAD -> client.download(other, id);
            case CANCEL -> client.cancel(other, id);
            default -> throw new IllegalArgumentException(trespass.what() + " is nothing that another user tries");
        };
    }

    private static ObjectNode order(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
