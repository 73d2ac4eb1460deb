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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways a job can go by itself. A job takes the way whose number is its portfolio id or its view id, so that a
 * client can be shown each of them without any control protocol.
 */
public enum Behavior {
    COMPLETES(0, "completes", pickedUp(), running(), step(COMPLETED, 1)),

    STAYS_QUEUED(9001, "stays in the queue"),
    STAYS_PICKED_UP(9002, "is picked up and never starts to run", pickedUp()),
    RUNS_VERY_LONG(9003, "runs until the limit of 4 hours stops it", pickedUp(), running()),
    IS_SLOW(9004, "takes twenty times as long as any other", pickedUp(), running(), step(COMPLETED, 20)),
    WAITS(
            9005,
            "waits for capacity, is picked up later and completes",
            step(WAITING_FOR_CAPACITY, 1 / 6d),
            step(PICKED_UP, 1 / 2d),
            step(IN_PROGRESS, 2 / 3d),
            step(COMPLETED, 1)),
    KEEPS_WAITING(9006, "waits for capacity that never comes", step(WAITING_FOR_CAPACITY, 1 / 6d)),
    IS_PUT_BACK(
            9007,
            "runs, is put back into the queue for want of capacity, runs again and completes",
            pickedUp(),
            running(),
            step(WAITING_FOR_CAPACITY, 1 / 2d),
            step(QUEUED, 2 / 3d),
            step(PICKED_UP, 3 / 4d),
            step(IN_PROGRESS, 5 / 6d),
            step(COMPLETED, 1)),
    IS_PUT_BACK_EARLY(
            9008,
            "is put back before it ran, runs when there is capacity and completes",
            pickedUp(),
            step(WAITING_FOR_CAPACITY, 1 / 3d),
            step(IN_PROGRESS, 2 / 3d),
            step(COMPLETED, 1)),

    FAILS(9010, "fails while it runs", pickedUp(), running(), step(FAILED, 1)),
    FAILS_EARLY(9011, "fails before it runs", pickedUp(), step(FAILED, 1 / 3d)),
    IS_REJECTED(9012, "is rejected: the queue is over its quota", step(REJECTED, 1 / 6d)),
    ERRS(9013, "is cancelled by an error while it runs", pickedUp(), running(), step(ERROR_CANCELLED, 1)),
    ERRS_IN_QUEUE(9014, "is cancelled by an error while it is queued", step(ERROR_CANCELLED, 1 / 6d)),
    ERRS_WAITING(
            9015,
            "is cancelled by an error while it waits for capacity",
            step(WAITING_FOR_CAPACITY, 1 / 6d),
            step(ERROR_CANCELLED, 1 / 3d)),
    ERRS_PICKED_UP(9016, "is cancelled by an error before it runs", pickedUp(), step(ERROR_CANCELLED, 1 / 3d)),

    HAS_NO_RESULTS(9020, "completes and has no results", pickedUp(), running(), step(COMPLETED, 1)),
    EXPIRES_AT_ONCE(
            9021,
            "completes, and its results expire at once",
            pickedUp(),
            running(),
            step(COMPLETED, 5 / 6d),
            expired()),

    IS_CANCELLED(
            9030,
            "is cancelled by somebody else while it runs",
            pickedUp(),
            running(),
            step(CANCEL_REQUESTED, 2 / 3d),
            step(USER_CANCELLED, 1)),
    IS_CANCELLED_EARLY(9031, "is cancelled by somebody else in the queue", step(USER_CANCELLED, 1 / 6d)),
    IS_CANCELLED_LATE(
            9032,
            "completes and is cancelled by somebody else",
            pickedUp(),
            running(),
            step(COMPLETED, 5 / 6d),
            step(USER_CANCELLED, 1)),
    SHOWS_CANCELED(
            9033, "completes; after a cancellation, its status is Canceled", pickedUp(), running(), step(COMPLETED, 1)),
    IS_CANCELED(
            9034,
            "is cancelled by somebody else while it runs, with the status Canceled",
            pickedUp(),
            running(),
            step(CANCEL_REQUESTED, 2 / 3d),
            step(CANCELED, 1)),
    WAITS_AND_SHOWS_CANCELED(
            9035,
            "waits for capacity that never comes; after a cancellation, its status is Canceled",
            step(WAITING_FOR_CAPACITY, 1 / 6d)),
    CANCELS_SLOWLY(9040, "runs very long; after a cancellation, it stays in Cancel Requested", pickedUp(), running());

    private final int number;
    private final String story;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Transition> steps;

    Behavior(int number, String story, Transition... steps) {
        this.number = number;
        this.story = story;
        this.steps = List.of(steps);
    }

    /** The portfolio id or view id that asks for this behavior; 0 for the ordinary one, which needs none. */
    public int number() {
        return number;
    }

    /** What becomes of the job, to be read after "the job". */
    public String story() {
        return story;
    }

    /** The statuses of the job in their order, the queue included. */
    public List<Status> statuses() {
        return Stream.concat(Stream.of(QUEUED), steps.stream().map(Transition::status))
                .toList();
    }

    /** The behavior with that number. */
    public static Optional<Behavior> numbered(String number) {
        for (Behavior behavior : values()) {
            if (behavior != COMPLETES && String.valueOf(behavior.number).equals(number)) {
                return Optional.of(behavior);
            }
        }
        return Optional.empty();
    }

    List<Transition> steps() {
        return steps;
    }

    /** The label that a job of this behavior shows once it is cancelled. */
    Status cancelled() {
        return switch (this) {
            case SHOWS_CANCELED, IS_CANCELED, WAITS_AND_SHOWS_CANCELED -> CANCELED;
            default -> USER_CANCELLED;
        };
    }

    private static Transition step(Status status, double share) {
        return new Transition(status, share);
    }

    private static Transition pickedUp() {
        return step(PICKED_UP, 1 / 6d);
    }

    private static Transition running() {
        return step(IN_PROGRESS, 1 / 3d);
    }

    private static Transition expired() {
        return step(TIMED_OUT, 1);
    }
}
