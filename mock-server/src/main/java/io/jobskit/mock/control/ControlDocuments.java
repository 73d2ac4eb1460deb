package io.jobskit.mock.control;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.api.Ids;
import io.jobskit.mock.api.JobResource;
import io.jobskit.mock.api.Paging;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What control requests answer with. */
final class ControlDocuments {

    private static final int PROTOCOL = 1;
    private static final List<String> CAPABILITIES = List.of("hold", "move", "release", "age");

    private ControlDocuments() {}

    static HttpResponse refusal(ControlRefusal refusal) {
        return answer(refusal.status(), json -> {
            json.writeStartObject();
            json.writeStringField("message", refusal.getMessage());
            json.writeEndObject();
        });
    }

    static HttpResponse capabilities() {
        return answer(200, json -> {
            json.writeStartObject();
            json.writeNumberField("protocol", PROTOCOL);
            json.writeArrayFieldStart("capabilities");
            for (String capability : CAPABILITIES) {
                json.writeString(capability);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static HttpResponse clock(Firm firm) {
        return answer(200, json -> writeClock(json, firm));
    }

    static void writeClock(JsonGenerator json, Firm firm) throws IOException {
        ClockState reading = firm.clock();
        json.writeStartObject();
        json.writeStringField("firm", firm.id());
        json.writeStringField("now", reading.now().toString());
        json.writeNumberField("speed", reading.speed());
        json.writeBooleanField("frozen", reading.frozen());
        json.writeEndObject();
    }

    static HttpResponse firms(List<String> ids) {
        return answer(200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("firms");
            for (String id : ids) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** A job as the API shows it, with what is hidden from the API. */
    static HttpResponse job(Job job, JobState state) {
        return answer(200, json -> writeJob(json, job, state, true));
    }

    static HttpResponse newest(Firm firm, List<Job> newest, int count) {
        Instant now = firm.now();
        return answer(200, json -> {
            json.writeStartObject();
            json.writeStringField("firm", firm.id());
            json.writeNumberField("count", count);
            json.writeArrayFieldStart("jobs");
            for (Job job : newest) {
                writeJob(json, job, job.at(now), false);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static HttpResponse jobs(Firm firm, Page page) {
        Instant now = firm.now();
        return answer(200, json -> {
            json.writeStartObject();
            json.writeStringField("firm", firm.id());
            json.writeArrayFieldStart("jobs");
            for (Job job : page.jobs()) {
                writeJob(json, job, job.at(now), false);
            }
            json.writeEndArray();
            json.writeStringField(
                    "next", page.next().isPresent() ? Paging.cursor(page.next().getAsLong()) : null);
            json.writeEndObject();
        });
    }

    /** A job; with the resource object that the API shows for it, if that is asked for. */
    static void writeJob(JsonGenerator json, Job job, JobState state, boolean withResource) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Ids.of(job.number(), false));
        json.writeStringField("string_id", Ids.of(job.number(), true));
        json.writeStringField("user", job.owner().name());
        json.writeStringField("job_type", job.jobType());
        json.writeStringField("fate", job.progression().behavior().story());
        json.writeNumberField("fate_id", job.progression().behavior().number());
        json.writeStringField("status", state.status().label());
        json.writeNumberField("percent_complete", state.percentComplete());
        json.writeBooleanField("held", job.held());
        time(json, "created_at", Instant.ofEpochMilli(job.createdAt()));
        time(json, "started_at", state.startedAt());
        time(json, "completed_at", state.completedAt());
        if (withResource) {
            json.writeFieldName("resource");
            JobResource.write(json, job, state);
        }
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
        json.writeStringField(name, time == null ? null : time.toString());
    }

    /** An answer with what that writes. */
    static HttpResponse answer(int status, Json.Writer writer) {
        return HttpResponse.of(status).withBody(MediaTypes.JSON, new Content.Bytes(Json.write(writer)));
    }
}
