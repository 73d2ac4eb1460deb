package io.jobskit.mock.server;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** A request as it is below the base path of the server. */
final class RequestBelow extends Request.Wrapper {

    private final HttpURI uri;

    RequestBelow(Request request, String path) {
        super(request);
        HttpURI sent = request.getHttpURI();
        String query = sent.getQuery();
        this.uri =
                HttpURI.build(sent, query == null ? path : path + "?" + query).asImmutable();
    }

    @Override
    public HttpURI getHttpURI() {
        return uri;
    }
}
