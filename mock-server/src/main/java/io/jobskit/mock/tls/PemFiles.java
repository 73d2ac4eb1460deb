package io.jobskit.mock.tls;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** A certificate of the user's own, and its key, in PEM files as OpenSSL and certificate authorities write them. */
public final class PemFiles {

    private PemFiles() {}

    /**
     * Reads a certificate with those that lead to its authority, and its key.
     *
     * @throws UnusableCertificateException if a file cannot be read, holds no such thing, or the two do not belong
     *     together
     */
    public static ServerCertificate read(Path certificate, Path key) throws UnusableCertificateException {
        List<X509Certificate> chain = chain(certificate);
        PrivateKey privateKey = key(key);
        if (!belongTogether(privateKey, chain.get(0).getPublicKey())) {
            throw UnusableCertificateException.noKey(
                    key, "is not the key of the first certificate in '" + certificate + "'", null);
        }
        return new ServerCertificate(privateKey, chain);
    }

    private static List<X509Certificate> chain(Path file) throws UnusableCertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        try {
            for (Object part : parts(file)) {
                if (part instanceof X509CertificateHolder holder) {
                    chain.add(converter.getCertificate(holder));
                }
            }
        } catch (IOException | CertificateException unreadable) {
            throw UnusableCertificateException.noCertificate(file, reason(unreadable), unreadable);
        }
        if (chain.isEmpty()) {
            throw UnusableCertificateException.noCertificate(file, "it holds no certificate", null);
        }
        return chain;
    }

    private static PrivateKey key(Path file) throws UnusableCertificateException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try {
            for (Object part : parts(file)) {
                if (part instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
                if (part instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (part instanceof PEMEncryptedKeyPair || part instanceof PKCS8EncryptedPrivateKeyInfo) {
                    throw UnusableCertificateException.noKey(file, "the key in it has a password", null);
                }
            }
        } catch (IOException unreadable) {
            throw UnusableCertificateException.noKey(file, reason(unreadable), unreadable);
        }
        throw UnusableCertificateException.noKey(file, "it holds no private key", null);
    }

    private static List<Object> parts(Path file) throws IOException {
        List<Object> parts = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(reader)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String reason(Exception unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return "it cannot be read (" + unreadable.getMessage() + ")";
    }

    /** They do if the one signs what the other verifies. */
    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String family = certified.getAlgorithm();
        String algorithm = family.equals("RSA") || family.equals("EC")
                ? "SHA256with" + (family.equals("EC") ? "ECDSA" : family)
                : family;
        byte[] text = algorithm.getBytes(StandardCharsets.UTF_8);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(text);
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certified);
            verifying.update(text);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }
}
