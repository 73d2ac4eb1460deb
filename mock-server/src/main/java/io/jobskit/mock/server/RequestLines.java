package io.jobskit.mock.wiremock;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** A line for each request: method, path, status, milliseconds, and the job and its status. Credentials never. */
final class RequestLines implements RequestLog {

    private static final String LINK = "/download/";

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
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        StringBuilder line = new StringBuilder(96);
        line.append(request.getMethod())
                .append(' ')
                .append(withoutKeys(request.getHttpURI().getPath()));
        line.append(' ').append(response.getStatus());
        line.append(' ').append(TimeUnit.NANOSECONDS.toMillis(nanos)).append(" ms");
        Object note = request.getAttribute(FrontHandler.NOTE);
        if (note != null && (verbose || response.getStatus() < 400)) {
            line.append("  ").append(note);
        }
        out.accept(line.toString());
    }

    /** The key of a link to results opens them without credentials, so it is one. */
    private static String withoutKeys(String path) {
        int key = path.indexOf(LINK);
        return key < 0 ? path : path.substring(0, key + LINK.length()) + "…";
    }
}
