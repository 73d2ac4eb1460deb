package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Http;
import io.jobskit.conformance.target.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpProcessorBuilder;

/**
 * The way to a target for requests that somebody else has written: they go out as they are, over connections that are made
 * as the target file says, and what comes back is not read but by whoever gets it. How long an answer may take is that
 * somebody's business.
 */
public final class Upstream implements AutoCloseable {

    private static final int CONNECTIONS = 1024;
    private static final int ATTEMPTS = 3;

    /** A connection that has been idle for longer may have been closed meanwhile: it is looked at before it is used. */
    private static final Duration TRUSTED = Duration.ofMillis(200);

    private final URI target;
    private final HttpHost host;
    private final Duration patience;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    /** The way to that target. */
    public Upstream(Target target) {
        this.target = target.baseUrl();
        this.host = new HttpHost(this.target.getHost(), Addresses.port(this.target), this.target.getScheme());
        this.patience = target.timing().requestTimeout();
        this.connections = new PoolingHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", new TlsSockets(target.connection().tls(), Http.ONE, OwnHosts.of(target)))
                .build());
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(Math.toIntExact(TRUSTED.toMillis()));
        // Each byte of a header is one character, so that it is passed on as it came.
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setCharset(StandardCharsets.ISO_8859_1)
                .build());
        ProxyRoutes routes = new ProxyRoutes(target.connection().proxies());
        this.client = HttpClients.custom()
                .setRequestExecutor(new AsItIsExecutor(routes))
                .setRoutePlanner(routes)
                .setConnectionManager(connections)
                .setHttpProcessor(HttpProcessorBuilder.create().build())
                .setUserAgent("jobs-conformance")
                .disableConnectionState()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * The answer, its body still to be read; whoever gets it closes it. Only what changes nothing is sent again where an
     * idle connection turned out to be closed.
     *
     * @throws IOException if none comes
     */
    public CloseableHttpResponse send(HttpRequest request) throws IOException {
        boolean mayBeSentAgain = WireClient.isSafe(request.getRequestLine().getMethod())
                && !(request instanceof HttpEntityEnclosingRequest);
        for (int attempt = 1; ; attempt++) {
            if (!mayBeSentAgain || attempt > 1) {
                connections.closeIdleConnections(0, TimeUnit.MILLISECONDS);
            }
            try {
                return sendOnce(request);
            } catch (TappingExecutor.ClosedBeforeException closed) {
                if (!mayBeSentAgain || attempt == ATTEMPTS) {
                    throw closed;
                }
            }
        }
    }

    private CloseableHttpResponse sendOnce(HttpRequest request) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectTimeout(Math.toIntExact(patience.toMillis()))
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setNormalizeUri(false)
                .build());
        try {
            return client.execute(host, request, context);
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            // An address that nobody can connect to is told by the one, a way that is closed meanwhile by the other.
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    /** Why no answer came, of whose body so many bytes had come, in words without a full stop. */
    public String trouble(IOException thrown, long received) {
        return FailureReason.of(thrown, target, patience, received);
    }

    /** Ends it: what is under way breaks off. */
    @Override
    public void close() {
        connections.shutdown();
    }
}
