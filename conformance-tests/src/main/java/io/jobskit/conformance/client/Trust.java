package io.jobskit.conformance.client;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts servers as another does, and tells of the certificate of whom it does not trust. */
final class Trust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager trusting;

    Trust(X509ExtendedTrustManager trusting) {
        this.trusting = trusting;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        try {
            trusting.checkServerTrusted(chain, type, socket);
        } catch (CertificateException refused) {
            // Without the socket it does not ask for whom the certificate is.
            checkServerTrusted(chain, type);
            String host = ((SSLSocket) socket).getHandshakeSession().getPeerHost();
            throw UntrustedCertificateException.ofAnother(chain[0], host, refused);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        try {
            trusting.checkServerTrusted(chain, type);
        } catch (CertificateException refused) {
            throw UntrustedCertificateException.unknown(chain[0], refused);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trusting.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trusting.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trusting.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trusting.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusting.getAcceptedIssuers();
    }
}
