package io.jobskit.conformance.proof.mutant.unseen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the fresh mutants are made of. */
public final class LieParts {

    public static final String WAITING = "In Progress - Waiting For Capacity";

    /** The portfolio types that there are. */
    public static final Set<String> TYPES = Set.of(
            "ENTITY",
            "ENTITY_FUNDS",
            "GROUP",
            "GROUP_FUNDS",
            "FIRM",
            "FIRM_ACCOUNTS",
            "FIRM_CLIENTS",
            "FIRM_HOUSEHOLDS",
            "FIRM_UNVERIFIED_ACCOUNTS");

    private LieParts() {}

    /** Creations of views with such parameters. */
    public static Predicate<Ask> view(Predicate<JsonNode> parameters) {
        return ask -> ask.isView() && parameters.test(ask.parameters());
    }

    /** Creations of queries with such parameters. */
    public static Predicate<Ask> query(Predicate<JsonNode> parameters) {
        return ask -> ask.isQuery() && parameters.test(ask.parameters());
    }

    /** Whether a parameter is that, whatever its case. */
    public static Predicate<JsonNode> has(String name, String value) {
        return parameters -> parameters.path(name).asText().equalsIgnoreCase(value);
    }

    public static Predicate<JsonNode> lacks(String name) {
        return parameters -> !parameters.has(name);
    }

    /** Refuses what the owner may ask for. */
    public static Twist refuses(Predicate<Ask> where) {
        return Tricks.instead(where.and(Times::isOwners), Reply.refusal(400));
    }

    /** Answers so what is asked of a job in such a state. */
    public static Twist instead(BiPredicate<Ask, Twist.Server> where, Reply reply) {
        return (ask, server) -> where.test(ask, server) ? reply : server.send(ask);
    }

    /** Shows such jobs otherwise wherever they are shown. */
    public static Twist shows(Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        return Tricks.shows(Tricks.anywhere(), which, change);
    }

    /** Notes which jobs something was done to, and shows those otherwise from then on. */
    public static Twist showsAfter(
            BiPredicate<Ask, Twist.Server> action, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        Set<String> touched = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (action.test(ask, server)) {
                touched.add(ask.id());
            }
            return shows(which.and(job -> touched.contains(id(job))), change).answer(ask, server);
        };
    }

    /** Such jobs, by what they were created with. */
    public static Predicate<ObjectNode> created(Predicate<JsonNode> parameters) {
        return job -> parameters.test(Tricks.attributes(job).path("parameters"));
    }

    public static Consumer<ObjectNode> status(String status) {
        return job -> Tricks.attributes(job).put("status", status);
    }

    public static String id(ObjectNode job) {
        return job.path("id").asText();
    }

    public static double percent(ObjectNode job) {
        return Tricks.attributes(job).path("percent_complete").asDouble();
    }

    public static double percentOf(Ask ask, Twist.Server server) {
        return server.look(ask.id())
                .json()
                .at("/data/attributes/percent_complete")
                .asDouble();
    }

    /** The parameters of the job that a request is about. */
    public static JsonNode parametersOf(Ask ask, Twist.Server server) {
        return server.look(ask.id()).json().at("/data/attributes/parameters");
    }

    public static String output(JsonNode parameters) {
        return parameters.path("output_type").asText().toUpperCase(Locale.ROOT);
    }

    public static boolean isBy(Ask ask, String user) {
        return ask.user().equals(user);
    }

    public static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8));
    }

    /** The status that a job is moved to; empty if it is not moved. */
    public static String moved(Ask ask) {
        return ask.isMove() ? ask.json().path("status").asText() : "";
    }

    /** How much older each job was made. */
    public static final class Ages {

        private final Map<String, Duration> ages = new ConcurrentHashMap<>();

        public void note(Ask ask, Reply reply) {
            if (ask.isAge() && reply.is(204)) {
                ages.merge(ask.id(), Duration.parse(ask.json().path("by").asText()), Duration::plus);
            }
        }

        public boolean isAtLeast(String id, Duration age) {
            return ages.getOrDefault(id, Duration.ZERO).compareTo(age) >= 0;
        }
    }
}
