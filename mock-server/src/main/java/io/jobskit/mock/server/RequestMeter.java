package io.jobskit.mock.server;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Has each request counted once it is answered, whoever answered it. */
final class RequestMeter implements RequestLog {

    private final RequestCounter counter;
    private final Fronting fronting;

    RequestMeter(RequestCounter counter, Fronting fronting) {
        this.counter = counter;
        this.fronting = fronting;
    }

    @Override
    public void log(Request request, Response response) {
        String path = String.valueOf(request.getHttpURI().getPath());
        String below = fronting.basePath().isEmpty() ? path : fronting.below(path);
        boolean unanswered = request.getAttribute(FaultInjection.UNANSWERED) != null;
        counter.answered(
                request.getMethod(),
                below == null ? path : below,
                unanswered ? 0 : response.getStatus(),
                System.nanoTime() - request.getHeadersNanoTime());
    }
}
