package io.jobskit.mock.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/2 in the clear, for clients that begin with it and for those that offer to change to it. Java's client offers it
 * with each first request, and a request whose body comes in chunks would lose it in the change: Jetty stays with HTTP/1.1
 * for a body of known length only.
 */
final class ClearHttp2 extends HTTP2CServerConnectionFactory {

    ClearHttp2(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public @Nullable Connection upgradeConnection(
            Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable response) {
        return request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)
                ? null
                : super.upgradeConnection(connector, endPoint, request, response);
    }
}
