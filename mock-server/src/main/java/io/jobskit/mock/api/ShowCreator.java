package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.JobStore;

/** Shows who created a job ("Relationships"). */
final class ShowCreator implements ApiOperation {

    private final Access access;
    private final JobLookup jobs;

    ShowCreator(Access access, JobStore store) {
        this.access = access;
        this.jobs = new JobLookup(store);
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        Job job = jobs.find(request, place, access.admit(request));
        boolean relationship = place.kind() == ApiPath.Kind.CREATOR_RELATIONSHIP;
        return Documents.answer(200, Documents.creator(job.owner(), place.id(), relationship));
    }
}
