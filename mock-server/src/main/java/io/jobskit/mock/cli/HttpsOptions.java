package io.jobskit.mock.cli;

import io.jobskit.mock.tls.CertificateNames;
import io.jobskit.mock.tls.KeptCertificates;
import io.jobskit.mock.tls.PemFiles;
import io.jobskit.mock.tls.ServerCertificate;
import io.jobskit.mock.tls.UnusableCertificateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** HTTPS: whether, and with which certificate. */
final class HttpsOptions {

    @Option(names = "--https-port", paramLabel = "PORT", description = "port for HTTPS; 0 takes any free port")
    private @Nullable Integer port;

    @Option(
            names = "--https-ca",
            paramLabel = "FILE",
            description = "where to write the certificate that clients have to trust, as PEM")
    private @Nullable Path authority;

    @Option(
            names = "--https-certificate",
            paramLabel = "FILE",
            description = "your own certificate and its chain, as a PEM file; requires --https-key")
    private @Nullable Path certificate;

    @Option(names = "--https-key", paramLabel = "FILE", description = "private key of --https-certificate, as PEM")
    private @Nullable Path key;

    private KeptCertificates.@Nullable Kept own;

    @Nullable
    Integer port() {
        return port;
    }

    /** Complains of what cannot be used together. */
    void check() {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new IllegalArgumentException("--https-port is " + port + ": it must be from 0 to 65535.");
        }
        if (port == null && (authority != null || certificate != null || key != null)) {
            throw new IllegalArgumentException(
                    (authority != null ? "--https-ca" : certificate != null ? "--https-certificate" : "--https-key")
                            + " is for HTTPS: it needs --https-port.");
        }
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException(
                    certificate == null
                            ? "--https-key needs --https-certificate."
                            : "--https-certificate needs --https-key.");
        }
    }

    /** The certificate to show; null without HTTPS. Writes what clients have to trust. */
    @Nullable
    ServerCertificate certificate(String bind, List<String> hosts) throws UnusableCertificateException {
        if (port == null) {
            return null;
        }
        ServerCertificate shown = certificate != null && key != null
                ? PemFiles.read(certificate, key)
                : own(CertificateNames.of(bind, hosts));
        if (authority != null) {
            try {
                Files.writeString(authority, shown.authorityPem());
            } catch (IOException notWritable) {
                throw UnusableCertificateException.notWritable(authority, notWritable);
            }
        }
        return shown;
    }

    /** What to print of the server at that address. */
    List<String> greeting(String address) {
        List<String> lines = new ArrayList<>();
        KeptCertificates.Kept kept = own;
        if (kept == null) {
            lines.add("HTTPS at " + address + ", with the certificate in " + certificate + ".");
        } else {
            lines.add("HTTPS at " + address + ", with the stub's own certificate"
                    + (kept.file() == null
                            ? ". The stub makes a new certificate at each start, because the certificate cannot be saved: "
                                    + kept.trouble()
                            : ", saved in " + kept.file()));
        }
        String file = authority == null ? "ca.pem" : authority.toString();
        lines.add((authority == null
                        ? "  To trust the certificate, start with --https-ca ca.pem; then: "
                        : "  To trust the certificate: ")
                + "curl --cacert " + file + ", REQUESTS_CA_BUNDLE=" + file + " (Python), NODE_EXTRA_CA_CERTS=" + file
                + " (Node)");
        return lines;
    }

    private ServerCertificate own(List<String> names) throws UnusableCertificateException {
        KeptCertificates.Kept kept = new KeptCertificates(
                        folder(System.getenv(), Path.of(System.getProperty("user.home"))), Clock.systemUTC())
                .of(names);
        own = kept;
        return kept.certificate();
    }

    /** Where programs keep what is theirs on this platform. */
    static Path folder(Map<String, String> environment, Path home) {
        for (String variable : List.of("XDG_DATA_HOME", "LOCALAPPDATA")) {
            String folder = environment.get(variable);
            if (folder != null && !folder.isBlank()) {
                return Path.of(folder, "jobs-mock");
            }
        }
        return home.resolve(".local").resolve("share").resolve("jobs-mock");
    }
}
