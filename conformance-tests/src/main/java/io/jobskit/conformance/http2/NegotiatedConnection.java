package io.jobskit.conformance.http2;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.HttpConnection;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.conn.HttpConnectionFactory;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.client.DefaultClientConnectionReuseStrategy;
import org.apache.http.impl.conn.DefaultHttpResponseParserFactory;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * A connection that speaks HTTP/2 if that is what its TLS has agreed on, and HTTP/1.1 otherwise. It takes one request at
 * a time over either; requests that are under way at once have connections of their own.
 */
public final class NegotiatedConnection extends DefaultManagedHttpClientConnection {

    /** What ALPN calls HTTP/2. */
    public static final String ALPN = "h2";

    private static final int BUFFER = 8 * 1024;
    private static final String SESSION = "jobskit.http2";

    private @Nullable Session session;

    private NegotiatedConnection(HttpRoute route, ConnectionConfig config) {
        super(
                route.toString(),
                BUFFER,
                config.getFragmentSizeHint(),
                null,
                null,
                config.getMessageConstraints(),
                null,
                null,
                DefaultHttpRequestWriterFactory.INSTANCE,
                DefaultHttpResponseParserFactory.INSTANCE);
    }

    /** Makes such connections. */
    public static HttpConnectionFactory<HttpRoute, ManagedHttpClientConnection> factory() {
        return (route, config) -> new NegotiatedConnection(route, config == null ? ConnectionConfig.DEFAULT : config);
    }

    /** Whether a connection of a client speaks HTTP/2. */
    public static boolean isHttp2(HttpConnection connection) {
        return sessionOf(connection) != null;
    }

    /** What tells whether a connection takes another request after an answer. */
    public static ConnectionReuseStrategy reuse() {
        return (answer, context) -> {
            Object connection = context.getAttribute(HttpCoreContext.HTTP_CONNECTION);
            @Nullable Session http2 = sessionOf(connection);
            return http2 == null
                    ? DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(answer, context)
                    : !http2.isLeaving();
        };
    }

    /** The client hands connections out in a wrapper, which knows their attributes. */
    private static @Nullable Session sessionOf(@Nullable Object connection) {
        return connection instanceof HttpContext known && known.getAttribute(SESSION) instanceof Session http2
                ? http2
                : null;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        super.bind(socket);
        if (socket instanceof SSLSocket secured && ALPN.equals(secured.getApplicationProtocol())) {
            session = new Session(new Frames(socket));
            setAttribute(SESSION, session);
        }
    }

    @Override
    public void sendRequestHeader(HttpRequest request) throws HttpException, IOException {
        Session http2 = session;
        if (http2 == null) {
            super.sendRequestHeader(request);
        } else {
            ensureOpen();
            http2.begin(request);
        }
    }

    @Override
    public void sendRequestEntity(HttpEntityEnclosingRequest request) throws HttpException, IOException {
        Session http2 = session;
        if (http2 == null) {
            super.sendRequestEntity(request);
        } else {
            http2.send(request.getEntity());
        }
    }

    @Override
    public void flush() throws IOException {
        Session http2 = session;
        if (http2 == null) {
            super.flush();
        } else {
            http2.flush();
        }
    }

    @Override
    public boolean isResponseAvailable(int timeout) throws IOException {
        return session != null || super.isResponseAvailable(timeout);
    }

    @Override
    public HttpResponse receiveResponseHeader() throws HttpException, IOException {
        Session http2 = session;
        return http2 == null ? super.receiveResponseHeader() : http2.head();
    }

    @Override
    public void receiveResponseEntity(HttpResponse response) throws HttpException, IOException {
        Session http2 = session;
        if (http2 == null) {
            super.receiveResponseEntity(response);
        } else {
            response.setEntity(http2.body(response));
        }
    }

    @Override
    public boolean isStale() {
        Session http2 = session;
        return http2 == null ? super.isStale() : !isOpen() || http2.isOver();
    }

    @Override
    public HttpConnectionMetrics getMetrics() {
        Session http2 = session;
        return http2 == null ? super.getMetrics() : http2.metrics();
    }
}
