package io.jobskit.conformance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that nobody knows but those who are told of it. */
public final class TestAuthority {

    private static final X500Name NAME = new X500Name("CN=The tests' authority");
    private static final Duration DAY = Duration.ofDays(1);

    private final AtomicLong serials = new AtomicLong();
    private final KeyPair keys = keys();
    private final X509Certificate certificate =
            signed(NAME, keys, "", Instant.now().plus(DAY), true);

    /** A certificate and its key. */
    public record Issued(X509Certificate certificate, KeyPair keys) {

        /** What a server needs that shows it. */
        public SSLContext context() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, new char[0]);
                store.setKeyEntry("it", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(store, new char[0]);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(factory.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Writes both as PEM: {@code NAME.pem} and {@code NAME.key}. */
        public void write(Path folder, String name) {
            try {
                Files.writeString(folder.resolve(name + ".pem"), pem("CERTIFICATE", certificate.getEncoded()));
                Files.writeString(
                        folder.resolve(name + ".key"),
                        pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Its own certificate and key. */
    public Issued itself() {
        return new Issued(certificate, keys);
    }

    /** A certificate for that host, by name or by address, or for a client of that name. */
    public Issued issue(String name) {
        return issue(name, Instant.now().plus(DAY));
    }

    /** One that is valid until then. */
    public Issued issue(String name, Instant until) {
        KeyPair theirs = keys();
        return new Issued(signed(new X500Name("CN=" + name), theirs, name, until, false), theirs);
    }

    private X509Certificate signed(X500Name subject, KeyPair theirs, String name, Instant until, boolean isTop) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            NAME,
                            BigInteger.valueOf(serials.incrementAndGet()),
                            Date.from(until.minus(DAY.multipliedBy(3))),
                            Date.from(until),
                            subject,
                            theirs.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isTop));
            if (!isTop) {
                int kind = name.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName;
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, name)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String label, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, text);
    }
}
