package io.jobskit.mock.snapshot;

import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.RateLimit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotWriter} writes, and complains of whatever else there is. */
final class SnapshotReader {

    private static final String A_SNAPSHOT =
            "a snapshot: an object with version, firm, clock, users, last_id and jobs, as GET /__control/snapshot gives it";
    private static final String A_CLOCK = "an object with now, speed and frozen";
    private static final String A_LIMIT = "an object with limit, such as 50/PT15M, and taken, a list of instants";
    private static final String A_SPEED = "a number over 0 and up to 1000000";
    private static final int FASTEST = 1_000_000;
    private static final Instant CLOCKS_BEGIN = Instant.EPOCH;
    private static final long MOST_NUMBER = 999_999_999;

    private SnapshotReader() {}

    /**
     * The snapshot that the document holds.
     *
     * @param firm the firm that it is for; null for the one that it names
     */
    static FirmSnapshot read(JsonPart document, @Nullable String firm) {
        document.object(
                A_SNAPSHOT, List.of("version", "firm", "clock", "rate_limit", "faults", "users", "last_id", "jobs"));
        checkVersion(document);
        String named = name(document.member("firm"), "the id of a firm");
        String id = firm == null ? named : firm;
        List<String> users = users(document.member("users"));
        RateLimit limit = limit(document.member("rate_limit"));
        ClockState clock = clock(document.member("clock"));
        List<Instant> taken = taken(document.member("rate_limit"), limit);
        JsonPart faults = document.member("faults");
        FaultPlan plan = faults.isThere() ? FaultDocument.read(faults) : FaultPlan.NONE;
        List<SavedJob> jobs = jobs(document.member("jobs"), id, users);
        long least = jobs.isEmpty() ? 0 : jobs.get(jobs.size() - 1).number();
        long last = document.member("last_id")
                .whole(
                        least,
                        MOST_NUMBER,
                        "the highest id that was given to any job: a whole number from " + least + " to "
                                + MOST_NUMBER);
        return new FirmSnapshot(id, clock, users, limit, taken, plan, last, jobs);
    }

    static void checkVersion(JsonPart document) {
        document.member("version")
                .whole(
                        FirmSnapshot.VERSION,
                        FirmSnapshot.VERSION,
                        FirmSnapshot.VERSION + ", the only version that is read");
    }

    /** The instant that the text writes. */
    static Instant instant(JsonPart part, Instant earliest, String right) {
        try {
            Instant instant = Instant.parse(part.text(right));
            if (!instant.isBefore(earliest) && !instant.isAfter(ClockState.LATEST)) {
                return instant;
            }
        } catch (DateTimeException noInstant) {
            throw part.wrong(right);
        }
        throw part.wrong(right);
    }

    private static String name(JsonPart part, String right) {
        String name = part.text(right);
        if (name.isBlank()) {
            throw part.wrong(right);
        }
        return name;
    }

    private static ClockState clock(JsonPart clock) {
        clock.object(A_CLOCK, List.of("now", "speed", "frozen"));
        JsonPart speed = clock.member("speed");
        double factor = speed.number(0, FASTEST, A_SPEED);
        if (factor == 0) {
            throw speed.wrong(A_SPEED);
        }
        return new ClockState(
                instant(
                        clock.member("now"),
                        CLOCKS_BEGIN,
                        "an instant from 1970 to 9999, such as 2030-01-01T00:00:00Z"),
                factor,
                clock.member("frozen").flag());
    }

    private static @Nullable RateLimit limit(JsonPart part) {
        if (!part.isThere()) {
            return null;
        }
        JsonPart limit = part.object(A_LIMIT, List.of("limit", "taken")).member("limit");
        try {
            return RateLimit.parse(limit.text("a rate limit such as 50/PT15M"));
        } catch (IllegalArgumentException none) {
            throw limit.wrong("a number of requests and a duration of at most a year, as in 50/PT15M");
        }
    }

    private static List<Instant> taken(JsonPart part, @Nullable RateLimit limit) {
        if (limit == null) {
            return List.of();
        }
        JsonPart taken = part.member("taken");
        List<Instant> instants = new ArrayList<>();
        Instant earliest = Instant.MIN;
        for (JsonPart item : taken.items("a list of instants")) {
            Instant instant = instant(
                    item, earliest, "an instant such as 2030-01-01T00:00:00Z, not earlier than the instant before it");
            earliest = instant;
            instants.add(instant);
        }
        if (instants.size() > limit.requests()) {
            throw taken.wrong(
                    "a list of at most " + limit.requests() + " instants, the number of requests of the limit");
        }
        return instants;
    }

    private static List<String> users(JsonPart part) {
        Set<String> users = new LinkedHashSet<>();
        for (JsonPart item : part.items("a list of the names of users, in the order of their ids")) {
            if (!users.add(name(item, "the name of a user"))) {
                throw item.wrong("the name of a user that is not in the list yet");
            }
        }
        return List.copyOf(users);
    }

    private static List<SavedJob> jobs(JsonPart part, String firm, List<String> users) {
        List<SavedJob> jobs = new ArrayList<>();
        long before = 0;
        JobReader reader = new JobReader(firm, users);
        for (JsonPart item : part.items("a list of jobs, oldest first")) {
            SavedJob job = reader.read(item, before + 1, MOST_NUMBER);
            before = job.number();
            jobs.add(job);
        }
        return jobs;
    }
}
