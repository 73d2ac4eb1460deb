package io.jobskit.conformance.client;

import java.time.Duration;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.params.HttpProtocolParams;
import org.apache.http.protocol.HttpRequestExecutor;

/** The HTTP client below REST-Assured, for one request: what passes through it is what is on the wire. */
@SuppressWarnings("deprecation") // REST-Assured takes no other kind of client.
final class TappedHttpClient extends DefaultHttpClient {

    private final WireTap tap;

    TappedHttpClient(ClientConnectionManager connections, WireTap tap, Duration timeout) {
        super(connections);
        this.tap = tap;
        HttpParams params = getParams();
        int millis = Math.toIntExact(timeout.toMillis());
        HttpConnectionParams.setConnectionTimeout(params, millis);
        HttpConnectionParams.setSoTimeout(params, millis);
        HttpProtocolParams.setUserAgent(params, "jobs-conformance");
        setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        // Nothing is kept from one exchange for the next: neither cookies nor what a challenge asked for.
        params.setBooleanParameter(org.apache.http.client.params.ClientPNames.HANDLE_AUTHENTICATION, false);
        params.setParameter(
                org.apache.http.client.params.ClientPNames.COOKIE_POLICY,
                org.apache.http.client.params.CookiePolicy.IGNORE_COOKIES);
    }

    @Override
    protected HttpRequestExecutor createRequestExecutor() {
        return tap;
    }
}
