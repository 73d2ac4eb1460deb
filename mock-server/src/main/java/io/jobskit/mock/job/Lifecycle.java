package io.jobskit.mock.job;

import static io.jobskit.mock.job.Status.CANCELED;
import static io.jobskit.mock.job.Status.CANCEL_REQUESTED;
import static io.jobskit.mock.job.Status.COMPLETED;
import static io.jobskit.mock.job.Status.ERROR_CANCELLED;
import static io.jobskit.mock.job.Status.FAILED;
import static io.jobskit.mock.job.Status.IN_PROGRESS;
import static io.jobskit.mock.job.Status.PICKED_UP;
import static io.jobskit.mock.job.Status.QUEUED;
import static io.jobskit.mock.job.Status.REJECTED;
import static io.jobskit.mock.job.Status.TIMED_OUT;
import static io.jobskit.mock.job.Status.USER_CANCELLED;
import static io.jobskit.mock.job.Status.WAITING_FOR_CAPACITY;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which change of status may follow which, and how long a job and its results last ("Resource overview", Status;
 * "Create a portfolio view job"; "Download a job's results"; "Cancel a job").
 */
public final class Lifecycle {

    /** Results are deleted so long after the job's creation. */
    public static final Duration RESULTS_LAST = Duration.ofHours(24);

    /** A job that runs so long is stopped. */
    public static final Duration RUN_LIMIT = Duration.ofHours(4);

    /**
     * The changes, each status with those that may come next. Where two ways are equally short the order decides which
     * one a job takes that is moved: forward through the runner first, and to a cancellation through its request.
     */
    private static final Map<Status, List<Status>> CHANGES = changes();

    private Lifecycle() {}

    /** Whether the one status may directly follow the other. */
    public static boolean allows(Status from, Status to) {
        return CHANGES.getOrDefault(from, List.of()).contains(to);
    }

    /** The changes that may directly follow that status; none for a final one. */
    public static List<Status> after(Status status) {
        return CHANGES.getOrDefault(status, List.of());
    }

    /**
     * The shortest way from one status to another: every status on it after the first, the last included. Nothing if
     * there is none; a status has no way to itself but through others.
     */
    public static Optional<List<Status>> way(Status from, Status to) {
        Map<Status, Status> cameFrom = new EnumMap<>(Status.class);
        Deque<Status> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Status here = next.remove();
            for (Status there : after(here)) {
                if (cameFrom.putIfAbsent(there, here) == null) {
                    next.add(there);
                }
            }
        }
        if (!cameFrom.containsKey(to)) {
            return Optional.empty();
        }
        Deque<Status> way = new ArrayDeque<>(List.of(to));
        for (Status back = cameFrom.get(to); back != null && back != from; back = cameFrom.get(back)) {
            way.addFirst(back);
        }
        return Optional.of(List.copyOf(way));
    }

    private static Map<Status, List<Status>> changes() {
        Map<Status, List<Status>> changes = new EnumMap<>(Status.class);
        changes.put(
                QUEUED, List.of(PICKED_UP, WAITING_FOR_CAPACITY, REJECTED, ERROR_CANCELLED, USER_CANCELLED, CANCELED));
        changes.put(
                WAITING_FOR_CAPACITY,
                List.of(IN_PROGRESS, PICKED_UP, QUEUED, ERROR_CANCELLED, USER_CANCELLED, CANCELED));
        changes.put(
                PICKED_UP,
                List.of(IN_PROGRESS, WAITING_FOR_CAPACITY, FAILED, ERROR_CANCELLED, USER_CANCELLED, CANCELED));
        changes.put(IN_PROGRESS, List.of(CANCEL_REQUESTED, COMPLETED, FAILED, ERROR_CANCELLED, WAITING_FOR_CAPACITY));
        changes.put(CANCEL_REQUESTED, List.of(USER_CANCELLED, CANCELED));
        changes.put(COMPLETED, List.of(TIMED_OUT, USER_CANCELLED, CANCELED));
        return changes;
    }
}
