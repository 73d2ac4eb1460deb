package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** The HTTP client; its connections are those of a run. */
final class WireClient implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final String TAP = "jobskit.tap";

    /** A connection that has been idle for longer may have been closed meanwhile: it is looked at before it is used. */
    private static final Duration TRUSTED = Duration.ofMillis(200);

    private static final int ATTEMPTS = 3;

    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    private final CloseableHttpClient client;

    /** Whether a connection that was kept open was found closed: from then on no write relies on another. */
    private volatile boolean closesConnections;

    WireClient(Time time) {
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(Math.toIntExact(TRUSTED.toMillis()));
        this.client = HttpClients.custom()
                .setRequestExecutor(new Tapped(new Watchdog(time), () -> closesConnections = true))
                .setConnectionManager(connections)
                .setUserAgent("jobs-conformance")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static RequestConfig config(Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        return RequestConfig.custom()
                .setConnectTimeout(millis)
                .setConnectionRequestTimeout(millis)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setNormalizeUri(false)
                .build();
    }

    /**
     * Sends a request and returns when its whole answer is on the tap.
     *
     * @throws IOException if none comes
     */
    void send(String method, URI uri, List<Header> headers, byte[] body, WireTap tap) throws IOException {
        if (closesConnections && !isSafe(method)) {
            useNoOldConnection();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                sendOnce(method, uri, headers, body, tap);
                return;
            } catch (ClosedBeforeException closed) {
                if (attempt == ATTEMPTS) {
                    throw closed;
                }
                useNoOldConnection();
            }
        }
    }

    private static boolean isSafe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    /** What is sent next goes over a connection of its own, which nobody can have closed before. */
    void useNoOldConnection() {
        connections.closeIdleConnections(0, TimeUnit.MILLISECONDS);
    }

    private void sendOnce(String method, URI uri, List<Header> headers, byte[] body, WireTap tap) throws IOException {
        RequestBuilder request = RequestBuilder.create(method).setUri(uri).setConfig(config(tap.timeout()));
        headers.forEach(header -> request.addHeader(header.name(), header.value()));
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body));
        }
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(TAP, tap);
        client.execute(request.build(), context).close();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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

    /** The last place before the connection, where every header is final. */
    private static final class Tapped extends HttpRequestExecutor {

        private final Watchdog watchdog;
        private final Runnable foundClosed;

        Tapped(Watchdog watchdog, Runnable foundClosed) {
            this.watchdog = watchdog;
            this.foundClosed = foundClosed;
        }

        @Override
        public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
                throws IOException, HttpException {
            WireTap tap = (WireTap) context.getAttribute(TAP);
            tap.sends(request);
            HttpConnectionMetrics metrics = connection.getMetrics();
            boolean isReused = metrics.getRequestCount() > 0;
            long receivedBefore = metrics.getReceivedBytesCount();
            try (Watchdog.Watch watch = watched(connection, request, tap)) {
                try {
                    HttpResponse response = spoken(request, connection, context);
                    tap.receives(response);
                    return response;
                } catch (IOException e) {
                    if (watch.isCut()) {
                        throw new SocketTimeoutException("the answer is not complete");
                    }
                    boolean isClosedBefore = isReused && metrics.getReceivedBytesCount() == receivedBefore;
                    if (isClosedBefore) {
                        foundClosed.run();
                    }
                    throw isClosedBefore && isSafe(request.getRequestLine().getMethod())
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
            return request.getFirstHeader(Exchange.MARK).getValue();
        }
    }

    /** A connection that was kept open was closed before anything of an answer came: what changes nothing can be sent again. */
    private static final class ClosedBeforeException extends NoHttpResponseException {

        private static final long serialVersionUID = 1;

        ClosedBeforeException(IOException cause) {
            super("the connection was closed before anything of an answer came");
            initCause(cause);
        }
    }
}
