package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Tls;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes what Java needs for TLS of what the target file says of it. */
final class TlsContext {

    private static final char[] NO_PASSWORD = new char[0];

    private TlsContext() {}

    /** The context in which the kit trusts whom it should, and shows that certificate, if it shows one. */
    static SSLContext of(Tls tls, Optional<Tls.ClientCertificate> shown) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager trust = tls.insecure() ? new BlindTrust() : new Trust(trusting(tls));
            context.init(keys(shown), new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("Java cannot use the certificates of the target file.", unusable);
        }
    }

    private static X509ExtendedTrustManager trusting(Tls tls) throws GeneralSecurityException, IOException {
        if (tls.authorities().isEmpty()) {
            return manager(null);
        }
        KeyStore trusted = empty();
        Stream<X509Certificate> all =
                Stream.concat(Stream.of(manager(null).getAcceptedIssuers()), tls.authorities().stream());
        for (X509Certificate authority : all.toList()) {
            trusted.setCertificateEntry(Integer.toString(trusted.size()), authority);
        }
        return manager(trusted);
    }

    /** What trusts those; without a store, whom Java trusts. */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static KeyManager[] keys(Optional<Tls.ClientCertificate> shown)
            throws GeneralSecurityException, IOException {
        if (shown.isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore store = empty();
        Tls.ClientCertificate client = shown.get();
        store.setKeyEntry("client", client.key(), NO_PASSWORD, client.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
