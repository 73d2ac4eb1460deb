package io.jobskit.conformance.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of certificates or of a key, as PEM. */
final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448");

    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final String text;

    private PemFile(String text) {
        this.text = text;
    }

    /** The file; empty if there is none that can be read. */
    static Optional<PemFile> at(Path path) {
        try {
            return Optional.of(new PemFile(Files.readString(path, StandardCharsets.ISO_8859_1)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Its certificates, in their order; none if one of them is broken. */
    List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] bytes : blocks("CERTIFICATE")) {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
            }
        } catch (CertificateException | IllegalArgumentException broken) {
            return List.of();
        }
        return certificates;
    }

    /** Its private key, if it holds one in PKCS #8 that is not encrypted. */
    Optional<PrivateKey> key() {
        try {
            return blocks("PRIVATE KEY").stream()
                    .flatMap(bytes -> ALGORITHMS.stream().flatMap(algorithm -> key(algorithm, bytes).stream()))
                    .findFirst();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether it holds a key that {@link #key} does not read: an encrypted one, or one in another form. */
    boolean hasOtherKey() {
        return Pattern.compile("-----BEGIN [A-Z0-9]+ PRIVATE KEY-----")
                .matcher(text)
                .find();
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    /** Whether a key is that of a certificate. */
    static boolean belong(PrivateKey key, X509Certificate certificate) {
        String algorithm = SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm());
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            return signature.verify(signed);
        } catch (GeneralSecurityException others) {
            return false;
        }
    }

    private List<byte[]> blocks(String label) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        return blocks;
    }
}
