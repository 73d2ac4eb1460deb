package io.jobskit.conformance.target;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Whom the kit trusts, and what it shows to be let in.
 *
 * @param authorities are trusted beside those that Java trusts
 * @param client the client certificate, if there is one
 * @param insecure whether whoever answers is trusted
 */
public record Tls(List<X509Certificate> authorities, Optional<ClientCertificate> client, boolean insecure) {

    public Tls {
        authorities = List.copyOf(authorities);
    }

    static Tls usual() {
        return new Tls(List.of(), Optional.empty(), false);
    }

    /** A certificate, with those of the authorities between it and one that is trusted, and its key. */
    public record ClientCertificate(List<X509Certificate> chain, PrivateKey key) {

        public ClientCertificate {
            chain = List.copyOf(chain);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "ClientCertificate[" + chain.get(0).getSubjectX500Principal().getName() + "]";
        }
    }
}
