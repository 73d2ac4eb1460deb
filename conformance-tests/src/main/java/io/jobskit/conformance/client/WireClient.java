package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.http2.NegotiatedConnection;
import io.jobskit.conformance.target.Connection;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/** The HTTP client; its connections are those of a run. */
final class WireClient implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    static final String TAP = "jobskit.tap";

    /** A connection that has been idle for longer may have been closed meanwhile: it is looked at before it is used. */
    private static final Duration TRUSTED = Duration.ofMillis(200);

    private static final int ATTEMPTS = 3;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    /** Whether a connection that was kept open was found closed: from then on no write relies on another. */
    private volatile boolean closesConnections;

    /** A client whose connections are made so; a client certificate is for these hosts. */
    WireClient(Connection connection, OwnHosts hosts, Time time) {
        connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", new TlsSockets(connection.tls(), connection.http(), hosts))
                        .build(),
                NegotiatedConnection.factory());
        ProxyRoutes routes = new ProxyRoutes(connection.proxies());
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(Math.toIntExact(TRUSTED.toMillis()));
        this.client = HttpClients.custom()
                .setRequestExecutor(new TappingExecutor(new Watchdog(time), routes, () -> closesConnections = true))
                .setRoutePlanner(routes)
                .setConnectionReuseStrategy(NegotiatedConnection.reuse())
                .disableConnectionState()
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
            } catch (TappingExecutor.ClosedBeforeException closed) {
                if (attempt == ATTEMPTS) {
                    throw closed;
                }
                useNoOldConnection();
            }
        }
    }

    static boolean isSafe(String method) {
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
}
