package io.jobskit.mock.control;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.json.Json;

/** The data of events, each one JSON object. */
final class EventDocuments {

    private EventDocuments() {}

    static Json.Writer clock(Firm firm) {
        return json -> ControlDocuments.writeClock(json, firm);
    }

    static Json.Writer of(EventRing.Kind kind, Firm firm) {
        return kind == EventRing.Kind.CLOCK
                ? clock(firm)
                : json -> {
                    json.writeStartObject();
                    json.writeStringField("firm", firm.id());
                    json.writeEndObject();
                };
    }

    /** Which events were forgotten before they could be sent: whoever needs them asks for jobs and requests anew. */
    static Json.Writer missed(EventRing.Batch batch) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("requests", batch.missedRequests());
            json.writeBooleanField("jobs", batch.missedJobs());
            json.writeEndObject();
        };
    }

    static Json.Writer job(Job job, JobState state) {
        return json -> ControlDocuments.writeJob(json, job, state, true);
    }
}
