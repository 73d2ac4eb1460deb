package io.jobskit.mock.api;

import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;

/** One thing that the API can be asked for. */
@FunctionalInterface
interface ApiOperation {

    /**
     * Does it.
     *
     * @throws io.jobskit.mock.refusal.Refusal if it is not done
     */
    HttpResponse answer(HttpRequest request, ApiPath place);
}
