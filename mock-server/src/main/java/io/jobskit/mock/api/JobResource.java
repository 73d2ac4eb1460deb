package io.jobskit.mock.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import java.io.IOException;

/** A job as the API shows it, for whoever shows it elsewhere. */
public final class JobResource {

    private JobResource() {}

    /** Writes the resource object of the job in that state, with its creator, under the number that is its id. */
    public static void write(JsonGenerator json, Job job, JobState state) throws IOException {
        Documents.resource(json, job, state, Ids.of(job.number(), false), true);
    }
}
