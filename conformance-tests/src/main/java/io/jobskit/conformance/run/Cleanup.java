package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.SideBySide;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Cancels what a run has created and has not ended yet, so that nothing is left behind; what cannot be cancelled is noted. */
final class Cleanup {

    /** A run that was told to stop has to be over soon; whoever told it waits no longer than half a minute. */
    private static final Duration HURRY = Duration.ofSeconds(20);

    private static final int SILENCES = 2;

    /** What the target says of a job that it does not let go on: it is gone, or has ended. */
    private static final Set<Integer> OVER = Set.of(404, 409, 410);

    private final ThrottledClient wire;
    private final JobsClient client;
    private final CreatedJobs created;
    private final LostCreations lost;
    private final KitFaults faults;
    private final AtomicInteger silences = new AtomicInteger();
    private final SideBySide work;
    private final RunListener listener;

    Cleanup(
            ThrottledClient wire,
            Target target,
            CreatedJobs created,
            Time time,
            KitFaults faults,
            RunListener listener) {
        this.faults = faults;
        this.wire = wire;
        this.client = JobsClient.forCleaningUp(
                wire,
                target,
                wire.stopped().map(reason -> time.clock().instant().plus(HURRY)));
        this.created = created;
        this.lost = new LostCreations(wire, target, created);
        this.work = new SideBySide(time);
        this.listener = listener;
    }

    /** What the run may have left behind, each with the reason; so many jobs are cancelled side by side. */
    List<String> cancel(int parallel) {
        Set<Identity> owners = new LinkedHashSet<>(created.all().values());
        owners.addAll(lost.owners());
        List<String> unused = unlisted(owners);
        lost.find();
        Map<String, Identity> open = open(created.all());
        List<String> left = new ArrayList<>(done(ends(open), parallel));
        if (wire.stopped().isEmpty()) {
            left.addAll(goingOn(open, left));
        }
        left.addAll(lost.untold());
        return left;
    }

    /** Lists what these have; why it could not be seen, if it could not. In a hurry one page has to do. */
    private List<String> unlisted(Collection<Identity> owners) {
        int pages = wire.stopped().isPresent() ? 1 : WholeListing.MOST_PAGES;
        return owners.stream()
                .flatMap(owner -> new WholeListing(client, owner).take(pages).stream())
                .toList();
    }

    /** What has ended goes on no more, and what has completed is not running. */
    private Map<String, Identity> open(Map<String, Identity> owners) {
        LastSeen seen = LastSeen.in(wire.history().exchanges(), owners);
        Map<String, Identity> open = new LinkedHashMap<>(owners);
        open.keySet().removeIf(seen::hasEnded);
        return open;
    }

    /** What was cancelled in words, and shows in a listing as if nothing had happened. */
    private List<String> goingOn(Map<String, Identity> open, List<String> noted) {
        int before = wire.history().exchanges().size();
        List<String> left = new ArrayList<>();
        unlisted(new LinkedHashSet<>(open.values()))
                .forEach(reason -> left.add("The kit could not check whether all jobs are cancelled: " + reason));
        List<Exchange> all = wire.history().exchanges();
        LastSeen now = LastSeen.in(all.subList(before, all.size()), open);
        open.keySet().stream()
                .filter(id -> noted.stream().noneMatch(entry -> entry.startsWith("Job " + id + " ")))
                .forEach(id -> now.status(id)
                        .filter(status -> !status.hasEnded() && status != JobStatus.CANCEL_REQUESTED)
                        .ifPresent(status ->
                                left.add("Job %s was cancelled, but is still %s.".formatted(id, status.label()))));
        return left;
    }

    /** A held job stays in Cancel Requested until it is released. */
    private List<Supplier<List<String>>> ends(Map<String, Identity> open) {
        Set<String> cancelled = alreadyCancelled(open);
        Set<String> held = lost.held();
        List<Supplier<List<String>>> ends = new ArrayList<>();
        open.forEach((id, owner) -> ends.add(() -> {
            List<String> left = new ArrayList<>();
            if (!cancelled.contains(id)) {
                tried(id, "cancelled", () -> client.cancel(owner, id)).ifPresent(left::add);
            }
            // Where an identity is refused, the target is left alone altogether: control requests may be refused too.
            if (held.contains(id) && wire.refused(owner).isEmpty()) {
                tried(id, "released", () -> client.release(id)).ifPresent(left::add);
            }
            return left;
        }));
        return ends;
    }

    private List<String> done(List<Supplier<List<String>>> ends, int parallel) {
        AtomicInteger over = new AtomicInteger();
        List<Supplier<List<String>>> counted = new ArrayList<>();
        for (Supplier<List<String>> end : ends) {
            counted.add(() -> {
                int place = over.incrementAndGet();
                listener.counts(place, ends.size(), "cancelling job %d of %d".formatted(place, ends.size()));
                return end.get();
            });
        }
        try {
            return work.done(counted, parallel).stream().flatMap(List::stream).toList();
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

    /** Why that could not be done to the job, if so; what fails of the kit itself with one job leaves the others to be cancelled. */
    private Optional<String> tried(String id, String what, Supplier<Exchange> request) {
        return faults.guarded("the clean-up of job " + id, () -> refusal(request))
                .orElse(Optional.of("the kit itself failed."))
                .map(reason -> "Job %s could not be %s: %s".formatted(id, what, reason));
    }

    private Optional<String> refusal(Supplier<Exchange> request) {
        if (silences.get() >= SILENCES) {
            return Optional.of("the target has stopped answering.");
        }
        try {
            int status = request.get().status();
            silences.set(0);
            boolean isDone = status / 100 == 2 || OVER.contains(status);
            return isDone ? Optional.empty() : Optional.of("the target answered %d.".formatted(status));
        } catch (CannotJudgeException e) {
            if (e.evidence().stream().anyMatch(exchange -> exchange.answer().isEmpty())) {
                silences.incrementAndGet();
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
