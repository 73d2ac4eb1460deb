package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Proxies;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Leads requests through the proxies that there are for them, and shows those the credentials that they take. */
final class ProxyRoutes extends DefaultRoutePlanner {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final Proxies proxies;

    ProxyRoutes(Proxies proxies) {
        super(null);
        this.proxies = proxies;
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpRequest request, HttpContext context) {
        return proxy(target)
                .map(proxy -> new HttpHost(proxy.host(), proxy.port()))
                .orElse(null);
    }

    /** Whether a request is the kit's own to a proxy, and none of the run's. */
    static boolean isToTheProxy(HttpRequest request) {
        return request.getRequestLine().getMethod().equals("CONNECT");
    }

    /** Adds what the proxy takes, if the request is for its eyes. */
    void authorize(HttpRequest request, HttpContext context) {
        seenBy(request, context)
                .flatMap(Proxies.Proxy::userInfo)
                .ifPresent(pair -> request.setHeader(
                        "Proxy-Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Does nothing if an answer is that of the server behind the proxy, or lets the kit through to it.
     *
     * @throws ProxyRefusedException if it is a refusal of the proxy's own
     */
    void refuseIfRefused(HttpRequest request, HttpResponse response, HttpContext context) throws ProxyRefusedException {
        int status = response.getStatusLine().getStatusCode();
        Optional<Proxies.Proxy> proxy = seenBy(request, context);
        if (proxy.isPresent()
                && (isToTheProxy(request) ? status / 100 != 2 : status == PROXY_AUTHENTICATION_REQUIRED)) {
            String reason = response.getStatusLine().getReasonPhrase();
            throw new ProxyRefusedException(
                    proxy.get().toString(), reason == null ? Integer.toString(status) : status + " " + reason);
        }
    }

    /** The proxy that reads a request: not one through which a tunnel leads. */
    private Optional<Proxies.Proxy> seenBy(HttpRequest request, HttpContext context) {
        HttpRoute route = (HttpRoute) context.getAttribute(HttpClientContext.HTTP_ROUTE);
        return route.getProxyHost() == null || (route.isTunnelled() && !isToTheProxy(request))
                ? Optional.empty()
                : proxy(route.getTargetHost());
    }

    private Optional<Proxies.Proxy> proxy(HttpHost target) {
        return proxies.to(target.getSchemeName(), target.getHostName());
    }
}
