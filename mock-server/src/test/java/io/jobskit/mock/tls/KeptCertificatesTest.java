package io.jobskit.mock.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.support.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates that the stub makes, and makes once. */
class KeptCertificatesTest {

    private static final List<String> NAMES = CertificateNames.of("127.0.0.1", List.of());

    private final TestClock clock = new TestClock(Instant.parse("2030-06-15T12:00:00Z"));

    @TempDir
    private Path folder = Path.of("");

    private KeptCertificates certificates() {
        return new KeptCertificates(folder.resolve("jobs-mock"), clock);
    }

    private static List<Object> alternativeNames(X509Certificate certificate) throws Exception {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names.stream().<Object>map(name -> name.get(1)).toList();
    }

    @Test
    void aCertificateIsForLoopbackTheBoundNameAndThoseThatWereTold() throws Exception {
        List<String> names = CertificateNames.of("stub.example", List.of("jobs-mock", "localhost"));
        X509Certificate certificate =
                certificates().of(names).certificate().chain().get(0);
        assertThat(alternativeNames(certificate))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "stub.example", "jobs-mock");
        assertThat(CertificateNames.of("0.0.0.0", List.of())).containsExactly("localhost", "127.0.0.1", "::1");
        assertThat(CertificateNames.of("::", List.of())).containsExactly("localhost", "127.0.0.1", "::1");
    }

    @Test
    void theAuthoritySignsThisOneServerAndIsNoServerItself() throws Exception {
        ServerCertificate made = certificates().of(NAMES).certificate();
        X509Certificate server = made.chain().get(0);
        server.verify(made.authority().getPublicKey());
        assertThat(made.chain()).hasSize(2);
        assertThat(server.getBasicConstraints()).as("an authority").isEqualTo(-1);
        assertThat(made.authority().getBasicConstraints())
                .as("authorities below it")
                .isZero();
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThan(Duration.ofDays(825));
        assertThat(made.authorityPem())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
    }

    @Test
    void itIsMadeOnceForEachSetOfNamesAndReadByItsOwnerAlone() throws Exception {
        KeptCertificates.Kept first = certificates().of(NAMES);
        KeptCertificates.Kept again = certificates().of(NAMES);
        KeptCertificates.Kept other = certificates().of(CertificateNames.of("stub.example", List.of()));
        assertThat(again.certificate()).isEqualTo(first.certificate());
        assertThat(other.certificate()).isNotEqualTo(first.certificate());
        assertThat(first.file()).isNotNull().exists();
        assertThat(Files.getPosixFilePermissions(Objects.requireNonNull(first.file())))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (Stream<Path> files = Files.list(folder.resolve("jobs-mock"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("two certificates")
                    .hasSize(2)
                    .noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void ofManyThatStartAtOnceAllShowTheSame() {
        List<ServerCertificate> shown = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return certificates().of(NAMES).certificate();
                    } catch (UnusableCertificateException impossible) {
                        throw new AssertionError(impossible);
                    }
                })
                .distinct()
                .toList();
        assertThat(shown).hasSize(1);
    }

    @Test
    void oneThatIsAboutToExpireIsMadeAnew() throws Exception {
        ServerCertificate first = certificates().of(NAMES).certificate();
        clock.advance(Duration.ofDays(797));
        assertThat(certificates().of(NAMES).certificate()).isEqualTo(first);
        clock.advance(Duration.ofDays(2));
        assertThat(certificates().of(NAMES).certificate()).isNotEqualTo(first);
    }

    @Test
    void aFileThatHoldsSomethingElseIsNamedAndLeftAlone() throws Exception {
        Path file = Objects.requireNonNull(certificates().of(NAMES).file());
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> certificates().of(NAMES))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageStartingWith("The certificate that is kept in '" + file + "' cannot be read (")
                .hasMessageEndingWith("): delete that file, and the next start makes a new one.");
        assertThat(file).hasContent("something else");
    }

    @Test
    void whereNothingCanBeKeptItIsMadeForThisStartAndSaysWhy() throws IOException, UnusableCertificateException {
        Files.writeString(folder.resolve("jobs-mock"), "a file in the place of the folder");
        KeptCertificates.Kept kept = certificates().of(NAMES);
        assertThat(kept.file()).isNull();
        assertThat(kept.trouble()).contains("jobs-mock");
        assertThat(kept.certificate().chain()).hasSize(2);
    }
}
