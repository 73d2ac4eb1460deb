package io.jobskit.mock.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job: a value. Its status is a function of the instant at which one asks; cancelling, moving, ageing and releasing it
 * give another value, which the store puts in its place.
 *
 * @param number its number, which no other job on the server has
 * @param owner who created it
 * @param jobType the job type as it was sent, in upper or lower case
 * @param parameters its normalised parameters, a JSON object in UTF-8; nobody changes the array
 * @param progression how it goes on by itself
 * @param createdAt when it was created, in milliseconds since the epoch
 * @param timeline when its status changes
 * @param held whether it stays as it is until it is moved or released
 * @param errors the errors that it was given, null for those of its behavior
 * @param ahead the steps that being read brings about, with the share of the readings at which each is due
 * @param readings how often it has been read since it last went on by itself, where that matters
 */
@SuppressWarnings("ArrayRecordComponent") // a million of these are kept; nobody compares them
public record Job(
        long number,
        Owner owner,
        String jobType,
        byte[] parameters,
        Progression progression,
        long createdAt,
        Timeline timeline,
        boolean held,
        @Nullable List<ErrorDetail> errors,
        List<Transition> ahead,
        int readings) {

    private static final double ROUNDING = 1e-9;

    /**
     * A new job, Queued.
     *
     * @param hold whether it stays Queued until it is moved or released; where the queue is full it is Rejected anyway
     */
    public static Job create(
            long number,
            Owner owner,
            String jobType,
            byte[] parameters,
            Progression progression,
            Instant now,
            boolean hold) {
        boolean held = (hold || progression.holds()) && progression.behavior() != Behavior.IS_REJECTED;
        return new Job(
                number,
                owner,
                jobType,
                parameters,
                progression,
                now.toEpochMilli(),
                held ? Timeline.queued() : progression.begun(),
                held,
                null,
                progression.progressMode() instanceof ProgressMode.Polls && !held
                        ? progression.stepsAfter(Status.QUEUED)
                        : List.of(),
                0);
    }

    /** The type that {@link #jobType} names. */
    public JobType type() {
        return JobType.named(jobType).orElseThrow();
    }

    /** What the job is at that instant. */
    public JobState at(Instant now) {
        return state(stage(now));
    }

    /** What the job was when it was created: Queued, with everything ahead of it. */
    public JobState asCreated() {
        return new JobState(Status.QUEUED, null, null, 0, List.of());
    }

    /** When its status next changes by the passing of time alone, if nothing is done to it; null if it never does. */
    public @Nullable Instant changesAfter(Instant now) {
        long moment = timeline.changeAfter(moment(now));
        return moment == Long.MAX_VALUE ? null : Instant.ofEpochMilli(createdAt + moment);
    }

    /** Whether there are results to download at that instant ("Download a job's results"). */
    public boolean hasResults(Instant now) {
        return stage(now).status() == Status.COMPLETED && progression.behavior() != Behavior.HAS_NO_RESULTS;
    }

    /**
     * The job, cancelled ("Cancel a job"): one that has yet to run or has completed is cancelled at once, a running one
     * is requested to stop, and one that has ended without results, or is being cancelled already, stays as it is.
     */
    public Job cancel(Instant now) {
        long moment = moment(now);
        Timeline.Stage stage = timeline.at(moment);
        Timeline past = timeline.cutAt(moment, stage.percent());
        return switch (stage.status()) {
            case QUEUED, WAITING_FOR_CAPACITY, PICKED_UP, COMPLETED ->
                with(past.settled(progression.behavior().cancelled(), moment), held, errors, List.of());
            case IN_PROGRESS -> {
                Timeline requested = past.settled(Status.CANCEL_REQUESTED, moment);
                yield with(
                        held ? requested : progression.cancelRequested(requested, moment), held, errors, cancelling());
            }
            default -> this;
        };
    }

    /**
     * The job, put into that status and held there. Statuses on the way are passed through at once.
     *
     * @param percentComplete how far it shall have got; null leaves that to the job
     * @param given the errors that it shall show if the status is Error Cancelled; null leaves them to the job
     * @throws IllegalChangeException if there is no way to that status
     */
    public Job move(Status status, @Nullable Double percentComplete, @Nullable List<ErrorDetail> given, Instant now)
            throws IllegalChangeException {
        long moment = moment(now);
        Timeline.Stage stage = timeline.at(moment);
        Timeline moved = timeline.cutAt(moment, stage.percent());
        if (status != stage.status()) {
            for (Status next : Lifecycle.way(stage.status(), status)
                    .orElseThrow(() -> IllegalChangeException.noWay(stage.status(), status))) {
                moved = moved.settled(next, moment);
            }
        }
        if (percentComplete != null || status == Status.COMPLETED) {
            moved = moved.withPercent(percentComplete != null ? percentComplete : 1);
        }
        return with(moved, true, status == Status.ERROR_CANCELLED && given != null ? given : errors, List.of());
    }

    /** The job, so much older: every time that it carries moves into the past. */
    public Job aged(long millis) {
        return with(Math.subtractExact(createdAt, millis), timeline, held, errors, ahead, readings);
    }

    /** The job, going on by itself from here if it was held; a request to cancel it is carried out at once. */
    public Job release(Instant now) {
        if (!held) {
            return this;
        }
        long moment = moment(now);
        Timeline.Stage stage = timeline.at(moment);
        Timeline past = timeline.cutAt(moment, stage.percent());
        if (stage.status() == Status.CANCEL_REQUESTED) {
            return with(past.settled(progression.behavior().cancelled(), moment), false, errors, List.of());
        }
        if (stage.status().isEnd()) {
            return with(timeline, false, errors, List.of());
        }
        List<Transition> ahead = progression.progressMode() instanceof ProgressMode.Polls
                ? progression.stepsAfter(stage.status())
                : List.of();
        return with(progression.continued(past, stage.status(), moment), false, errors, ahead);
    }

    /** Whether being read makes it another one. */
    public boolean isMovedByReading(Instant now) {
        return !ahead.isEmpty()
                && progression.progressMode() instanceof ProgressMode.Polls
                && !stage(now).status().isFinal();
    }

    /** The job, after it has been read once more: itself, unless being read is what makes it go on. */
    public Job read(Instant now) {
        if (!isMovedByReading(now) || !(progression.progressMode() instanceof ProgressMode.Polls polls)) {
            return this;
        }
        Timeline.Stage stage = stage(now);
        long moment = moment(now);
        double share = (readings + 1d) / polls.readings();
        Timeline further = timeline.cutAt(moment, stage.percent());
        Status status = stage.status();
        int due = 0;
        while (due < ahead.size() && ahead.get(due).share() <= share + ROUNDING) {
            status = ahead.get(due++).status();
            further = further.settled(status, moment);
        }
        if (status == Status.COMPLETED) {
            further = further.withPercent(1);
        } else if (status == Status.IN_PROGRESS) {
            further = further.withPercent(Math.max(stage.percent(), Math.min(0.99, Math.floor(share * 100) / 100)));
        }
        return with(createdAt, further, held, errors, ahead.subList(due, ahead.size()), readings + 1);
    }

    private List<Transition> cancelling() {
        // The first reading still shows the request, the second that it was carried out.
        return progression.progressMode() instanceof ProgressMode.Polls polls
                        && !held
                        && progression.behavior() != Behavior.CANCELS_SLOWLY
                ? List.of(new Transition(progression.behavior().cancelled(), 2d / polls.readings()))
                : List.of();
    }

    /** The job, changed at a moment from which its readings count anew. */
    private Job with(
            Timeline changed, boolean nowHeld, @Nullable List<ErrorDetail> nowErrors, List<Transition> nowAhead) {
        return with(createdAt, changed, nowHeld, nowErrors, nowAhead, 0);
    }

    private Job with(
            long created,
            Timeline changed,
            boolean nowHeld,
            @Nullable List<ErrorDetail> nowErrors,
            List<Transition> nowAhead,
            int nowReadings) {
        return new Job(
                number,
                owner,
                jobType,
                parameters,
                progression,
                created,
                changed,
                nowHeld,
                nowErrors,
                nowAhead,
                nowReadings);
    }

    private long moment(Instant now) {
        return now.toEpochMilli() - createdAt;
    }

    private Timeline.Stage stage(Instant now) {
        return timeline.at(moment(now));
    }

    private JobState state(Timeline.Stage stage) {
        return new JobState(
                stage.status(),
                instant(stage.startedAt()),
                instant(stage.completedAt()),
                stage.percent(),
                stage.status() == Status.ERROR_CANCELLED ? errorsOf(stage) : List.of());
    }

    private List<ErrorDetail> errorsOf(Timeline.Stage stage) {
        if (errors != null) {
            return errors;
        }
        return stage.ranTooLong() ? ErrorDetail.RAN_TOO_LONG : ErrorDetail.INVALID_PORTFOLIO;
    }

    private @Nullable Instant instant(long moment) {
        return moment < 0 ? null : Instant.ofEpochMilli(createdAt + moment);
    }
}
