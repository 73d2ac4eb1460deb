package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stops a run that can only do harm or lose time: after repeated 401s, so that no account gets locked, and when nothing answers any more. */
final class CircuitBreaker {

    private static final int REFUSALS = 4;
    private static final int SILENCES = 6;

    private final Map<String, Integer> refusals = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable String stop;
    private int silences;

    /** The target knows that identity by its credentials, whatever it answers: no account gets locked by its requests. */
    synchronized void knows(Identity identity) {
        known.add(identity.name());
    }

    /** Why nothing may be sent for that identity any more; empty while it may. */
    synchronized Optional<String> refused(Identity identity) {
        if (refusals.getOrDefault(identity.name(), 0) < REFUSALS) {
            return Optional.empty();
        }
        return Optional.of(
                "The target refused the identity '%s' with 401 %d times in a row; the kit sent no more requests as this identity, so that no account gets locked."
                        .formatted(identity.name(), REFUSALS));
    }

    /** Why the whole run is over; empty while it goes on. */
    synchronized Optional<String> stopped() {
        return Optional.ofNullable(stop);
    }

    /** Ends the run; the first reason stays. */
    synchronized void stop(String reason) {
        if (stop == null) {
            stop = reason;
        }
    }

    synchronized void saw(Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            silences++;
            if (silences >= SILENCES) {
                stop("The target stopped answering: %s.".formatted(exchange.trouble()));
            }
            return;
        }
        silences = 0;
        String identity = exchange.identity();
        // Once refused, it stays so: an answer that was under way does not make it right to ask again.
        if (identity.isEmpty()
                || Identity.TO_BE_REFUSED.contains(identity)
                || known.contains(identity)
                || refusals.getOrDefault(identity, 0) >= REFUSALS) {
            return;
        }
        int refused = exchange.status() == 401 ? refusals.merge(identity, 1, Integer::sum) : 0;
        if (refused == 0) {
            refusals.remove(identity);
        } else if (refused == REFUSALS && identity.equals(Identity.DEFAULT)) {
            stop(
                    "The target refused the credentials of the identity 'default' with 401 %d times in a row, after the target had accepted these credentials; the run was stopped, so that no account gets locked."
                            .formatted(refused));
        }
    }
}
