package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.http2.NegotiatedConnection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** The last place before the connection, where every header is final: what passes it is on the tap. */
final class TappingExecutor extends HttpRequestExecutor {

    private final Watchdog watchdog;
    private final ProxyRoutes routes;
    private final Runnable foundClosed;

    TappingExecutor(Watchdog watchdog, ProxyRoutes routes, Runnable foundClosed) {
        this.watchdog = watchdog;
        this.routes = routes;
        this.foundClosed = foundClosed;
    }

    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        WireTap tap = (WireTap) context.getAttribute(WireClient.TAP);
        if (!ProxyRoutes.isToTheProxy(request)) {
            tap.sends(request, NegotiatedConnection.isHttp2(connection));
        }
        routes.authorize(request, context);
        HttpConnectionMetrics metrics = connection.getMetrics();
        boolean isReused = metrics.getRequestCount() > 0;
        long receivedBefore = metrics.getReceivedBytesCount();
        try (Watchdog.Watch watch = watched(connection, request, tap)) {
            try {
                HttpResponse response = spoken(request, connection, context);
                routes.refuseIfRefused(request, response, context);
                if (!ProxyRoutes.isToTheProxy(request)) {
                    tap.receives(response);
                }
                return response;
            } catch (IOException e) {
                if (watch.isCut()) {
                    throw new SocketTimeoutException("the answer is not complete");
                }
                boolean isClosedBefore = isReused && metrics.getReceivedBytesCount() == receivedBefore;
                if (isClosedBefore) {
                    foundClosed.run();
                }
                throw isClosedBefore
                                && WireClient.isSafe(request.getRequestLine().getMethod())
                        ? new ClosedBeforeException(e)
                        : e;
            } catch (RuntimeException | Error fault) {
                throw new Fault(fault);
            }
        }
    }

    private Watchdog.Watch watched(HttpClientConnection connection, HttpRequest request, WireTap tap) {
        try {
            return watchdog.watch(connection, mark(request), tap.timeout());
        } catch (RuntimeException | Error fault) {
            throw new Fault(fault);
        }
    }

    /** What is no HTTP is told by exceptions of either kind; others are none of the target's. */
    private HttpResponse spoken(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        try {
            return super.execute(request, connection, context);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String mark(HttpRequest request) {
        return ProxyRoutes.isToTheProxy(request)
                ? request.getRequestLine().getUri()
                : request.getFirstHeader(Exchange.MARK).getValue();
    }

    /**
     * The kit itself failed. An error that passed the client as it is would close it for the rest of the run, which has
     * yet to clean up.
     */
    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(Throwable cause) {
            super(cause);
        }
    }

    /** A connection that was kept open was closed before anything of an answer came: what changes nothing can be sent again. */
    static final class ClosedBeforeException extends NoHttpResponseException {

        private static final long serialVersionUID = 1;

        ClosedBeforeException(IOException cause) {
            super("the connection was closed before anything of an answer came");
            initCause(cause);
        }
    }
}
