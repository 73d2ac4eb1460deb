package io.jobskit.mock.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.job.ErrorDetail;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON:API documents of jobs ("Resource overview", "Relationships"). */
final class Documents {

    private static final String JOBS = "/v1/jobs/";
    private static final int WITHOUT_SECONDS = "2020-04-15T21:30".length();

    private Documents() {}

    /** A job as a listing shows it. */
    record Listed(Job job, JobState state) {}

    /** One job with its creator, as creating and reading it answer. */
    static Content.Bytes job(Job job, JobState state, String id) {
        return content(json -> {
            json.writeStartObject();
            json.writeFieldName("data");
            resource(json, job, state, id, true);
            if (job.type() == JobType.PORTFOLIO_QUERY) {
                json.writeArrayFieldStart("included");
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    /** A page of jobs, with the link to the next one; null on the last page. */
    static Content listing(List<Listed> jobs, boolean uuidLike, @Nullable String next) {
        return content(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (Listed listed : jobs) {
                resource(json, listed.job, listed.state, Ids.of(listed.job.number(), uuidLike), false);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("links");
            json.writeStringField("next", next);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** The creator of a job: the relationship, or the user that it leads to. */
    static Content creator(Owner owner, String id, boolean relationship) {
        return content(json -> {
            json.writeStartObject();
            if (relationship) {
                creatorLinks(json, id);
            }
            json.writeFieldName("data");
            user(json, owner, !relationship);
            json.writeEndObject();
        });
    }

    /** An answer of that status with a document as its body. */
    static HttpResponse answer(int status, Content document) {
        return HttpResponse.of(status).withBody(MediaTypes.JSON_API, document);
    }

    private static Content.Bytes content(Json.Writer writer) {
        return new Content.Bytes(Json.write(writer));
    }

    static void resource(JsonGenerator json, Job job, JobState state, String id, boolean withCreator)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", "jobs");
        json.writeObjectFieldStart("attributes");
        json.writeStringField("job_type", job.jobType());
        time(json, "started_at", state.startedAt());
        time(json, "completed_at", state.completedAt());
        json.writeFieldName("parameters");
        json.writeRawValue(new String(job.parameters(), StandardCharsets.UTF_8));
        json.writeNumberField("percent_complete", state.percentComplete());
        json.writeStringField("status", state.status().label());
        errors(json, state.errors());
        json.writeEndObject();
        if (withCreator) {
            json.writeObjectFieldStart("relationships");
            json.writeObjectFieldStart("creator");
            creatorLinks(json, id);
            json.writeFieldName("data");
            user(json, job.owner(), false);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("links");
        json.writeStringField("self", JOBS + id);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void creatorLinks(JsonGenerator json, String id) throws IOException {
        json.writeObjectFieldStart("links");
        json.writeStringField("self", JOBS + id + "/relationships/creator");
        json.writeStringField("related", JOBS + id + "/creator");
        json.writeEndObject();
    }

    private static void user(JsonGenerator json, Owner owner, boolean withName) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "users");
        json.writeStringField("id", owner.id());
        if (withName) {
            json.writeObjectFieldStart("attributes");
            json.writeStringField("name", owner.name());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
        if (time != null) {
            json.writeStringField(name, text(time));
        }
    }

    /** To the second, with the seconds also where they are none; in half the time that an instant takes by itself. */
    private static String text(Instant time) {
        String local = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC)
                .toString();
        return (local.length() == WITHOUT_SECONDS ? local + ":00" : local) + "Z";
    }

    private static void errors(JsonGenerator json, List<ErrorDetail> errors) throws IOException {
        if (!errors.isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (ErrorDetail error : errors) {
                json.writeStartObject();
                json.writeStringField("status", error.status());
                json.writeStringField("title", error.title());
                json.writeStringField("detail", error.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
