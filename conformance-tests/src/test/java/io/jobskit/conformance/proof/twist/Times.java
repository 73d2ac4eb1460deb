package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Twists that lie from the so-many-th time on that something is done to a job, and twists that say what time it is. */
public final class Times {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** Shows jobs otherwise from the time on that an action was done to them so often while they were in that status. */
    public static Twist shows(
            int times, Predicate<Ask> action, String status, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        Map<String, Integer> done = new ConcurrentHashMap<>();
        Set<String> touched = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (isSo(times, action, status, done, ask, server)) {
                touched.add(ask.id());
            }
            Predicate<ObjectNode> isTouched =
                    job -> touched.contains(job.path("id").asText());
            return Tricks.shows(Tricks.anywhere(), isTouched.and(which), change).answer(ask, server);
        };
    }

    /** Answers requests of one kind so, from the so-many-th on for a job in that status. */
    public static Twist answers(int times, Predicate<Ask> action, String status, Reply reply) {
        Map<String, Integer> done = new ConcurrentHashMap<>();
        return (ask, server) -> isSo(times, action, status, done, ask, server) ? reply : server.send(ask);
    }

    /** Answers the owner's requests of one kind so, from the time on that another action was done to a job in a status. */
    public static Twist answersAfter(Predicate<Ask> action, String status, Predicate<Ask> later, Reply reply) {
        Set<String> touched = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (action.test(ask) && server.isIn(ask.id(), status)) {
                touched.add(ask.id());
            }
            return later.test(ask) && isOwners(ask) && touched.contains(ask.id()) ? reply : server.send(ask);
        };
    }

    private static boolean isSo(
            int times, Predicate<Ask> action, String status, Map<String, Integer> done, Ask ask, Twist.Server server) {
        return action.test(ask) && server.isIn(ask.id(), status) && done.merge(ask.id(), 1, Integer::sum) >= times;
    }

    public static boolean isOwners(Ask ask) {
        return ask.user().equals("full");
    }

    public static boolean isAnothers(Ask ask) {
        return ask.user().equals("other-user");
    }

    /** The same, and each answer says when it was given, by a clock that is so many seconds ahead. */
    public static Twist dated(long ahead, Twist twist) {
        return (ask, server) -> twist.answer(ask, server)
                .with("Date", DATE.format(server.clock().instant().plusSeconds(ahead)));
    }

    /** Shows a time of jobs so many seconds later than it was. */
    public static Consumer<ObjectNode> later(String attribute, long seconds) {
        return job -> {
            String time = Tricks.attributes(job).path(attribute).asText("");
            if (!time.isEmpty()) {
                Tricks.attributes(job)
                        .put(attribute, Instant.parse(time).plusSeconds(seconds).toString());
            }
        };
    }

    /** Shows a job without these attributes. */
    public static Consumer<ObjectNode> without(String... attributes) {
        return job -> Tricks.attributes(job).remove(List.of(attributes));
    }
}
