package io.jobskit.mock.server;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * A line for each request: method, path, status, milliseconds, the job and its status, and
 * the fault that befell it; a dash for the status if there was no answer. Credentials never. Health checks have a line
 * only where all is told.
 */
final class RequestLines implements RequestLog {

    private static final String HEALTH = "/__health/";

    private final Consumer<String> out;
    private final boolean verbose;

    /**
     * Lines for that consumer.
     *
     * @param verbose whether a refusal's line says why
     */
    RequestLines(Consumer<String> out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    @Override
    public void log(Request request, Response response) {
        String path = String.valueOf(request.getHttpURI().getPath());
        boolean check = path.contains(HEALTH) || path.endsWith(ControlGuard.CONTRACT);
        if (!verbose && check && response.getStatus() == HttpStatus.OK_200) {
            return;
        }
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        StringBuilder line = new StringBuilder(96);
        line.append(request.getMethod()).append(' ').append(Redaction.url(path));
        Object fault = request.getAttribute(FaultInjection.FAULT);
        boolean unanswered = request.getAttribute(FaultInjection.UNANSWERED) != null;
        line.append(' ').append(unanswered ? "-" : String.valueOf(response.getStatus()));
        line.append(' ').append(TimeUnit.NANOSECONDS.toMillis(nanos)).append(" ms");
        String note = RequestRecord.of(request).note();
        if (note != null && (verbose || unanswered || response.getStatus() < 400)) {
            line.append("  ").append(note);
        }
        if (fault != null) {
            line.append("  fault ").append(fault);
        }
        out.accept(line.toString());
    }
}
