package io.jobskit.mock.server;

import io.jobskit.mock.tls.ServerCertificate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What the server listens with: HTTP/1.1 and HTTP/2, in the clear and over TLS. */
public final class Connectors {

    private static final int HEADER_SIZE = 32 * 1024;
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = -1;

    private Connectors() {}

    /** Listens for HTTP. */
    public static ServerConnector plain(Server server, String bind, int port) {
        HttpConfiguration configuration = configuration();
        return connector(server, bind, port, new HttpLines(configuration), new ClearHttp2(configuration));
    }

    /** Listens for HTTPS with that certificate, whatever name a client knows the server by. */
    static ServerConnector secure(Server server, String bind, int port, ServerCertificate certificate) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.keyStore());
        tls.setKeyStorePassword(certificate.password());
        tls.setCipherComparator(HTTP2Cipher.COMPARATOR);
        HttpConfiguration configuration = configuration();
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        HttpLines http = new HttpLines(configuration);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(http.getProtocol());
        return connector(
                server,
                bind,
                port,
                new SslConnectionFactory(tls, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(configuration),
                http);
    }

    /** Has the connector honour what a proxy says of how it was reached. */
    static void behindProxy(ServerConnector connector) {
        connector.getContainedBeans(HttpConfiguration.class).stream()
                .distinct()
                .forEach(configuration -> configuration.addCustomizer(new ForwardedRequestCustomizer()));
    }

    /**
     * As many selectors as Jetty takes for this machine: WireMock takes two on any, and on few cores the second makes
     * each request half as dear again in changes between threads.
     */
    private static ServerConnector connector(Server server, String bind, int port, ConnectionFactory... protocols) {
        ServerConnector connector = new ServerConnector(server, null, null, null, ACCEPTORS, SELECTORS, protocols);
        // A client that pauses while the server stops keeps its connection as long as the stop may take.
        connector.setShutdownIdleTimeout(HttpFront.STOP_TIMEOUT);
        connector.setHost(bind);
        connector.setPort(port);
        return connector;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_SIZE);
        configuration.setResponseHeaderSize(HEADER_SIZE);
        configuration.setSendDateHeader(false);
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }
}
