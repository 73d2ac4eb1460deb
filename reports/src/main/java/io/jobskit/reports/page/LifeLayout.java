package io.jobskit.reports.page;

import static io.jobskit.contract.lifecycle.JobStatus.CANCELED;
import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.REJECTED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.WAITING_FOR_CAPACITY;
import static java.util.Map.entry;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.reports.page.Curve.Point;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the statuses stand in the picture of a job's life: the usual path is a straight line, what may go wrong is beside it.
 *
 * @param name what the style sheet calls it
 * @param width in pixels
 * @param height in pixels
 * @param places the middle of each status
 * @param bends how far a change is drawn around what stands in its way; others are straight
 */
record LifeLayout(
        String name, int width, int height, Map<JobStatus, Point> places, Map<List<JobStatus>, Integer> bends) {

    /** There and back: two arrows that stand apart. */
    private static final int APART = 12;

    /** From left to right. */
    static final LifeLayout WIDE = new LifeLayout(
            "wide",
            1000,
            440,
            Map.ofEntries(
                    at(QUEUED, 70, 190),
                    at(PICKED_UP, 245, 190),
                    at(IN_PROGRESS, 430, 190),
                    at(COMPLETED, 640, 190),
                    at(TIMED_OUT, 850, 190),
                    at(WAITING_FOR_CAPACITY, 245, 50),
                    at(ERROR_CANCELLED, 850, 40),
                    at(FAILED, 850, 115),
                    at(CANCEL_REQUESTED, 640, 292),
                    at(REJECTED, 850, 262),
                    at(USER_CANCELLED, 850, 335),
                    at(CANCELED, 850, 404)),
            Map.ofEntries(
                    bent(QUEUED, USER_CANCELLED, 140),
                    bent(PICKED_UP, USER_CANCELLED, 100),
                    bent(QUEUED, REJECTED, 45),
                    bent(PICKED_UP, FAILED, -30),
                    bent(IN_PROGRESS, FAILED, -5),
                    bent(QUEUED, ERROR_CANCELLED, -8),
                    bent(ERROR_CANCELLED, USER_CANCELLED, -200),
                    bent(FAILED, USER_CANCELLED, -150),
                    bent(TIMED_OUT, USER_CANCELLED, -105)));

    /** From the top down, for a telephone. */
    static final LifeLayout NARROW = new LifeLayout(
            "narrow",
            390,
            570,
            Map.ofEntries(
                    at(QUEUED, 190, 35),
                    at(PICKED_UP, 190, 135),
                    at(IN_PROGRESS, 190, 235),
                    at(COMPLETED, 190, 345),
                    at(TIMED_OUT, 190, 455),
                    at(WAITING_FOR_CAPACITY, 58, 135),
                    at(ERROR_CANCELLED, 58, 455),
                    at(REJECTED, 322, 135),
                    at(FAILED, 322, 235),
                    at(CANCEL_REQUESTED, 322, 345),
                    at(USER_CANCELLED, 322, 455),
                    at(CANCELED, 322, 540)),
            Map.ofEntries(
                    bent(QUEUED, USER_CANCELLED, -60),
                    bent(PICKED_UP, USER_CANCELLED, -40),
                    bent(WAITING_FOR_CAPACITY, USER_CANCELLED, 150),
                    bent(QUEUED, ERROR_CANCELLED, 50),
                    bent(PICKED_UP, ERROR_CANCELLED, 25),
                    bent(FAILED, USER_CANCELLED, -75),
                    bent(REJECTED, USER_CANCELLED, -105),
                    bent(ERROR_CANCELLED, USER_CANCELLED, 110)));

    private static Map.Entry<JobStatus, Point> at(JobStatus status, int x, int y) {
        return entry(status, new Point(x, y));
    }

    private static Map.Entry<List<JobStatus>, Integer> bent(JobStatus from, JobStatus to, int bend) {
        return entry(List.of(from, to), bend);
    }

    Point place(JobStatus status) {
        return Objects.requireNonNull(places.get(status), status.label());
    }

    Curve curve(Change change) {
        boolean hasBack = change.from() == WAITING_FOR_CAPACITY || change.to() == WAITING_FOR_CAPACITY;
        int usual = hasBack && !change.to().hasEnded() ? APART : 0;
        return Curve.between(
                place(change.from()),
                place(change.to()),
                bends.getOrDefault(List.of(change.from(), change.to()), usual));
    }
}
