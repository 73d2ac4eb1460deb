package io.jobskit.conformance.probe;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A situation and its three jobs, with which everything is tried, or only what concerns results of that output. */
record PreparedSituation(Situation in, int job, int twin, int released, JobKind kind, String output, boolean isMain) {

    /** For a cell: the situation, and what kind of job is in it. */
    String name() {
        String what = kind.name().toLowerCase(Locale.ROOT) + " job";
        return "%s, %s%s".formatted(in.name(), what, output.isEmpty() ? "" : " for " + output.toUpperCase(Locale.ROOT));
    }

    boolean hadResults() {
        return in.hasHadResults();
    }

    /** Whether it was running for long before it completed; a view job waits in the queue as long. */
    boolean ran() {
        return hadResults() && kind == JobKind.QUERY;
    }

    /**
     * The statuses that a job is moved through. A query job comes there by way of those in which it waits or runs, which a
     * job has to leave as if it had never been in them.
     */
    List<JobStatus> way() {
        JobStatus to = in.isExpired() ? JobStatus.COMPLETED : in.status();
        List<JobStatus> before = kind == JobKind.VIEW ? List.of() : waiting(to);
        List<JobStatus> running = to == JobStatus.COMPLETED && isMain ? List.of(JobStatus.IN_PROGRESS) : List.of();
        List<JobStatus> last = to == JobStatus.QUEUED ? List.of() : List.of(to);
        return Stream.of(before, running, last).flatMap(List::stream).toList();
    }

    private static List<JobStatus> waiting(JobStatus to) {
        return switch (to) {
            case QUEUED -> List.of(JobStatus.WAITING_FOR_CAPACITY, JobStatus.QUEUED);
            case WAITING_FOR_CAPACITY -> List.of(JobStatus.PICKED_UP);
            case PICKED_UP, IN_PROGRESS, COMPLETED -> List.of(JobStatus.WAITING_FOR_CAPACITY);
            case FAILED, ERROR_CANCELLED -> List.of(JobStatus.IN_PROGRESS);
            default -> List.of();
        };
    }

    /**
     * How far a job has come, half way or nearly there; nothing is said of the one that is released, which goes on as the
     * server likes.
     */
    Optional<Double> details(int number) {
        if (number == released) {
            return Optional.empty();
        }
        double whole = kind == JobKind.VIEW ? 0.5 : 1;
        double twins = kind == JobKind.VIEW ? 0.95 : 0.75;
        return Optional.of(number == job ? whole : twins);
    }

    WalkStep create(int number) {
        return new WalkStep.Create(number, kind, true, output, new Varieties.Drawn(Objects.hash(name(), number)));
    }

    /** Whether time may change it: what has ended without results is made older once, and that is enough. */
    boolean isTimed() {
        return !in.status().isFinal() || in.isExpired();
    }

    boolean mayHaveResults() {
        return hadResults() || in.status() == JobStatus.IN_PROGRESS || in.status() == JobStatus.CANCEL_REQUESTED;
    }

    /** The twin is cancelled, and looked at; its results where there are any, or may be as soon as it has run. */
    List<WalkStep> cancelled() {
        List<WalkStep> steps = new ArrayList<>(List.of(new WalkStep.Cancel(twin), new WalkStep.Read(twin)));
        if (mayHaveResults()) {
            steps.add(new WalkStep.Download(twin));
        }
        return steps;
    }

    /** What time does to the job is noticed by whoever looks first, which is another one from place to place. */
    List<WalkStep> aged(Duration by, boolean isLast) {
        WalkStep age = new WalkStep.Age(job, by);
        WalkStep read = new WalkStep.Read(job);
        WalkStep download = new WalkStep.Download(job);
        if (!hadResults() && in.status() != JobStatus.IN_PROGRESS) {
            return isLast ? List.of(age, read, download) : List.of(age, read);
        }
        if (kind == JobKind.QUERY) {
            return List.of(age, new WalkStep.ListAll(0), read, download);
        }
        return isMain ? List.of(age, read, download) : List.of(age, download, read);
    }

    /** The steps, and a look at the results, where there are or were any, and at the job. */
    List<WalkStep> andLooks(WalkStep... steps) {
        Stream<WalkStep> results = hadResults() ? Stream.of(new WalkStep.Download(job)) : Stream.empty();
        return Stream.of(Stream.of(steps), results, Stream.<WalkStep>of(new WalkStep.Read(job)))
                .flatMap(part -> part)
                .toList();
    }
}
