package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops a run that can only do harm or lose time: after repeated 401s, so that no account gets locked, and when nothing answers any more. */
final class Breaker {

    private static final int REFUSALS = 4;
    private static final int SILENCES = 6;

    private final Map<String, Integer> refusals = new HashMap<>();
    private @Nullable String stop;
    private int silences;

    /** Why nothing may be sent for that identity any more; empty while it may. */
    synchronized Optional<String> stopped(Identity identity) {
        Optional<String> reason = stopped();
        if (reason.isPresent() || refusals.getOrDefault(identity.name(), 0) < REFUSALS) {
            return reason;
        }
        return Optional.of(
                "The target refused the identity [%s] with 401 %d times in a row; no more was sent for it, so that no account gets locked."
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
        if (exchange.identity().isEmpty()) {
            return;
        }
        int refused = exchange.status() == 401 ? refusals.merge(exchange.identity(), 1, Integer::sum) : 0;
        if (refused == 0) {
            refusals.remove(exchange.identity());
        } else if (refused >= REFUSALS && exchange.identity().equals(Identity.DEFAULT)) {
            stop(
                    "The target refused the credentials with 401 %d times in a row; the run was stopped, so that no account gets locked."
                            .formatted(refused));
        }
    }
}
