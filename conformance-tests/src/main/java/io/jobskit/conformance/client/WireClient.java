package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** The HTTP client; its connections are those of a run. */
final class WireClient implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final String TAP = "jobskit.tap";

    private final CloseableHttpClient client;

    WireClient(Time time) {
        this.client = HttpClients.custom()
                .setRequestExecutor(new Tapped(new Watchdog(time)))
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
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

    /** The last place before the connection, where every header is final. */
    private static final class Tapped extends HttpRequestExecutor {

        private final Watchdog watchdog;

        Tapped(Watchdog watchdog) {
            this.watchdog = watchdog;
        }

        @Override
        public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
                throws IOException, HttpException {
            WireTap tap = (WireTap) context.getAttribute(TAP);
            tap.sends(request);
            try (Watchdog.Watch watch = watchdog.watch(connection, mark(request), tap.timeout())) {
                try {
                    HttpResponse response = super.execute(request, connection, context);
                    tap.receives(response);
                    return response;
                } catch (IOException e) {
                    if (watch.isCut()) {
                        throw new SocketTimeoutException("the answer is not complete");
                    }
                    throw e;
                }
            }
        }

        private static String mark(HttpRequest request) {
            return request.getFirstHeader(Exchange.MARK).getValue();
        }
    }
}
