package io.jobskit.conformance.client;

import java.io.IOException;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** Sends a request as somebody else has written it, to the letter; the client has made another of it on the way here. */
final class AsItIsExecutor extends HttpRequestExecutor {

    private final ProxyRoutes routes;

    AsItIsExecutor(ProxyRoutes routes) {
        this.routes = routes;
    }

    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        HttpRequest written = request instanceof HttpRequestWrapper wrapper ? asItIs(wrapper, context) : request;
        routes.authorize(written, context);
        HttpConnectionMetrics metrics = connection.getMetrics();
        boolean isReused = metrics.getRequestCount() > 0;
        long receivedBefore = metrics.getReceivedBytesCount();
        try {
            HttpResponse response = super.execute(written, connection, context);
            routes.refuseIfRefused(written, response, context);
            return response;
        } catch (IOException e) {
            boolean isClosedBefore = isReused && metrics.getReceivedBytesCount() == receivedBefore;
            throw isClosedBefore ? new TappingExecutor.ClosedBeforeException(e) : e;
        } catch (RuntimeException e) {
            // What is no HTTP is told by exceptions of either kind.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A proxy that reads the request has to be told for whom it is. */
    private static HttpRequest asItIs(HttpRequestWrapper wrapper, HttpContext context) {
        HttpRequest original = wrapper.getOriginal();
        HttpRoute route = (HttpRoute) context.getAttribute(HttpClientContext.HTTP_ROUTE);
        if (route.getProxyHost() == null || route.isTunnelled()) {
            return original;
        }
        String method = original.getRequestLine().getMethod();
        String address =
                route.getTargetHost().toURI() + original.getRequestLine().getUri();
        HttpRequest whole;
        if (original instanceof HttpEntityEnclosingRequest enclosing) {
            BasicHttpEntityEnclosingRequest withBody = new BasicHttpEntityEnclosingRequest(method, address);
            withBody.setEntity(enclosing.getEntity());
            whole = withBody;
        } else {
            whole = new BasicHttpRequest(method, address);
        }
        whole.setHeaders(original.getAllHeaders());
        return whole;
    }
}
