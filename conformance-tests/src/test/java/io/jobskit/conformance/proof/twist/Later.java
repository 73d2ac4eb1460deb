package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Twists that show later that something was done to a job. */
public final class Later {

    private Later() {}

    /** Jobs that are in a status when that is done to them are shown otherwise from then on, as far as they are such. */
    public static Twist shows(
            Predicate<Ask> action, String status, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        Set<String> touched = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (action.test(ask) && server.isIn(ask.id(), status)) {
                touched.add(ask.id());
            }
            Predicate<ObjectNode> isTouched =
                    job -> touched.contains(job.path("id").asText());
            return Tricks.shows(Tricks.anywhere(), isTouched.and(which), change).answer(ask, server);
        };
    }

    /** Jobs that are in one status when that is done to them are shown in another from then on, as if it had just begun. */
    public static Twist becomes(Predicate<Ask> action, String status, String shown) {
        return shows(
                action,
                status,
                Tricks.any(),
                job -> Tricks.attributes(job).put("status", shown).remove(List.of("started_at", "completed_at")));
    }
}
