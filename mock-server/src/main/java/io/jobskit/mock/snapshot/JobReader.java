package io.jobskit.mock.snapshot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.ErrorDetail;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.request.NewJob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the jobs of a snapshot, and complains of one that could not be. */
final class JobReader {

    private static final String A_JOB =
            "a job: an object with id, user, job_type, parameters, fate, progress, created_at,"
                    + " held, timeline and readings";
    private static final String A_TIMELINE = "an object with changes, settled, settled_after_ms and percent_complete";
    private static final String A_LABEL =
            "one of " + Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", "));
    private static final String AN_INSTANT =
            "an instant from the year 1 to 9999 in whole milliseconds, such as 2030-01-01T00:00:00Z";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** Ten thousand years, and a bit. */
    private static final long MOST_MILLIS = 400_000_000_000_000L;

    private static final int MOST_READINGS = 1_000_000_000;

    private final Map<String, Owner> owners = new HashMap<>();
    private final Map<String, ProgressMode> paces = new HashMap<>();

    /** Reads jobs of that firm's users, whose ids are their places in the list, from 1. */
    JobReader(String firm, List<String> users) {
        for (String user : users) {
            owners.put(user, new Owner(firm, user, String.valueOf(owners.size() + 1)));
        }
    }

    /** The job, whose id is from {@code least} to {@code most}. */
    SavedJob read(JsonPart job, long least, long most) {
        job.object(
                A_JOB,
                List.of(
                        "id",
                        "user",
                        "job_type",
                        "parameters",
                        "fate",
                        "progress",
                        "created_at",
                        "held",
                        "timeline",
                        "errors",
                        "ahead",
                        "readings"));
        long id = job.member("id")
                .whole(
                        least,
                        most,
                        "a whole number from " + least + " to " + most + ", greater than the id of the job before");
        String type = type(job.member("job_type"));
        JsonPart created = job.member("created_at");
        Instant createdAt = SnapshotReader.instant(created, EARLIEST, AN_INSTANT);
        if (!createdAt.equals(createdAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw created.wrong(AN_INSTANT);
        }
        JsonPart timeline = job.member("timeline")
                .object(A_TIMELINE, List.of("changes", "settled", "settled_after_ms", "percent_complete"));
        List<SavedJob.Change> changes = changes(timeline.member("changes"));
        return new SavedJob(
                id,
                owner(job.member("user")),
                type,
                parameters(type, job.member("parameters")),
                behavior(job.member("fate")),
                progressMode(job.member("progress")),
                createdAt.toEpochMilli(),
                changes,
                (int) timeline.member("settled")
                        .whole(
                                1,
                                changes.size(),
                                "the number of changes that have taken effect, from 1 to " + changes.size()),
                timeline.member("settled_after_ms")
                        .whole(-MOST_MILLIS, MOST_MILLIS, "a number of milliseconds after the creation of the job"),
                timeline.member("percent_complete").number(0, 1, "a number from 0 to 1"),
                job.member("held").flag(),
                errors(job.member("errors")),
                ahead(job.member("ahead")),
                (int) job.member("readings").whole(0, MOST_READINGS, "a number of readings, from 0"));
    }

    private Owner owner(JsonPart part) {
        String right = "one of the users of the firm, as /users lists them";
        return Optional.ofNullable(owners.get(part.text(right))).orElseThrow(() -> part.wrong(right));
    }

    private static String type(JsonPart part) {
        String right = "portfolio_view_results or PORTFOLIO_QUERY (in upper or lower case)";
        String type = part.text(right);
        if (JobType.named(type).isEmpty()) {
            throw part.wrong(right);
        }
        return type.intern();
    }

    private static byte[] parameters(String type, JsonPart part) {
        if (!(part.value() instanceof ObjectNode object)) {
            throw part.wrong("the parameters of the job, an object");
        }
        try {
            return NewJob.parameters(type, object);
        } catch (Refusal refusal) {
            ErrorObject first = refusal.problems().get(0);
            String place = first.source() == null ? "" : first.source().place();
            throw part.trouble(place.replaceFirst("^/data/attributes/parameters", ""), first.detail());
        }
    }

    private static Behavior behavior(JsonPart part) {
        String right = "0, or the number of a behavior, from 9001 to 9040";
        long number = part.whole(0, 9999, right);
        return number == 0
                ? Behavior.COMPLETES
                : Behavior.numbered(String.valueOf(number)).orElseThrow(() -> part.wrong(right));
    }

    private ProgressMode progressMode(JsonPart part) {
        String right = "a progress mode: time:PT3S (from zero to under 4 hours), polls:3 (from 1) or manual";
        String text = part.text(right);
        try {
            return paces.computeIfAbsent(text, ProgressMode::parse);
        } catch (IllegalArgumentException none) {
            throw part.wrong(right);
        }
    }

    private static List<SavedJob.Change> changes(JsonPart part) {
        List<SavedJob.Change> changes = new ArrayList<>();
        for (JsonPart item : part.items("a list of changes of the job's status, the first to Queued")) {
            item.object("an object with status and after_ms", List.of("status", "after_ms"));
            JsonPart status = item.member("status");
            JsonPart after = item.member("after_ms");
            Status label = label(status);
            if (changes.isEmpty()) {
                if (label != Status.QUEUED) {
                    throw status.wrong("Queued, the first status of every job");
                }
                after.whole(0, 0, "0, because a job is Queued from its creation on");
                changes.add(new SavedJob.Change(label, 0));
                continue;
            }
            SavedJob.Change last = changes.get(changes.size() - 1);
            if (!Lifecycle.allows(last.status(), label)) {
                throw status.wrong("a status that may follow " + last.status().label() + ": "
                        + (Lifecycle.after(last.status()).isEmpty()
                                ? "none may"
                                : Lifecycle.after(last.status()).stream()
                                        .map(Status::label)
                                        .collect(Collectors.joining(", "))));
            }
            changes.add(new SavedJob.Change(
                    label,
                    after.whole(
                            last.moment(),
                            MOST_MILLIS,
                            "a number of milliseconds after the creation of the job, at least " + last.moment()
                                    + ", the time of the change before")));
        }
        if (changes.isEmpty()) {
            throw part.wrong("a list of changes of the job's status, the first to Queued");
        }
        return changes;
    }

    private static Status label(JsonPart part) {
        return Status.labelled(part.text(A_LABEL)).orElseThrow(() -> part.wrong(A_LABEL));
    }

    private static @Nullable List<ErrorDetail> errors(JsonPart part) {
        if (!part.isThere()) {
            return null;
        }
        String right = "a list of objects with the texts status, title and detail";
        List<ErrorDetail> errors = new ArrayList<>();
        for (JsonPart item : part.items(right)) {
            item.object("an object with the texts status, title and detail", List.of("status", "title", "detail"));
            errors.add(new ErrorDetail(
                    item.member("status").text("a status code, as a text"),
                    item.member("title").text("a text"),
                    item.member("detail").text("a text")));
        }
        if (errors.isEmpty()) {
            throw part.wrong(right + ", or left out");
        }
        return List.copyOf(errors);
    }

    private static List<SavedJob.Ahead> ahead(JsonPart part) {
        List<SavedJob.Ahead> ahead = new ArrayList<>();
        if (part.isThere()) {
            for (JsonPart item : part.items("a list of the statuses that come when the job is read")) {
                item.object("an object with status and share", List.of("status", "share"));
                ahead.add(new SavedJob.Ahead(
                        label(item.member("status")),
                        item.member("share")
                                .number(0, 1000, "the share of the reads of the job after which this status comes")));
            }
        }
        return List.copyOf(ahead);
    }
}
