package io.jobskit.conformance.proof.variant;

import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Freedoms in how a job lives. */
final class LifeVariants {

    private static final String LIMIT = "the 4 hours";
    private static final String STOPPED =
            "Section 'Create a portfolio view job' gives a job 4 hours and does not say what it is after them.";

    private LifeVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "WaitsForCapacityFirst",
                        "Section 'Resource overview' lets a job that has not started go back into the queue.",
                        LifeVariants::waiting),
                LegalVariant.of("StopsLongJobsAsFailed", STOPPED, () -> stopping("Failed"))
                        .in(LIMIT),
                LegalVariant.of("StopsLongJobsAsTimedOut", STOPPED, () -> stopping("Timed Out"))
                        .in(LIMIT),
                LegalVariant.of("StopsLongJobsAsCancelled", STOPPED, () -> stopping("User Cancelled"))
                        .in(LIMIT),
                LegalVariant.of(
                        "SaysWhyAJobIsRejected",
                        "Section 'Resource overview' denies error details to Failed jobs alone.",
                        () -> Freely.attributes(attributes -> {
                            if (attributes.path("status").asText().equals("Rejected")) {
                                attributes.set("errors", Reply.node("""
                                                [{"status":"429","title":"Too Many Requests","detail":"The queue is full."}]"""));
                            }
                        })));
    }

    /** Jobs that run by themselves wait for capacity where others are picked up. */
    private static Twist waiting() {
        Set<String> free = ConcurrentHashMap.newKeySet();
        Set<String> neverStarted = ConcurrentHashMap.newKeySet();
        Predicate<ObjectNode> isPickedUp = job -> status(job).equals("Picked Up By Job Runner")
                && free.contains(job.path("id").asText());
        Twist shown = Freely.jobs(job -> {
            if (isPickedUp.test(job)) {
                attributes(job).put("status", "In Progress - Waiting For Capacity");
                attributes(job).remove("started_at");
            } else if (neverStarted.contains(job.path("id").asText())) {
                attributes(job).remove("started_at");
            }
        });
        return shown.over((ask, server) -> {
            if (ask.isMove()) {
                free.remove(ask.id());
            } else if (ask.isCancel() && isOneOf(server.look(ask.id()), isPickedUp)) {
                neverStarted.add(ask.id());
            }
            Reply reply = server.send(ask);
            if (ask.isCreate() && !ask.headers().containsKey("Jobs-Control")) {
                free.add(reply.id());
            }
            return reply;
        });
    }

    private static boolean isOneOf(Reply reply, Predicate<ObjectNode> which) {
        return Reply.jobs(reply.json()).stream().anyMatch(which);
    }

    /** What the stub stops with an error ends in another status, which gives no details. */
    private static Twist stopping(String end) {
        Set<String> stopped = ConcurrentHashMap.newKeySet();
        Predicate<ObjectNode> isError = job -> status(job).equals("Error Cancelled");
        Consumer<ObjectNode> change = job -> {
            if (stopped.contains(job.path("id").asText()) && isError.test(job)) {
                attributes(job).put("status", end);
                attributes(job).remove("errors");
            }
        };
        Twist shown = Freely.jobs(change).over((ask, server) -> {
            if (!ask.isAge() || isOneOf(server.look(ask.id()), isError)) {
                return server.send(ask);
            }
            Reply reply = server.send(ask);
            if (isOneOf(server.look(ask.id()), isError)) {
                stopped.add(ask.id());
            }
            return reply;
        });
        ReadWriteLock lock = new ReentrantReadWriteLock();
        return (ask, server) -> {
            // Nobody sees a job before it is known that it was stopped.
            Lock mine = ask.isAge() ? lock.writeLock() : lock.readLock();
            mine.lock();
            try {
                return shown.answer(ask, server);
            } finally {
                mine.unlock();
            }
        };
    }
}
