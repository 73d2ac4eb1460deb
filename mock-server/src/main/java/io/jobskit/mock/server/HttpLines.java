package io.jobskit.mock.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTTP/1 connections on which a request reaches the stub even if the percent-encoding of its path is broken, and
 * which know the origin of a request that can't be read to its end. Jetty by itself answers such requests before
 * anybody has seen them.
 */
final class HttpLines extends HttpConnectionFactory {

    HttpLines(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConnection connection = new Line(getHttpConfiguration(), connector, endPoint);
        connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
        connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
        return configure(connection, connector, endPoint);
    }

    /** Whether the path of that request is no path: somewhere a percent sign begins no percent-encoding. */
    static boolean isMalformed(Request request) {
        return lineOf(request) instanceof Line line && line.malformed;
    }

    /** The origin that a request names, as far as it was read; null if it names none. */
    static @Nullable String origin(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null && lineOf(request) instanceof Line line ? line.origin : origin;
    }

    private static ConnectionMetaData lineOf(Request request) {
        ConnectionMetaData line = request.getConnectionMetaData();
        while (line instanceof ConnectionMetaData.Wrapper wrapper) {
            line = wrapper.getWrapped();
        }
        return line;
    }

    /** A connection, which has one request at a time. */
    private static final class Line extends HttpConnection {

        private boolean malformed;
        private @Nullable String origin;

        Line(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String target, HttpVersion version) {
            PathEncoding encoding = PathEncoding.of(target);
            malformed = encoding.isBroken();
            origin = null;
            return super.newHttpStream(method, encoding.readable(), version);
        }

        @Override
        protected RequestHandler newRequestHandler() {
            return new Noting();
        }

        private final class Noting extends RequestHandler {
            @Override
            public void parsedHeader(HttpField field) {
                super.parsedHeader(field);
                if (field.getHeader() == HttpHeader.ORIGIN) {
                    origin = field.getValue();
                }
            }
        }
    }
}
