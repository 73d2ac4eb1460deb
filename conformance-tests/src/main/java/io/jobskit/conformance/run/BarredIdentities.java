package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.NoTokenException;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.wait.SideBySide;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the identities by which nothing can be judged: those that get no token, and those that are refused with 401 whatever
 * they ask, in the words for a wrong secret.
 */
final class BarredIdentities {

    private static final int UNAUTHORIZED = 401;

    private final RunRequest request;
    private final ThrottledClient wire;
    private final JobsClient client;
    private final SideBySide work;

    BarredIdentities(RunRequest request, ThrottledClient wire, SideBySide work) {
        this.request = request;
        this.wire = wire;
        this.client = JobsClient.forLookingAround(wire, request.target());
        this.work = work;
    }

    /** Why nothing can be judged, by their names. */
    Map<String, String> all() {
        List<Supplier<Optional<Barred>>> looks = request.target().identities().values().stream()
                .filter(identity -> !identity.name().equals(Identity.DEFAULT) && !identity.isBad())
                .<Supplier<Optional<Barred>>>map(identity -> () -> barred(identity))
                .toList();
        int hands = request.parallel() == 1 ? 1 : looks.size();
        return work.done(looks, hands).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Barred::identity, Barred::why));
    }

    private record Barred(String identity, String why) {}

    private Optional<Barred> barred(Identity identity) {
        try {
            Exchange listing = client.list(identity, "");
            if (listing.status() != UNAUTHORIZED) {
                return Optional.empty();
            }
            if (isToldFromAWrongSecret(identity, listing)) {
                wire.knows(identity);
                return Optional.empty();
            }
            return client.read(identity, Preflight.NO_JOB).status() == UNAUTHORIZED
                    ? Optional.of(new Barred(
                            identity.name(),
                            "The target answers every request of the identity '%s' with 401: the credentials of this identity in the target file are wrong, or the target answers 401 where a permission is missing, for which the documentation has 403."
                                    .formatted(identity.name())))
                    : Optional.empty();
        } catch (NoTokenException e) {
            return Optional.of(new Barred(identity.name(), String.valueOf(e.getMessage())));
        }
    }

    /** Whether it is refused in words of its own, and the same key with a wrong secret in others: then it is told from it. */
    private boolean isToldFromAWrongSecret(Identity identity, Exchange refused) {
        return identity.withAWrongSecret()
                .map(wrong -> client.list(wrong, ""))
                .filter(other -> other.status() == UNAUTHORIZED
                        && !words(other).isEmpty()
                        && !words(refused).isEmpty()
                        && !words(other).equals(words(refused)))
                // Or they may have changed by themselves, as for somebody who was refused too often.
                .map(other -> words(client.list(identity, "")).equals(words(refused)))
                .orElse(false);
    }

    /** What the first error says, without what may be another one each time: numbers and ids. */
    private static String words(Exchange refused) {
        JsonNode error = refused.json().path("errors").path(0);
        return (error.path("title").asText() + " " + error.path("detail").asText())
                .replaceAll("\\S*\\d\\S*", "")
                .strip();
    }
}
