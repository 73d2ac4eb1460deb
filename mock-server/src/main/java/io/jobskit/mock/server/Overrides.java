package io.jobskit.mock.server;

import io.jobskit.mock.http.HttpResponse;
import org.eclipse.jetty.http.HttpURI;

/** Whoever may answer requests for the stub's own routes in the stub's place. */
public interface Overrides {

    /** Whether a request with that method and URI is theirs to answer. */
    boolean claim(String method, HttpURI uri);

    /** Hears of a request that was not theirs, and of its answer. */
    void bypassed(ReceivedRequest request, HttpResponse answer);
}
