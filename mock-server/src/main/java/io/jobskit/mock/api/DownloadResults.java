package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.files.ResultFileException;
import io.jobskit.mock.files.ResultFiles;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.OutputType;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.results.JobResults;
import io.jobskit.mock.results.ProducedResults;
import io.jobskit.mock.results.ResultSubject;
import io.jobskit.mock.store.JobStore;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with a job's results, or with the way to them ("Download a job's results"). */
final class DownloadResults implements ApiOperation {

    private final Access access;
    private final JobLookup jobs;
    private final ResultLinks links = new ResultLinks();
    private final @Nullable ResultFiles own;
    private final int downloadStatus;

    /**
     * Downloads results of jobs in that store.
     *
     * @param own results of the user's own, which win over generated ones; null for none
     * @param downloadStatus how results are answered: with 200 directly, or with 303 and a link to them
     */
    DownloadResults(Access access, JobStore store, @Nullable ResultFiles own, int downloadStatus) {
        this.access = access;
        this.jobs = new JobLookup(store);
        this.own = own;
        this.downloadStatus = downloadStatus;
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        if (place.kind() == ApiPath.Kind.RESULTS) {
            Job job = jobs.named(request, place.id());
            if (job == null || !links.matches(job.number(), place.key())) {
                throw Refusal.noSuchLink();
            }
            return results(request, job, access.firm(job.owner().firm()), place);
        }
        Caller caller = access.admit(request);
        Job job = jobs.find(request, place, caller);
        if (downloadStatus == 303) {
            JobState state = stateWithResults(job, caller.firm(), place.id());
            return HttpResponse.of(303)
                    .withHeader("Location", place.address(request) + "/download/" + links.key(job.number()))
                    .withNote(Note.of(place.id(), state));
        }
        return results(request, job, caller.firm(), place);
    }

    private HttpResponse results(HttpRequest request, Job job, Firm firm, ApiPath place) {
        JobState state = stateWithResults(job, firm, place.id());
        JobResults results = resultsOf(job);
        if (Conditions.areThere(request, results.entityTag())) {
            return HttpResponse.of(304).withHeader("ETag", results.entityTag()).withNote(Note.of(place.id(), state));
        }
        OutputType type = results.outputType();
        return HttpResponse.of(200)
                .withBody(type.mediaType(), new Content.Streamed(results::writeTo))
                .withHeader("Content-Disposition", "attachment; filename=\"" + type.fileName() + "\"")
                .withHeader("ETag", results.entityTag())
                .withNote(Note.of(place.id(), state));
    }

    private JobResults resultsOf(Job job) {
        try {
            Optional<JobResults> file =
                    own == null ? Optional.empty() : own.of(ResultSubject.of(job.type(), job.parameters()));
            return file.orElseGet(() -> ProducedResults.of(job.type(), job.parameters()));
        } catch (ResultFileException broken) {
            throw Refusal.brokenResults(String.valueOf(broken.getMessage()));
        }
    }

    private static JobState stateWithResults(Job job, Firm firm, String id) {
        Instant now = firm.now();
        JobState state = job.at(now);
        if (state.status() == Status.TIMED_OUT) {
            throw Refusal.expired(id);
        }
        if (!job.hasResults(now)) {
            throw Refusal.noResults(id, state);
        }
        return state;
    }
}
