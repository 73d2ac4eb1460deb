package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.JobStore;

/** Cancels a job ("Cancel a job"). */
final class CancelJob implements ApiOperation {

    private final Access access;
    private final JobStore store;
    private final JobLookup jobs;

    CancelJob(Access access, JobStore store) {
        this.access = access;
        this.store = store;
        this.jobs = new JobLookup(store);
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        Caller caller = access.admit(request);
        Job found = jobs.find(request, place, caller);
        Job job = JobLookup.present(
                store.update(
                        found.number(),
                        present -> present.cancel(caller.firm().again().now())),
                place.id());
        return HttpResponse.of(204)
                .withNote(Note.of(place.id(), job.at(caller.firm().again().now())));
    }
}
