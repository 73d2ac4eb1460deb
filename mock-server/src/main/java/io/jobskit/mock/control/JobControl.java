package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.api.Ids;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.job.ErrorDetail;
import io.jobskit.mock.job.IllegalChangeException;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.store.JobStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a test can do to one job: move it, age it, release it, cancel it. Ids are those of the API, of any firm. */
final class JobControl {

    /** A job, and what it is. */
    record Seen(Job job, JobState state) {}

    private final JobStore store;
    private final Firms firms;

    JobControl(JobStore store, Firms firms) {
        this.store = store;
        this.firms = firms;
    }

    /** Puts the job into the status that the body names, and holds it there. */
    JobState move(String id, JsonNode body) {
        JsonNode label = body.path("status");
        if (label.isNumber() || label.isBoolean() || label.isContainerNode()) {
            throw ControlRefusal.wrong("status", label, "one of: " + labels());
        }
        if (!label.isTextual()) {
            throw ControlRefusal.malformed("The body must be an object with a status, one of: " + labels() + ".");
        }
        Double percent = percent(body.path("percent_complete"));
        Status status = Status.labelled(label.textValue())
                .orElseThrow(() -> ControlRefusal.noSuchStatus(label.textValue(), labels()));
        // For any other status they are ignored, whatever they are.
        List<ErrorDetail> errors = status == Status.ERROR_CANCELLED ? errors(body.path("errors")) : null;
        return change(id, (job, now) -> {
            try {
                return job.move(status, percent, errors, now);
            } catch (IllegalChangeException noWay) {
                throw ControlRefusal.noWay(String.valueOf(noWay.getMessage()));
            }
        });
    }

    /** Makes the job older by the duration that the body names. */
    JobState age(String id, JsonNode body) {
        JsonNode sent = body.path("by");
        if (sent.isMissingNode()) {
            throw ControlRefusal.malformed(
                    "The body must be an object with by, " + IsoAmount.WORDS + ", such as {\"by\": \"PT24H\"}.");
        }
        IsoAmount by = IsoAmount.read(sent)
                .orElseThrow(() -> ControlRefusal.wrong("by", sent, IsoAmount.WORDS + ", such as PT24H"));
        return change(id, (job, now) -> {
            Instant created = Instant.ofEpochMilli(job.createdAt());
            Instant earlier = by.before(created)
                    .orElseThrow(() -> ControlRefusal.malformed("by is " + Excerpt.of(sent.toString())
                            + ", which is so long that the job would be created before the year 1."));
            return job.aged(job.createdAt() - earlier.toEpochMilli());
        });
    }

    /** Cancels the job, as its owner does by the API. */
    JobState cancel(String id) {
        return change(id, Job::cancel);
    }

    /** The job with that id, and what it is. */
    Seen seen(String id) {
        Instant now = firms.firm(job(id).owner().firm()).now();
        // Looked at after the clock: what others do to it meanwhile is not overlooked.
        Job job = job(id);
        return new Seen(job, job.at(now));
    }

    private Job job(String id) {
        Job job = store.get(Ids.number(id));
        if (job == null) {
            throw ControlRefusal.noSuchJob(id);
        }
        return job;
    }

    /** Lets a held job go on by itself. */
    JobState release(String id) {
        return change(id, Job::release);
    }

    private JobState change(String id, BiFunction<Job, Instant, Job> verb) {
        Job present = job(id);
        Firm firm = firms.firm(present.owner().firm());
        Job changed = store.update(
                present.number(), job -> verb.apply(job, firm.again().now()));
        if (changed == null) {
            throw ControlRefusal.noSuchJob(id);
        }
        return changed.at(firm.again().now());
    }

    private static @Nullable Double percent(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()
                || node.decimalValue().signum() < 0
                || node.decimalValue().compareTo(BigDecimal.ONE) > 0) {
            throw ControlRefusal.wrong("percent_complete", node, "a number from 0 to 1");
        }
        return node.doubleValue();
    }

    private static @Nullable List<ErrorDetail> errors(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        List<ErrorDetail> errors = new ArrayList<>();
        for (JsonNode error : node) {
            if (error.path("status").isTextual()
                    && error.path("title").isTextual()
                    && error.path("detail").isTextual()) {
                errors.add(new ErrorDetail(
                        error.path("status").textValue(),
                        error.path("title").textValue(),
                        error.path("detail").textValue()));
            }
        }
        if (!node.isArray() || errors.size() < node.size()) {
            throw ControlRefusal.wrong("errors", node, "a list of objects with the strings status, title and detail");
        }
        return errors.isEmpty() ? null : List.copyOf(errors);
    }

    private static String labels() {
        return Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", "));
    }
}
