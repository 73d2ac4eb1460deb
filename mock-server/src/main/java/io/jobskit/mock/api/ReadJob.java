package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.JobStore;
import java.time.Instant;

/** Reads a job ("Check a job's status"). */
final class ReadJob implements ApiOperation {

    private final Access access;
    private final JobStore store;
    private final JobLookup jobs;
    private final RecentDocuments documents = new RecentDocuments();
    private final int completedStatus;

    /**
     * Reads jobs of that store.
     *
     * @param completedStatus how a Completed job is answered: with 200, or with 303 and the way to its results
     */
    ReadJob(Access access, JobStore store, int completedStatus) {
        this.access = access;
        this.store = store;
        this.jobs = new JobLookup(store);
        this.completedStatus = completedStatus;
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        Caller caller = access.admit(request);
        Job found = jobs.find(request, place, caller);
        Instant now = caller.firm().now();
        Job job = found.isMovedByReading(now)
                ? JobLookup.present(
                        store.update(
                                found.number(),
                                present -> present.read(caller.firm().again().now())),
                        place.id())
                : found;
        JobState state = job.at(now);
        boolean completed = state.status() == Status.COMPLETED;
        HttpResponse answer = Documents.answer(completed ? completedStatus : 200, documents.of(job, state, place.id()));
        if (completed) {
            answer = answer.withHeader("Location", place.address(request) + "/download");
        }
        return answer.withNote(Note.of(place.id(), state));
    }
}
