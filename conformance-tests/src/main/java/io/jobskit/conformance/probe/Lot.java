package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What probes do to jobs of their own, which are their owner's. */
final class Lot {

    private final RunContext stage;
    private final JobsClient client;
    private final CreationBodies bodies;
    private final Map<String, Instant> born = new ConcurrentHashMap<>();

    /** Of a probe of that name; each has a series of bodies of its own, by that number, before those of all scenarios. */
    Lot(RunContext stage, String name, int series) {
        this.stage = stage;
        this.client = JobsClient.of(stage.wire(), stage.target(), name);
        this.bodies = stage.bodies(-1 - series);
    }

    JobsClient client() {
        return client;
    }

    Identity owner() {
        return stage.target().owner();
    }

    synchronized JsonNode body(JobKind kind) {
        return bodies.wellFormed(kind);
    }

    /** The same of a period that goes on until a day of which portfolios have something to show. */
    synchronized JsonNode recent(JobKind kind) {
        return bodies.ofRecentDays(kind);
    }

    /** The target's sample portfolios of that type. */
    List<JsonNode> portfolios(String type) {
        return bodies.portfolios(type);
    }

    /** A creation that is sent when it is asked for; its job is noted, so that it is not left behind. */
    Supplier<Exchange> creation(JsonNode body, boolean held) {
        return creation(client, body, held, "");
    }

    /** The same by another client, at an address with that query. */
    Supplier<Exchange> creation(JobsClient by, JsonNode body, boolean held, String query) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = held && stage.hasControl() ? JobsClient.HOLD : Map.of();
        return () -> {
            Exchange creation = by.create(owner(), bytes, headers, query);
            ScenarioContext.createdId(creation).ifPresent(id -> {
                born.put(id, creation.answeredAt());
                stage.created().add(id, owner());
            });
            return creation;
        };
    }

    /** The same by somebody else. */
    Supplier<Exchange> creationBy(Identity who, JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return () -> {
            Exchange creation = client.create(who, bytes, Map.of(), "");
            ScenarioContext.createdId(creation).ifPresent(id -> stage.created().add(id, who));
            return creation;
        };
    }

    /** A new job; empty if none was made. */
    Optional<String> created(JobKind kind, boolean held) {
        return ScenarioContext.createdId(creation(body(kind), held).get());
    }

    /** A new job that has completed: by a move where jobs can be moved, which takes no time; empty if none was made. */
    Optional<String> completed(JobKind kind) {
        Optional<String> job = created(kind, true);
        job.ifPresent(this::complete);
        return job;
    }

    /** Has held jobs complete. Where they run by themselves, the last is waited for, and the others have ended by then. */
    void complete(List<String> ids) {
        for (int i = ids.size() - 1; i >= 0; i--) {
            complete(ids.get(i));
        }
    }

    /** Has a held job complete: by a move where jobs can be moved. */
    void complete(String id) {
        if (stage.hasControl()) {
            does(move(id, JobStatus.COMPLETED));
        } else {
            hasEnded(id);
        }
    }

    Supplier<Exchange> cancel(String id) {
        return () -> client.cancel(owner(), id);
    }

    Supplier<Exchange> read(String id) {
        return () -> client.read(owner(), id);
    }

    /** Read, and had where the reading leads, if that is an address of its own: a usual path may be meant below the target's. */
    Supplier<Boolean> readAndFollow(String id) {
        return () -> {
            Exchange read = read(id).get();
            Optional<URI> address = read.status() == 200
                    ? Location.of(read)
                            .address()
                            .filter(leads -> !leads.getPath().endsWith("/jobs/" + id + "/download"))
                    : Optional.empty();
            address.ifPresent(there -> does(() -> client.followLocation(owner(), id, there)));
            return address.isPresent();
        };
    }

    Supplier<List<Exchange>> download(String id) {
        return () -> client.onward(owner(), id, client.download(owner(), id));
    }

    Supplier<Exchange> move(String id, JobStatus to) {
        return () -> client.move(id, JsonNodeFactory.instance.objectNode().put("status", to.label()));
    }

    /** Reads a job until it has ended: Completed, or in any other way; it is not asked for before it can have. */
    void hasEnded(String id) {
        hasEnded(owner(), id);
    }

    /** The same of a job of somebody else. */
    void hasEnded(Identity who, String id) {
        Instant since = born.getOrDefault(id, stage.waiting().now());
        does(() -> stage.waiting()
                .untilUsual(since, look(who, id), is(JobStatus::hasEnded), ShownJob::isNothing, now -> ""));
    }

    /** Reads a job that was cancelled until that shows. */
    void isStopped(String id) {
        does(() -> stage.waiting().until(look(owner(), id), is(JobStatus::isFinal), ShownJob::isNothing));
    }

    private Supplier<ShownJob> look(Identity who, String id) {
        return () -> ShownJob.read(client.read(who, id));
    }

    private static Predicate<ShownJob> is(Predicate<JobStatus> such) {
        return sight -> sight.status().filter(such).isPresent();
    }

    /** Sends a request whose answer is for the rules alone. */
    void does(Supplier<?> request) {
        Object unused = request.get();
    }

    /** Does that, and ends quietly where something is not answered: what was not shows nothing, and is told elsewhere. */
    static void quietly(Runnable work) {
        try {
            work.run();
        } catch (CannotJudgeException | NotApplicableException over) {
            // Then what comes after it is not done either.
        }
    }

    /** Sends them at the same moment. */
    <T> List<T> atOnce(List<Supplier<T>> requests) {
        return stage.waiting().sideBySide().atOnce(requests);
    }
}
