package io.jobskit.mock.api;

import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.Glance;
import io.jobskit.mock.store.JobStore;
import org.jspecify.annotations.Nullable;

/** Finds the job that a path names, for somebody who may see it. */
final class JobLookup {

    private final JobStore store;

    JobLookup(JobStore store) {
        this.store = store;
    }

    /** The job with that id, if it is the caller's; otherwise it looks as if there were none. */
    Job find(HttpRequest request, ApiPath place, Caller caller) {
        String id = place.id();
        Job job = named(request, id);
        if (job == null || !job.owner().equals(caller.user())) {
            throw Refusal.noSuchJob(id);
        }
        return job;
    }

    /** The job with that id, whoever may see it; null if there is none. */
    @Nullable
    Job named(HttpRequest request, String id) {
        long number = Ids.number(id);
        Glance seen = request.seen(Glance.class);
        return seen != null && seen.number() == number ? seen.job() : store.get(number);
    }

    /** The job that an update left in place; it can have been forgotten meanwhile. */
    static Job present(@Nullable Job updated, String id) {
        if (updated == null) {
            throw Refusal.noSuchJob(id);
        }
        return updated;
    }
}
