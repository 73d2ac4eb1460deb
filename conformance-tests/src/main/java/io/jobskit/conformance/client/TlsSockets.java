package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
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
    private final BiPredicate<String, Integer> isOwn;

    /** {@code isOwn} tells of a host and a port whether they are the target file's. */
    TlsSockets(Tls tls, BiPredicate<String, Integer> isOwn) {
        this.own = new Verifying(TlsContext.of(tls, tls.client()), tls.insecure());
        this.others =
                tls.client().isEmpty() ? own : new Verifying(TlsContext.of(tls, Optional.empty()), tls.insecure());
        this.isOwn = isOwn;
    }

    private SSLConnectionSocketFactory factory(String host, int port) {
        return isOwn.test(host, port) ? own : others;
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
        return factory(host.getHostName(), remote.getPort())
                .connectSocket(timeout, socket, host, remote, local, context);
    }

    @Override
    public Socket createLayeredSocket(Socket socket, String host, int port, HttpContext context) throws IOException {
        return factory(host, port).createLayeredSocket(socket, host, port, context);
    }

    /** Java itself checks for which host a certificate is, where it checks the rest, so that both are told alike. */
    private static final class Verifying extends SSLConnectionSocketFactory {

        private static final Duration HANDSHAKE = Duration.ofSeconds(30);

        private final boolean insecure;

        Verifying(SSLContext context, boolean insecure) {
            super(context, NoopHostnameVerifier.INSTANCE);
            this.insecure = insecure;
        }

        @Override
        protected void prepareSocket(SSLSocket socket) {
            if (!insecure) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
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
