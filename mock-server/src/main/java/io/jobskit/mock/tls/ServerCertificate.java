package io.jobskit.mock.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a server shows to prove that it is who it says.
 *
 * @param key the private key
 * @param chain the server's certificate, and those that lead to its authority
 */
public record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {

    /** A key store has a password by its format; what is in it is in memory, or guarded by the rights of its file. */
    static final char[] PASSWORD = "jobs-mock".toCharArray();

    private static final String ALIAS = "server";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /** That key and chain, which has one certificate at least. */
    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /** The certificate to trust: the last of the chain. */
    public X509Certificate authority() {
        return chain.get(chain.size() - 1);
    }

    /** The certificate to trust, as a PEM file. */
    public String authorityPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + LINES.encodeToString(authority().getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }

    /** A key store that holds it. */
    public KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, PASSWORD, chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("Every Java platform has key stores", impossible);
        }
    }

    /** The password of {@link #keyStore()}. */
    public String password() {
        return new String(PASSWORD);
    }

    static ServerCertificate in(KeyStore store) throws GeneralSecurityException {
        if (!(store.getKey(ALIAS, PASSWORD) instanceof PrivateKey key) || store.getCertificateChain(ALIAS) == null) {
            throw new GeneralSecurityException("it holds no key of a server");
        }
        return new ServerCertificate(
                key,
                Arrays.stream(store.getCertificateChain(ALIAS))
                        .map(X509Certificate.class::cast)
                        .toList());
    }
}
