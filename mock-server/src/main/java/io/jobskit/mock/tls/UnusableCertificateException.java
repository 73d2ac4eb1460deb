package io.jobskit.mock.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A certificate or key that cannot be used. The message is one line, which names the file. */
public final class UnusableCertificateException extends Exception {

    private static final long serialVersionUID = 1;

    private UnusableCertificateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnusableCertificateException noCertificate(Path file, String reason, @Nullable Throwable cause) {
        return new UnusableCertificateException(
                "--https-certificate is '" + file + "', and " + reason
                        + ": it must be a PEM file with the server's certificate, and below it those that lead to its"
                        + " authority.",
                cause);
    }

    static UnusableCertificateException noKey(Path file, String reason, @Nullable Throwable cause) {
        return new UnusableCertificateException(
                "--https-key is '" + file + "', and " + reason
                        + ": it must be a PEM file with the private key of the certificate, without a password.",
                cause);
    }

    static UnusableCertificateException damaged(Path file, Throwable cause) {
        return new UnusableCertificateException(
                "The certificate that is kept in '" + file + "' cannot be read (" + cause.getMessage()
                        + "): delete that file, and the next start makes a new one.",
                cause);
    }

    /** Nobody can write the certificate to trust into that file. */
    public static UnusableCertificateException notWritable(Path file, Throwable cause) {
        return new UnusableCertificateException(
                "--https-ca is '" + file + "', which cannot be written (" + cause.getMessage()
                        + "): it must be a file in a folder that exists.",
                cause);
    }
}
