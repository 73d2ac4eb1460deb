package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Operators on what becomes of a job once something was done to it. */
final class LifeOperators {

    private static final Set<String> UNDER_WAY =
            Set.of("Queued", "In Progress - Waiting For Capacity", "Picked Up By Job Runner", "In Progress");

    private LifeOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        Map<String, Predicate<Ask>> actions = Map.of(
                "Released", Ask::isRelease,
                "Aged", ask -> ask.isAge() && age(ask).compareTo(Duration.ofDays(1)) >= 0,
                "Downloaded", Ask::isDownload,
                "CancelledAgain", Ask::isCancel,
                "Read", Ask::isRead);
        Map<String, String> ends =
                Map.of("Queues", "Queued", "Fails", "Failed", "Completes", "Completed", "Expires", "Timed Out");
        actions.forEach((action, asked) -> ends.forEach((verb, label) -> all.put(
                verb + "Once" + action,
                site -> afterwards(site, asked, action.equals("Released") ? any() : site.jobs(), becomes(label)))));
        all.put("EndsAsFailed", site -> afterwards(site, Ask::isCancel, in("User Cancelled"), becomes("Failed")));
        all.put(
                "IsStillAskedToStopAfter",
                site -> afterwards(
                        site,
                        Ask::isCancel,
                        in("User Cancelled"),
                        job -> attributes(job).put("status", "Cancel Requested").remove("completed_at")));
        all.put("Forgets", Operator.instead((ask, server) -> Reply.of(204)));
        all.put("ForgetsOneOfTwo", LifeOperators::forgetsOneOfTwo);
        all.put("KeepsTheResultsAfter", LifeOperators::keepsResults);
        all.put("CancelsTheOldestJobWith", site -> cancelsAsWell(site, true));
        all.put("CancelsJobsOfTheSameParametersWith", site -> cancelsAsWell(site, false));
        all.put("Releases", site -> whenReadOften("release", "{}"));
        all.put("Ages", site -> whenReadOften("age", "{\"by\":\"PT1H\"}"));
        return all;
    }

    static Duration age(Ask ask) {
        return Duration.parse(ask.json().path("by").asText());
    }

    private static Consumer<ObjectNode> becomes(String label) {
        return job -> {
            ObjectNode attributes = attributes(job).put("status", label);
            if (label.equals("Queued")) {
                attributes.remove(List.of("started_at", "completed_at"));
            } else if (label.equals("Completed")) {
                attributes.put("percent_complete", 1);
            }
        };
    }

    /** Such jobs to which that was done are shown otherwise from the next answer on. */
    private static Twist afterwards(
            Site site, Predicate<Ask> action, Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        Set<String> touched = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            boolean isDone = action.test(ask) && site.isAboutSuchAJob(ask, server);
            Reply honest = server.send(ask);
            Reply reply = anywhere().test(ask) && honest.status() / 100 == 2
                    ? honest.editedJobs(job -> {
                        if (touched.contains(job.path("id").asText()) && which.test(job)) {
                            change.accept(job);
                        }
                    })
                    : honest;
            if (isDone && honest.status() / 100 == 2) {
                touched.add(ask.id());
            }
            return reply;
        };
    }

    private static Twist forgetsOneOfTwo(Site site) {
        AtomicBoolean isBusy = new AtomicBoolean();
        return (ask, server) -> {
            if (!site.isAsked(ask, server)) {
                return server.send(ask);
            }
            if (!isBusy.compareAndSet(false, true)) {
                return Reply.of(204);
            }
            Reply honest = server.send(ask);
            server.pause(Duration.ofMillis(100));
            isBusy.set(false);
            return honest;
        };
    }

    private static Twist keepsResults(Site site) {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (site.isAsked(ask, server)) {
                Reply results = server.send(
                        Ask.of("GET", "/v1/jobs/" + ask.id() + "/download").as(Ask.OWNER));
                if (results.is(200)) {
                    kept.put(ask.id(), results);
                }
            }
            Reply honest = server.send(ask);
            return ask.isDownload() && ask.user().equals("full") && honest.is(404)
                    ? kept.getOrDefault(ask.id(), honest)
                    : honest;
        };
    }

    /** With a job of the owner's goes another that is under way: the oldest, or each of the same parameters. */
    private static Twist cancelsAsWell(Site site, boolean isOfTheOldest) {
        Map<String, JsonNode> created = Collections.synchronizedMap(new LinkedHashMap<>());
        return (ask, server) -> {
            boolean isHere = site.isAsked(ask, server) && ask.user().equals("full");
            Reply honest = server.send(ask);
            if (ask.isCreate() && ask.user().equals("full") && honest.is(202)) {
                created.put(honest.id(), ask.parameters());
            }
            if (isHere && honest.is(204)) {
                JsonNode own = created.getOrDefault(ask.id(), Reply.node("{}"));
                List.copyOf(created.keySet()).stream()
                        .filter(id -> !id.equals(ask.id()))
                        .filter(id -> isOfTheOldest || own.equals(created.get(id)))
                        .filter(id -> UNDER_WAY.contains(server.look(id)
                                .json()
                                .at("/data/attributes/status")
                                .asText()))
                        .limit(isOfTheOldest ? 1 : Long.MAX_VALUE)
                        .forEach(id ->
                                server.send(Ask.of("DELETE", "/v1/jobs/" + id).as(Ask.OWNER)));
            }
            return honest;
        };
    }

    /** The third reading of a job does something to it. */
    private static Twist whenReadOften(String action, String body) {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isRead() && honest.is(200) && read.merge(ask.id(), 1, Integer::sum) == 3) {
                server.send(Ask.of("POST", "/__control/jobs/" + ask.id() + "/" + action)
                        .as(Ask.OWNER)
                        .with("Content-Type", "application/json")
                        .withText(body));
            }
            return honest;
        };
    }
}
