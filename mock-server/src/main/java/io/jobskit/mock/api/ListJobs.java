package io.jobskit.mock.api;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.Caller;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lists a user's jobs, oldest first ("Check the status of all jobs"). */
final class ListJobs implements ApiOperation {

    private final Access access;
    private final JobStore store;

    ListJobs(Access access, JobStore store) {
        this.access = access;
        this.store = store;
    }

    @Override
    public HttpResponse answer(HttpRequest request, ApiPath place) {
        Caller caller = access.admit(request);
        QueryParameters parameters = request.parameters();
        boolean uuidLike = IdStyle.uuidLike(parameters);
        int limit = Paging.limit(parameters);
        Page page = store.page(caller.user(), Paging.after(parameters), limit);
        Instant now = caller.firm().now();
        List<Documents.Listed> listed = page.jobs().stream()
                .map(job -> new Documents.Listed(job, job.at(now)))
                .toList();
        return Documents.answer(200, Documents.listing(listed, uuidLike, next(page.next(), limit, uuidLike)))
                .withNote(listed.size() + " jobs");
    }

    private static @Nullable String next(OptionalLong after, int limit, boolean uuidLike) {
        return after.isEmpty()
                ? null
                : "/v1/jobs?page%5Blimit%5D=" + limit + "&page%5Bafter%5D=" + Paging.cursor(after.getAsLong())
                        + (uuidLike ? "&" + IdStyle.PARAMETER + "=true" : "");
    }
}
