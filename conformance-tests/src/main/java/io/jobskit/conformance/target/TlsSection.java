package io.jobskit.conformance.target;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads whom the kit trusts and what certificate it shows. */
final class TlsSection {

    private static final List<String> KEYS = List.of("ca", "certificate", "key", "insecure");
    private static final String CERTIFICATES = "the path of a PEM file with certificates";
    private static final String KEY = "the path of a PEM file with a private key (-----BEGIN PRIVATE KEY-----)";

    private final Function<String, Path> resolved;

    /** {@code resolved}: where a file is that is named so. */
    TlsSection(Function<String, Path> resolved) {
        this.resolved = resolved;
    }

    Tls read(Entries file) {
        return file.at("tls")
                .flatMap(value -> value.entries("a mapping such as {ca: ca.pem}"))
                .map(entries -> section(entries.of(KEYS)))
                .orElse(Tls.usual());
    }

    private Tls section(Entries tls) {
        List<X509Certificate> authorities = tls.at("ca").map(this::certificates).orElse(List.of());
        boolean insecure = tls.at("insecure")
                .flatMap(value -> value.as(Kind.oneOf("true", "false")))
                .map(Boolean::valueOf)
                .orElse(false);
        boolean isNamed = tls.at("certificate").isPresent() || tls.at("key").isPresent();
        return new Tls(authorities, isNamed ? client(tls) : Optional.empty(), insecure);
    }

    private Optional<Tls.ClientCertificate> client(Entries tls) {
        List<X509Certificate> chain =
                tls.needed("certificate", CERTIFICATES).map(this::certificates).orElse(List.of());
        Optional<PrivateKey> key = tls.needed("key", KEY).flatMap(this::key);
        if (chain.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        if (!PemFile.belong(key.get(), chain.get(0))) {
            tls.misplaced("key", "does not belong to the first certificate in tls.certificate.");
        }
        return Optional.of(new Tls.ClientCertificate(chain, key.get()));
    }

    private List<X509Certificate> certificates(Value value) {
        Optional<PemFile> file = file(value, CERTIFICATES);
        List<X509Certificate> certificates = file.map(PemFile::certificates).orElse(List.of());
        if (file.isPresent() && certificates.isEmpty()) {
            value.isNot(CERTIFICATES + ", and this file has no certificate (-----BEGIN CERTIFICATE-----)");
        }
        return certificates;
    }

    private Optional<PrivateKey> key(Value value) {
        Optional<PemFile> file = file(value, KEY);
        Optional<PrivateKey> key = file.flatMap(PemFile::key);
        if (file.isPresent() && key.isEmpty()) {
            value.isNot(KEY
                    + (file.get().hasOtherKey()
                            ? ", and the key is encrypted or in another format: convert the key with openssl pkcs8 -topk8 -nodes -in FILE"
                            : ", and this file has no private key"));
        }
        return key;
    }

    private Optional<PemFile> file(Value value, String right) {
        Optional<Path> path = value.text(right).map(resolved);
        Optional<PemFile> file = path.flatMap(PemFile::at);
        if (path.isPresent() && file.isEmpty()) {
            value.isNot(right + ", and this file does not exist or cannot be read");
        }
        return file;
    }
}
