package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What twists are made of. */
public final class Tricks {

    private Tricks() {}

    /** Changes the answers to some requests. */
    public static Twist answers(Predicate<Ask> where, UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return where.test(ask) ? change.apply(honest) : honest;
        };
    }

    /** Changes some requests before the server sees them. */
    public static Twist asks(Predicate<Ask> where, UnaryOperator<Ask> change) {
        return (ask, server) -> server.send(where.test(ask) ? change.apply(ask) : ask);
    }

    /** Answers some requests without asking the server. */
    public static Twist instead(Predicate<Ask> where, Reply reply) {
        return (ask, server) -> where.test(ask) ? reply : server.send(ask);
    }

    /** Shows some jobs otherwise than they are, wherever those requests show them. */
    public static Twist shows(Predicate<Ask> where, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        return answers(
                where,
                reply -> reply.status() / 100 != 2
                        ? reply
                        : reply.editedJobs(job -> {
                            if (which.test(job)) {
                                change.accept(job);
                            }
                        }));
    }

    /** Changes every so many-th answer to some requests that were successful. */
    public static Twist every(int period, Predicate<Ask> where, UnaryOperator<Reply> change) {
        AtomicInteger answered = new AtomicInteger();
        return answers(
                where,
                reply -> reply.status() / 100 == 2 && answered.incrementAndGet() % period == 0
                        ? change.apply(reply)
                        : reply);
    }

    /** Answers as it should, and has done the request all the same, as the user who creates jobs. */
    public static Twist denies(Predicate<Ask> where) {
        return (ask, server) -> {
            if (where.test(ask)) {
                server.send(ask.as(Ask.OWNER));
            }
            return server.send(ask);
        };
    }

    /** Does a request as the user who creates jobs. */
    public static Twist asOwner(Predicate<Ask> where) {
        return asks(where, ask -> ask.as(Ask.OWNER));
    }

    /** Takes what it should refuse: mends the creation for the server, and shows the job as it was asked for. */
    public static Twist takes(Predicate<Ask> where, Consumer<ObjectNode> mend) {
        return mends(where, mend, false);
    }

    /** Says that it refuses, and makes the job all the same. */
    public static Twist refusesInWords(Predicate<Ask> where, Consumer<ObjectNode> mend) {
        return mends(where, mend, true);
    }

    private static Twist mends(Predicate<Ask> where, Consumer<ObjectNode> mend, boolean refuses) {
        Map<String, Mended> mended = new ConcurrentHashMap<>();
        ReadWriteLock lock = new ReentrantReadWriteLock();
        return (ask, server) -> {
            // Nobody sees a job before it is known what it was asked for.
            Lock mine = ask.isCreate() && where.test(ask) ? lock.writeLock() : lock.readLock();
            mine.lock();
            try {
                return mended(ask, server, where, mend, refuses, mended);
            } finally {
                mine.unlock();
            }
        };
    }

    private static Reply mended(
            Ask ask,
            Twist.Server server,
            Predicate<Ask> where,
            Consumer<ObjectNode> mend,
            boolean refuses,
            Map<String, Mended> mended) {
        Reply reply;
        if (ask.isCreate() && where.test(ask)) {
            Reply honest = server.send(ask);
            Ask right = ask.edited(mend);
            reply = server.send(right);
            if (!reply.id().isEmpty()) {
                mended.put(reply.id(), new Mended(ask.parameters(), right.parameters()));
                if (refuses) {
                    return honest;
                }
            }
        } else {
            reply = server.send(ask);
        }
        String text = reply.status() / 100 == 2 && !mended.isEmpty() ? reply.text() : "";
        return mended.keySet().stream().noneMatch(id -> text.contains('"' + id + '"'))
                ? reply
                : reply.editedJobs(job -> {
                    Mended parameters = mended.get(job.path("id").asText());
                    if (parameters != null) {
                        parameters.restore(parameters(job));
                    }
                });
    }

    /** The parameters of a creation as they were asked for, and as the server got them. */
    private record Mended(JsonNode asked, JsonNode right) {

        void restore(ObjectNode shown) {
            right.properties().forEach(member -> {
                JsonNode before = asked.path(member.getKey());
                if (before.isMissingNode()) {
                    shown.remove(member.getKey());
                } else if (!before.equals(member.getValue())) {
                    shown.set(member.getKey(), spelledOut(before));
                }
            });
        }

        private static JsonNode spelledOut(JsonNode before) {
            JsonNode copy = before.deepCopy();
            copy.forEach(entry -> {
                if (entry instanceof ObjectNode object) {
                    JsonNode attribute = object.path("attribute");
                    if (attribute.isTextual()) {
                        object.putObject("attribute")
                                .put("key", attribute.asText())
                                .putObject("arguments");
                    } else if (object.has("key") && !object.has("arguments")) {
                        object.putObject("arguments");
                    }
                }
            });
            return copy;
        }
    }

    /** Sets one parameter of a creation. */
    public static Consumer<ObjectNode> set(String name, String json) {
        return document -> document.withObject("/data/attributes/parameters").set(name, Reply.node(json));
    }

    /** Gives a job that is shown that attribute. */
    public static Consumer<ObjectNode> says(String attribute, String json) {
        return job -> attributes(job).set(attribute, Reply.node(json));
    }

    public static ObjectNode attributes(ObjectNode job) {
        return (ObjectNode) job.get("attributes");
    }

    public static ObjectNode parameters(ObjectNode job) {
        return (ObjectNode) attributes(job).get("parameters");
    }

    public static String status(ObjectNode job) {
        return attributes(job).path("status").asText();
    }

    public static Predicate<ObjectNode> any() {
        return job -> true;
    }

    public static Predicate<ObjectNode> in(String status) {
        return job -> status(job).equals(status);
    }

    public static Predicate<ObjectNode> ofAQuery() {
        return job -> attributes(job).path("job_type").asText().equalsIgnoreCase("portfolio_query");
    }

    public static Predicate<ObjectNode> has(String attribute) {
        return job -> attributes(job).hasNonNull(attribute);
    }

    /** Reading, listing and creating. */
    public static Predicate<Ask> anywhere() {
        return ask -> ask.isRead() || ask.isList() || ask.isCreate();
    }
}
