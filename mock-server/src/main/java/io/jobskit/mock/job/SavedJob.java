package io.jobskit.mock.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a job is, in values that can be written down. What is made of them again goes on as the job would have.
 *
 * @param number its number
 * @param owner who created it
 * @param jobType the job type as it was sent
 * @param parameters its normalised parameters, a JSON object in UTF-8
 * @param behavior what becomes of it
 * @param progressMode what makes it go on
 * @param createdAt when it was created, in milliseconds since the epoch
 * @param changes the changes of its status: those that were brought about, and after them those that are planned
 * @param settled how many of them were brought about
 * @param settledAt when the last of those was, in milliseconds since the creation
 * @param percent how far it had got by then
 * @param held whether it stays as it is until it is moved or released
 * @param errors the errors that it was given; null for those of its behavior
 * @param ahead the changes that being read brings about
 * @param readings how often it has been read since it last went on by itself
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SavedJob(
        long number,
        Owner owner,
        String jobType,
        byte[] parameters,
        Behavior behavior,
        ProgressMode progressMode,
        long createdAt,
        List<Change> changes,
        int settled,
        long settledAt,
        double percent,
        boolean held,
        @Nullable List<ErrorDetail> errors,
        List<Ahead> ahead,
        int readings) {

    /** A change to that status, so many milliseconds after the creation. */
    public record Change(Status status, long moment) {}

    /** A change to that status, after that share of the readings. */
    public record Ahead(Status status, double share) {}

    /** All that the job is. */
    public static SavedJob of(Job job) {
        Timeline timeline = job.timeline();
        return new SavedJob(
                job.number(),
                job.owner(),
                job.jobType(),
                job.parameters(),
                job.progression().behavior(),
                job.progression().progressMode(),
                job.createdAt(),
                timeline.changes(),
                timeline.settled(),
                timeline.settledAt(),
                timeline.percent(),
                job.held(),
                job.errors(),
                job.ahead().stream()
                        .map(step -> new Ahead(step.status(), step.share()))
                        .toList(),
                job.readings());
    }

    /** The job again; its progression is that of its behavior in its progress mode. */
    Job restored(Progression progression) {
        return new Job(
                number,
                owner,
                jobType,
                parameters,
                progression,
                createdAt,
                Timeline.of(changes, settled, settledAt, percent),
                held,
                errors,
                ahead.stream()
                        .map(step -> new Transition(step.status, step.share))
                        .toList(),
                readings);
    }
}
