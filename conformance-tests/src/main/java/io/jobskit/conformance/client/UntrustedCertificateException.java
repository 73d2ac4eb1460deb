package io.jobskit.conformance.client;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A server shows a certificate that cannot be trusted. The message goes on after the server's name. */
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private UntrustedCertificateException(X509Certificate shown, String why, Throwable cause) {
        super(
                "shows a certificate %s (subject '%s', issuer '%s', valid from %s to %s)"
                        .formatted(
                                why,
                                shown.getSubjectX500Principal().getName(),
                                shown.getIssuerX500Principal().getName(),
                                day(shown.getNotBefore()),
                                day(shown.getNotAfter())),
                cause);
    }

    /** One that no authority has signed that is trusted, or that is out of its time. */
    static UntrustedCertificateException unknown(X509Certificate shown, CertificateException cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof CertificateExpiredException) {
                return new UntrustedCertificateException(shown, "that has expired", cause);
            }
            if (each instanceof CertificateNotYetValidException) {
                return new UntrustedCertificateException(shown, "that is not valid yet", cause);
            }
        }
        return new UntrustedCertificateException(
                shown,
                "of an authority that the kit does not trust: to trust this authority, add tls: {ca: FILE} with the authority's certificate to the target file",
                cause);
    }

    /** One that is trusted, and is another host's. */
    static UntrustedCertificateException ofAnother(X509Certificate shown, String host, CertificateException cause) {
        return new UntrustedCertificateException(
                shown, "that is not valid for the host '%s': the certificate has other names".formatted(host), cause);
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
