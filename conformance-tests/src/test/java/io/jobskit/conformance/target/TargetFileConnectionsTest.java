package io.jobskit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobskit.conformance.support.TestAuthority;
import io.jobskit.conformance.target.Identity.Credentials;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a target file says that tokens come from, and how connections are made. */
class TargetFileConnectionsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tokensComeFromATokenServerOrACommand() throws IOException {
        Path file = folder.resolve("staging.yaml");
        Files.writeString(file, """
                base-url: http://localhost
                identities:
                  default: {type: oauth2, token-url: "https://a.example/o/token/?t=1", client-id: c, client-secret: s}
                  no-scope:
                    {type: oauth2, token-url: "http://a", client-id: c, client-secret: s, scope: o, refresh-token: r}
                  other-user: {type: bearer, token-command: [./token.sh, "${STAGE}"]}
                """);
        Map<String, Identity> identities =
                TargetFile.read(file, Map.of("STAGE", "staging")).identities();
        editorsSayNothingOf(file);

        assertThat(source(identities, "default"))
                .isEqualTo(new TokenSource.OAuth2(
                        URI.create("https://a.example/o/token/?t=1"), "c", "s", Optional.empty(), Optional.empty()));
        assertThat(source(identities, "no-scope"))
                .isEqualTo(
                        new TokenSource.OAuth2(URI.create("http://a"), "c", "s", Optional.of("o"), Optional.of("r")));
        assertThat(source(identities, "other-user"))
                .isEqualTo(new TokenSource.Command(List.of("./token.sh", "staging"), Optional.of(folder)));
        assertThat(identities.values())
                .extracting(identity -> identity.credentials().toString())
                .containsExactlyInAnyOrder(
                        "Fetched[OAuth2[https://a.example/o/token/?t=1, c]]",
                        "Fetched[OAuth2[http://a, c]]",
                        "Fetched[Command[./token.sh]]");
    }

    private static TokenSource source(Map<String, Identity> identities, String name) {
        Identity identity = Objects.requireNonNull(identities.get(name));
        return ((Credentials.Fetched) identity.credentials()).source();
    }

    @Test
    void connectionsAreMadeAsItSays() throws IOException {
        TestAuthority authority = new TestAuthority();
        authority.itself().write(folder, "ca");
        authority.issue("kit").write(folder, "client");
        Path file = folder.resolve("staging.yaml");
        Files.writeString(file, """
                base-url: https://[::1]:8443/api
                tls: {ca: ca.pem, certificate: client.pem, key: client.key, insecure: true}
                proxy: http://me:hunter2@[::1]:3128
                """);
        TargetFile read = TargetFile.read(file, Map.of("HTTPS_PROXY", "http://another"));
        editorsSayNothingOf(file);
        Connection connection = read.connection();
        assertThat(connection.tls().authorities())
                .containsExactly(authority.itself().certificate());
        assertThat(connection.tls().client().orElseThrow()).hasToString("ClientCertificate[CN=kit]");
        assertThat(connection.proxies().to("https", "[::1]").orElseThrow()).hasToString("[::1]:3128");
        Target target = read.at(URI.create("https://[::1]:8443/api"));
        assertThat(target.name()).isEqualTo("https://[::1]:8443/api (its certificate is not verified)");
        assertThat(target.connection()).isEqualTo(connection);

        assertThat(connection.http()).isEqualTo(Http.NEGOTIATED);
        Files.writeString(file, "base-url: https://jobs.example.com\nhttp: 2\n");
        editorsSayNothingOf(file);
        assertThat(TargetFile.read(file, Map.of()).connection().http()).isEqualTo(Http.TWO);
        Files.writeString(file, "base-url: https://jobs.example.com\nhttp: 1.1\n");
        editorsSayNothingOf(file);
        assertThat(TargetFile.read(file, Map.of()).connection().http()).isEqualTo(Http.ONE);

        assertThat(read.documentation()).isEmpty();
        for (String page : List.of("https://docs.example.com/jobs?v=2", "")) {
            Files.writeString(file, "base-url: https://jobs.example.com\ndocumentation: \"%s\"\n".formatted(page));
            editorsSayNothingOf(file);
            assertThat(TargetFile.read(file, Map.of()).at(target.baseUrl()).documentation())
                    .hasValue(page);
        }

        Files.writeString(file, "base-url: https://jobs.example.com\nproxy: none\n");
        assertThat(TargetFile.read(file, Map.of("HTTPS_PROXY", "http://another"))
                        .connection()
                        .proxies()
                        .byScheme())
                .isEmpty();
    }

    @Test
    void filesThatAreNoneOfItsKindAreMistakes() throws IOException {
        TestAuthority authority = new TestAuthority();
        authority.issue("kit").write(folder, "client");
        authority.issue("another").write(folder, "another");
        Files.writeString(folder.resolve("encrypted.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        Path file = folder.resolve("staging.yaml");
        StringBuilder said = new StringBuilder();
        for (String connection : List.of(
                "tls: {ca: missing.pem, certificate: client.key, key: client.pem, insecure: maybe}",
                "tls: {ca: broken.pem, certificate: client.pem}",
                "tls: {certificate: client.pem, key: another.key}",
                "tls: {key: encrypted.key, cert: x}",
                "tls: ca.pem",
                "proxy: socks5://localhost",
                "proxy: http://me:hunter2@localhost/path",
                "http: 3",
                "documentation: docs.example.com")) {
            Files.writeString(file, "base-url: https://jobs.example.com\n" + connection + "\n");
            said.append(unusable(() -> TargetFile.read(file, Map.of())));
        }
        Files.writeString(file, "base-url: http://jobs.example.com\nhttp: 2\n");
        said.append(unusable(() -> TargetFile.read(file, Map.of())));
        Files.writeString(file, "base-url: https://jobs.example.com\n");
        said.append(unusable(() -> TargetFile.read(file, Map.of("https_proxy", "socks5://me:hunter2@localhost"))));
        assertThat(said.toString()).doesNotContain("hunter2");
        Golden.matches("connection-mistakes.txt", said.toString().replace(folder.toString(), "FOLDER"));
    }

    @Test
    void whoSendsNothingNeedsNoSecrets() throws IOException {
        Path file = folder.resolve("staging.yaml");
        Files.writeString(file, """
                base-url: http://localhost
                identities:
                  default: {type: oauth2, token-url: "http://a", client-id: "${ID}", client-secret: "${SECRET}"}
                  no-scope: {type: bearer, token: "${TOKEN}", headers: {X-Gateway: "a ${GATEWAY}"}}
                """);
        assertThat(TargetFile.readWithoutSecrets(file, Map.of()).identities()).containsOnlyKeys("default", "no-scope");
        editorsSayNothingOf(file);
        Files.writeString(file, "base-url: \"${ADDRESS}\"\n");
        assertThat(unusable(() -> TargetFile.readWithoutSecrets(file, Map.of())))
                .contains("ADDRESS");
    }

    private static void editorsSayNothingOf(Path file) throws IOException {
        assertThat(new TargetSchema().mistakes(Files.readString(file))).isEmpty();
    }

    private static String unusable(ThrowingCallable reading) {
        UnusableFileException mistakes = catchThrowableOfType(UnusableFileException.class, reading);
        assertThat(mistakes).isNotNull();
        assertThat(mistakes).hasMessage(String.join("\n", mistakes.mistakes()));
        return mistakes.getMessage() + "\n\n";
    }
}
