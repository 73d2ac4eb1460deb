package io.jobskit.mock.api;

import io.jobskit.mock.job.JobState;

/** What the log says of an answer about a job. */
final class Note {

    private Note() {}

    static String of(String id, JobState state) {
        return "job " + id + " " + state.status().label();
    }
}
