package io.jobskit.conformance.client;

import io.jobskit.conformance.http2.NegotiatedConnection;
import io.jobskit.conformance.target.Http;
import io.jobskit.conformance.target.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.http.HttpHost;
import org.apache.http.conn.socket.LayeredConnectionSocketFactory;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;

/** Makes TLS connections. The client certificate is for the hosts of the target file: a link may lead elsewhere. */
final class TlsSockets implements LayeredConnectionSocketFactory {

    private final SSLConnectionSocketFactory own;
    private final SSLConnectionSocketFactory others;
    private final Http http;
    private final OwnHosts hosts;

    /** Of a target with these hosts, with which that HTTP is spoken. */
    TlsSockets(Tls tls, Http http, OwnHosts hosts) {
        this.own = new Verifying(TlsContext.of(tls, tls.client()), tls.insecure(), http);
        this.others = tls.client().isEmpty()
                ? own
                : new Verifying(TlsContext.of(tls, Optional.empty()), tls.insecure(), http);
        this.http = http;
        this.hosts = hosts;
    }

    private SSLConnectionSocketFactory factory(String host, int port) {
        return hosts.contain(host, port) ? own : others;
    }

    @Override
    public Socket createSocket(HttpContext context) throws IOException {
        return others.createSocket(context);
    }

    @Override
    public Socket connectSocket(
            int timeout,
            Socket socket,
            HttpHost host,
            InetSocketAddress remote,
            InetSocketAddress local,
            HttpContext context)
            throws IOException {
        return asAskedFor(
                factory(host.getHostName(), remote.getPort())
                        .connectSocket(timeout, socket, host, remote, local, context),
                host.getHostName(),
                remote.getPort());
    }

    @Override
    public Socket createLayeredSocket(Socket socket, String host, int port, HttpContext context) throws IOException {
        return asAskedFor(factory(host, port).createLayeredSocket(socket, host, port, context), host, port);
    }

    private Socket asAskedFor(Socket socket, String host, int port) throws IOException {
        boolean isHttp2 = socket instanceof SSLSocket secured
                && NegotiatedConnection.ALPN.equals(secured.getApplicationProtocol());
        if (http == Http.TWO && !isHttp2 && hosts.areTheTargetAt(host, port)) {
            socket.close();
            throw new NoHttp2Exception(host, port);
        }
        return socket;
    }

    /** Java itself checks for which host a certificate is, where it checks the rest, so that both are told alike. */
    private static final class Verifying extends SSLConnectionSocketFactory {

        private static final Duration HANDSHAKE = Duration.ofSeconds(30);

        private final boolean insecure;
        private final Http http;

        Verifying(SSLContext context, boolean insecure, Http http) {
            super(context, NoopHostnameVerifier.INSTANCE);
            this.insecure = insecure;
            this.http = http;
        }

        @Override
        protected void prepareSocket(SSLSocket socket) {
            SSLParameters parameters = socket.getSSLParameters();
            if (!insecure) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            if (http != Http.ONE) {
                parameters.setApplicationProtocols(new String[] {NegotiatedConnection.ALPN, "http/1.1"});
            }
            socket.setSSLParameters(parameters);
        }

        /** Nobody else watches over a handshake behind a proxy. */
        @Override
        public Socket createLayeredSocket(Socket socket, String host, int port, HttpContext context)
                throws IOException {
            int limit = socket.getSoTimeout();
            if (limit == 0) {
                socket.setSoTimeout(Math.toIntExact(HANDSHAKE.toMillis()));
            }
            Socket secured = super.createLayeredSocket(socket, host, port, context);
            secured.setSoTimeout(limit);
            return secured;
        }
    }
}
