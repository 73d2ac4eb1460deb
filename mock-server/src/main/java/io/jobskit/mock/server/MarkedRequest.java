package io.jobskit.mock.server;

import io.jobskit.mock.fault.FaultHeader;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** A request that a fault befalls, with a header that says which: so the journal shows it, whoever answers. */
final class MarkedRequest extends Request.Wrapper {

    private final HttpFields headers;

    MarkedRequest(Request request, String fault) {
        super(request);
        this.headers = HttpFields.build(request.getHeaders())
                .put(FaultHeader.NAME, fault)
                .asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }
}
