package io.jobskit.mock.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate of the user's own, as OpenSSL writes it. */
class PemFilesTest {

    private static final ServerCertificate MADE = KeptCertificates.passing(List.of("stub.example"), Clock.systemUTC());

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, Object... parts) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            for (Object part : parts) {
                pem.writeObject(part);
            }
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PemFilesTest.class.getResource("/tls/" + name), name)
                .toURI());
    }

    private Path chain() throws IOException {
        return file("chain.pem", MADE.chain().get(0), MADE.chain().get(1));
    }

    private static PrivateKey another(String algorithm) throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        return pair.getPrivate();
    }

    @Test
    void aChainAndItsKeyAreRead() throws Exception {
        ServerCertificate pkcs8 = PemFiles.read(chain(), file("key.pem", new JcaPKCS8Generator(MADE.key(), null)));
        assertThat(pkcs8).isEqualTo(MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"traditional-ec.pem", "traditional-rsa.pem"})
    void bothMayBeInOneFileAsOpensslAlsoWritesThem(String name) throws Exception {
        Path both = resource(name);
        ServerCertificate read = PemFiles.read(both, both);
        assertThat(read.chain()).hasSize(1);
        assertThat(read.authority().getSubjectX500Principal().getName()).isEqualTo("CN=stub.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void aKeyOfAnotherCertificateIsRefused(String algorithm) throws Exception {
        Path key = file("key.pem", new JcaPKCS8Generator(another(algorithm), null));
        Path chain = chain();
        assertThatThrownBy(() -> PemFiles.read(chain, key))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessage("--https-key is '" + key + "', and is not the key of the first certificate in '" + chain
                        + "': it must be a PEM file with the private key of the certificate, without a password.");
    }

    @Test
    void whatIsNoCertificateIsRefusedWithItsFile() throws Exception {
        Path key = file("key.pem", new JcaPKCS8Generator(MADE.key(), null));
        refusedCertificate(folder.resolve("missing.pem"), key, "there is no such file");
        refusedCertificate(key, key, "it holds no certificate");
        refusedCertificate(folder, key, "it cannot be read (Is a directory)");
        refusedCertificate(Files.writeString(folder.resolve("text.pem"), "hello"), key, "it holds no certificate");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> PemFiles.read(broken, key))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining("'" + broken + "', and it cannot be read (");
    }

    private static void refusedCertificate(Path certificate, Path key, String reason) {
        assertThatThrownBy(() -> PemFiles.read(certificate, key))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessage("--https-certificate is '" + certificate + "', and " + reason
                        + ": it must be a PEM file with the server's certificate, and below it those that lead to its"
                        + " authority.");
    }

    @Test
    void whatIsNoKeyIsRefusedWithItsFile() throws Exception {
        Path chain = chain();
        refusedKey(chain, folder.resolve("missing.pem"), "there is no such file");
        refusedKey(chain, chain, "it holds no private key");
        Path guarded = resource("guarded.pem");
        refusedKey(chain, guarded, "the key in it has a password");
    }

    private static void refusedKey(Path chain, Path key, String reason) {
        assertThatThrownBy(() -> PemFiles.read(chain, key))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessage("--https-key is '" + key + "', and " + reason
                        + ": it must be a PEM file with the private key of the certificate, without a password.");
    }
}
