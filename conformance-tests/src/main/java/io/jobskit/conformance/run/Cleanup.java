package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.rule.LostJobs;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.SideBySide;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cancels what a run has created, so that nothing is left behind; what cannot be cancelled is noted. */
final class Cleanup {

    /** A run that was told to stop has to be over soon; whoever told it waits no longer than half a minute. */
    private static final Duration HURRY = Duration.ofSeconds(20);

    private static final int SILENCES = 2;

    private static final String HOLD = JobsClient.HOLD.keySet().iterator().next();

    private final Wire wire;
    private final Target target;
    private final JobsClient client;
    private final Faults faults;
    private final AtomicInteger silences = new AtomicInteger();
    private final SideBySide work;
    private final RunListener listener;

    Cleanup(Wire wire, Target target, Time time, Faults faults, RunListener listener) {
        this.faults = faults;
        this.wire = wire;
        this.target = target;
        this.client = JobsClient.forCleaningUp(
                wire,
                target,
                wire.stopped().map(reason -> time.clock().instant().plus(HURRY)));
        this.work = new SideBySide(time);
        this.listener = listener;
    }

    /** What the run may have left behind, each with the reason; so many jobs are cancelled side by side. */
    List<String> cancel(CreatedJobs created, int parallel) {
        Map<String, Exchange> found = found(created);
        Set<String> cancelled = alreadyCancelled(created.all());
        List<Supplier<Optional<String>>> cancels = new ArrayList<>();
        created.all().forEach((id, owner) -> {
            if (!cancelled.contains(id)) {
                cancels.add(() -> unlessBroken(id, () -> tryToCancel(id, owner))
                        .map(reason -> "Job %s could not be cancelled: %s".formatted(id, reason)));
            }
        });
        List<String> left = new ArrayList<>(done("cancelling", cancels, parallel));
        List<Supplier<Optional<String>>> releases = new ArrayList<>();
        for (String id : held(created, found)) {
            releases.add(() -> unlessBroken(id, () -> release(id))
                    .map(reason -> "Job %s could not be released: %s".formatted(id, reason)));
        }
        left.addAll(done("releasing", releases, parallel));
        if (wire.stopped().isEmpty() && !created.all().isEmpty()) {
            left.addAll(goingOn(created.all(), left));
        }
        left.addAll(untold(created));
        return left;
    }

    /** Jobs of creations whose answers were lost; from now on they are known as well. */
    private Map<String, Exchange> found(CreatedJobs created) {
        Set<Identity> owners = new LinkedHashSet<>();
        for (Exchange creation : lost(created).creations()) {
            owner(creation).ifPresent(owners::add);
        }
        owners.forEach(owner -> new WholeListing(client, owner).take());
        Map<String, Exchange> found = lost(created).found();
        found.forEach((id, creation) -> owner(creation).ifPresent(owner -> created.add(id, owner)));
        return found;
    }

    private Optional<Identity> owner(Exchange creation) {
        return Optional.ofNullable(target.identities().get(creation.identity()));
    }

    private LostJobs lost(CreatedJobs created) {
        return LostJobs.of(wire.history().exchanges(), created.all().keySet());
    }

    /** What was cancelled in words, and shows in a listing as if nothing had happened. */
    private List<String> goingOn(Map<String, Identity> owners, List<String> noted) {
        List<String> left = new ArrayList<>();
        try {
            client.list(target.owner(), WholeListing.LARGEST)
                    .json()
                    .path("data")
                    .forEach(job -> {
                        String id = job.path("id").asText();
                        String label = job.path("attributes").path("status").asText();
                        boolean goesOn = JobStatus.of(label)
                                .filter(status -> !status.hasEnded() && status != JobStatus.CANCEL_REQUESTED)
                                .isPresent();
                        boolean isNoted = noted.stream().anyMatch(entry -> entry.startsWith("Job " + id + " "));
                        if (owners.containsKey(id) && goesOn && !isNoted) {
                            left.add("Job %s was cancelled, and is %s all the same.".formatted(id, label));
                        }
                    });
        } catch (CannotJudgeException e) {
            left.add("Whether everything is cancelled could not be seen: " + e.getMessage());
        }
        return left;
    }

    /** What fails of the kit itself with one job leaves the others to be cancelled. */
    private Optional<String> unlessBroken(String id, Supplier<Optional<String>> work) {
        return faults.guarded("the clean-up of job " + id, work).orElse(Optional.of("the kit itself failed."));
    }

    private List<String> done(String what, List<Supplier<Optional<String>>> pieces, int parallel) {
        AtomicInteger over = new AtomicInteger();
        List<Supplier<Optional<String>>> counted = new ArrayList<>();
        for (Supplier<Optional<String>> piece : pieces) {
            counted.add(() -> {
                int place = over.incrementAndGet();
                listener.counts(place, pieces.size(), "%s job %d of %d".formatted(what, place, pieces.size()));
                return piece.get();
            });
        }
        try {
            return work.done(counted, parallel).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } catch (CancellationException interrupted) {
            return List.of("Cleaning up was interrupted.");
        }
    }

    /** By their owners: what others were told may not have been done. */
    private Set<String> alreadyCancelled(Map<String, Identity> owners) {
        Set<String> cancelled = new HashSet<>();
        for (Exchange exchange : wire.history().exchanges()) {
            Identity owner = owners.get(exchange.request().job());
            if (exchange.operation() == Operation.CANCEL
                    && exchange.status() == 204
                    && owner != null
                    && owner.name().equals(exchange.identity())) {
                cancelled.add(exchange.request().job());
            }
        }
        return cancelled;
    }

    /** A held job stays in Cancel Requested until it is released. */
    private Set<String> held(CreatedJobs created, Map<String, Exchange> found) {
        Map<String, Identity> owners = created.all();
        Set<String> held = new LinkedHashSet<>();
        found.forEach((id, creation) -> {
            if (isHeld(creation) && isAllowed(owners.get(id))) {
                held.add(id);
            }
        });
        for (Exchange exchange : wire.history().exchanges()) {
            if (isHeld(exchange)) {
                Scene.createdId(exchange)
                        .filter(id -> isAllowed(owners.get(id)))
                        .ifPresent(held::add);
            }
        }
        return held;
    }

    private static boolean isHeld(Exchange creation) {
        return creation.request().message().header(HOLD).isPresent();
    }

    /** Where an identity is refused, the target is left alone altogether: it takes no control requests either, perhaps. */
    private boolean isAllowed(@Nullable Identity owner) {
        return owner != null && wire.refused(owner).isEmpty();
    }

    private Optional<String> release(String id) {
        if (silences.get() >= SILENCES) {
            return Optional.of("the target answers no more.");
        }
        try {
            int status = client.release(id).status();
            boolean isFree = status / 100 == 2 || status == 404;
            return isFree ? Optional.empty() : Optional.of("the target answered %d.".formatted(status));
        } catch (CannotJudgeException e) {
            silences.incrementAndGet();
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Creations that may have made jobs which nobody knows. */
    private List<String> untold(CreatedJobs created) {
        Stream<Exchange> unread = wire.history().exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.CREATE)
                .filter(exchange -> exchange.answer().isPresent() && !isRead(exchange));
        return Stream.concat(lost(created).untold().stream(), unread)
                .map(exchange ->
                        "The creation %s was %s; it may have made a job.".formatted(exchange.mark(), told(exchange)))
                .distinct()
                .toList();
    }

    private static String told(Exchange creation) {
        if (creation.answer().isEmpty()) {
            return "not answered";
        }
        return isRead(creation) ? "answered with " + creation.status() : "answered with more than the kit reads";
    }

    private static boolean isRead(Exchange creation) {
        return creation.answer().orElseThrow().message().content().isDocument();
    }

    private Optional<String> tryToCancel(String id, Identity owner) {
        if (silences.get() >= SILENCES) {
            return Optional.of("the target answers no more.");
        }
        try {
            int status = client.cancel(owner, id).status();
            silences.set(0);
            boolean isOver = status / 100 == 2 || status == 404 || status == 409 || status == 410;
            return isOver ? Optional.empty() : Optional.of("the target answered %d.".formatted(status));
        } catch (CannotJudgeException e) {
            if (e.evidence().stream().anyMatch(exchange -> exchange.answer().isEmpty())) {
                silences.incrementAndGet();
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
