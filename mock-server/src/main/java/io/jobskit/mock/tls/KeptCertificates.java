package io.jobskit.mock.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certificates that were made once and are used again, so that a client has to trust the stub once only. Each set of
 * names has a file of its own, which its owner alone may read.
 */
public final class KeptCertificates {

    /**
     * A certificate, and what became of it.
     *
     * @param file where it is kept; null if it could not be
     * @param trouble why it could not be kept; empty if it was
     */
    public record Kept(
            ServerCertificate certificate, @Nullable Path file, String trouble) {}

    /** A certificate that is about to expire is made anew. */
    private static final Duration LEFT = Duration.ofDays(2);

    private final Path folder;
    private final Clock clock;

    /** Certificates in that folder, which is made with the first of them. */
    public KeptCertificates(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A new certificate for those names and addresses, which nobody keeps. */
    public static ServerCertificate passing(List<String> names, Clock clock) {
        return new CertificateMaker(clock).make(names);
    }

    /**
     * The certificate for those names and addresses: the one that is kept or, if there is none, a new one. Of several
     * servers that start at the same time the first makes it.
     *
     * @throws UnusableCertificateException if the file that should hold it holds something else
     */
    public Kept of(List<String> names) throws UnusableCertificateException {
        Path file = folder.resolve("https-" + fingerprint(names) + ".p12");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                ServerCertificate kept = read(file);
                if (kept != null) {
                    return new Kept(kept, file, "");
                }
                Files.deleteIfExists(file);
            }
            return new Kept(made(names, file), file, "");
        } catch (IOException | UnsupportedOperationException notWritable) {
            return new Kept(passing(names, clock), null, String.valueOf(notWritable));
        }
    }

    /** What the file holds; null if that has had its time. */
    private @Nullable ServerCertificate read(Path file) throws UnusableCertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, ServerCertificate.PASSWORD);
            ServerCertificate kept = ServerCertificate.in(store);
            kept.chain().get(0).checkValidity(Date.from(clock.instant().plus(LEFT)));
            return kept;
        } catch (CertificateException expired) {
            return null;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw UnusableCertificateException.damaged(file, unreadable);
        }
    }

    /** A new certificate; the one that somebody else has made meanwhile, if so. */
    private ServerCertificate made(List<String> names, Path file) throws IOException, UnusableCertificateException {
        ServerCertificate made = passing(names, clock);
        // Java makes files like this one readable by their owner alone.
        Path unfinished = Files.createTempFile(folder, "https", ".new");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            made.keyStore().store(out, ServerCertificate.PASSWORD);
            // A link is there as a whole or not at all, and never takes the place of another.
            Files.createLink(file, unfinished);
            return made;
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            ServerCertificate theirs = read(file);
            return theirs == null ? made : theirs;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key store that was made can be written", impossible);
        } finally {
            Files.delete(unfinished);
        }
    }

    private static String fingerprint(List<String> names) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
