package io.jobskit.mock.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.job.ErrorDetail;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.store.RateLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Writes a snapshot as people keep it. {@link SnapshotReader} reads it again. */
public final class SnapshotWriter {

    private SnapshotWriter() {}

    /** Writes it, and leaves the stream open. */
    public static void write(FirmSnapshot snapshot, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("version", FirmSnapshot.VERSION);
            json.writeStringField("firm", snapshot.firm());
            state(json, snapshot);
            if (!snapshot.faults().equals(FaultPlan.NONE)) {
                json.writeFieldName("faults");
                FaultDocument.write(json, snapshot.faults());
            }
            json.writeNumberField("last_id", snapshot.lastNumber());
            json.writeArrayFieldStart("jobs");
            for (SavedJob job : snapshot.jobs()) {
                job(json, job);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void state(JsonGenerator json, FirmSnapshot state) throws IOException {
        json.writeObjectFieldStart("clock");
        json.writeStringField("now", state.clock().now().toString());
        json.writeNumberField("speed", state.clock().speed());
        json.writeBooleanField("frozen", state.clock().frozen());
        json.writeEndObject();
        RateLimit limit = state.limit();
        if (limit != null) {
            json.writeObjectFieldStart("rate_limit");
            json.writeStringField("limit", limit.toString());
            json.writeArrayFieldStart("taken");
            for (Instant taken : state.taken()) {
                json.writeString(taken.toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("users");
        for (String user : state.users()) {
            json.writeString(user);
        }
        json.writeEndArray();
    }

    private static void job(JsonGenerator json, SavedJob job) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", job.number());
        json.writeStringField("user", job.owner().name());
        json.writeStringField("job_type", job.jobType());
        json.writeFieldName("parameters");
        json.writeRawValue(new String(job.parameters(), StandardCharsets.UTF_8));
        json.writeNumberField("fate", job.behavior().number());
        json.writeStringField("progress", job.progressMode().toString());
        json.writeStringField(
                "created_at", Instant.ofEpochMilli(job.createdAt()).toString());
        json.writeBooleanField("held", job.held());
        json.writeObjectFieldStart("timeline");
        json.writeArrayFieldStart("changes");
        for (SavedJob.Change change : job.changes()) {
            json.writeStartObject();
            json.writeStringField("status", change.status().label());
            json.writeNumberField("after_ms", change.moment());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("settled", job.settled());
        json.writeNumberField("settled_after_ms", job.settledAt());
        json.writeNumberField("percent_complete", job.percent());
        json.writeEndObject();
        errors(json, job.errors() == null ? List.of() : job.errors());
        if (!job.ahead().isEmpty()) {
            json.writeArrayFieldStart("ahead");
            for (SavedJob.Ahead step : job.ahead()) {
                json.writeStartObject();
                json.writeStringField("status", step.status().label());
                json.writeNumberField("share", step.share());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeNumberField("readings", job.readings());
        json.writeEndObject();
    }

    private static void errors(JsonGenerator json, List<ErrorDetail> errors) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
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
