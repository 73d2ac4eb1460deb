package io.jobskit.mock.server;

import io.jobskit.mock.event.ExchangeLog;
import io.jobskit.mock.event.LoggedExchange;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Tells of each request that is worth it, once it is answered, whoever answered it. */
final class ExchangeRecorder implements RequestLog {

    /** What is the stub's own and not the API's, besides all that begins with two low lines. */
    private static final Set<String> OWN = Set.of("/", "/docs", "/openapi.yaml", "/favicon.ico");

    private static final String NO_FIRM = "default";

    private final ExchangeLog exchanges;

    ExchangeRecorder(ExchangeLog exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * Whether requests like that are told of: all but those that look at the stub from outside, which people and monitors
     * send all the time.
     *
     * @param path its path, below the base path
     */
    static boolean tells(String method, String path) {
        boolean own = path.startsWith("/__") || OWN.contains(path) || path.startsWith("/docs/");
        return !own || !(method.equals("GET") || method.equals("HEAD"));
    }

    @Override
    public void log(Request request, Response response) {
        RequestRecord recording = RequestRecord.of(request);
        if (!recording.isTold()) {
            return;
        }
        boolean unanswered = request.getAttribute(FaultInjection.UNANSWERED) != null;
        Object fault = request.getAttribute(FaultInjection.FAULT);
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        exchanges.add(
                firm(request),
                new RecordedExchange(
                        Request.getTimeStamp(request),
                        request.getMethod(),
                        request.getHttpURI(),
                        request.getHeaders(),
                        unanswered ? LoggedExchange.UNANSWERED : response.getStatus(),
                        // The server uses them again for the next answer.
                        HttpFields.build(response.getHeaders()).asImmutable(),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        fault == null ? null : fault.toString(),
                        recording));
    }

    /** Control requests, which a browser's address bar may send, also name it in the query. */
    private static String firm(Request request) {
        String firm = request.getHeaders().get("Addepar-Firm");
        if (firm == null && request.getHttpURI().getPath().contains("/__")) {
            firm = Request.extractQueryParameters(request).getValue("firm");
        }
        return firm == null || firm.isBlank() ? NO_FIRM : firm.strip();
    }
}
