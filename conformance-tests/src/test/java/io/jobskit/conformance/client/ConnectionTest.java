package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.TestAuthority;
import io.jobskit.conformance.support.Tunnel;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections of every kind, and what is said of those that fail. */
class ConnectionTest {

    private static final String JOB = RawServer.answer("200 OK", "", "{}");

    private final RawRun run = new RawRun();
    private final TestAuthority authority = new TestAuthority();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeTheAuthority() {
        authority.itself().write(folder, "ca");
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void anAddressOfIPv6WithAPathIsAnAddress() throws UnknownHostException {
        InetAddress six = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        try (RawServer server = RawServer.at(six, (asked, out) -> out.write(bytes(JOB)))) {
            Exchange exchange = read("base-url: http://[::1]:" + server.port() + "/team/api/", Map.of());
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(server.asked().get(0).line()).isEqualTo("GET /team/api/v1/jobs/7 HTTP/1.1");
            assertThat(server.asked().get(0).header("Host")).isEqualTo("[::1]:" + server.port());
        } catch (java.io.UncheckedIOException noAddress) {
            Assumptions.abort("NOT RUN: this machine has no address ::1");
        }
    }

    @Test
    void aPrivateAuthorityIsTrustedIfItIsNamed() {
        try (RawServer server = secured(authority.issue("localhost"));
                RawServer numbered = secured(authority.issue("127.0.0.1"))) {
            String tls = "\ntls: {ca: ca.pem}";
            assertThat(read("base-url: https://localhost:" + server.port() + tls, Map.of())
                            .status())
                    .isEqualTo(200);
            assertThat(read("base-url: https://127.0.0.1:" + numbered.port() + tls, Map.of())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void tokensAreAskedForOverConnectionsOfTheSameKind() {
        try (RawServer tokens = RawServer.secured(
                        authority.issue("localhost").context(),
                        (asked, out) -> out.write(bytes(RawServer.answer("200 OK", "", "{\"access_token\": \"t\"}"))));
                RawServer server = RawServer.answering(JOB.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
                Tunnel proxy = Tunnel.proxy()) {
            String text = """
                    base-url: %s
                    tls: {ca: ca.pem}
                    identities:
                      default: {type: oauth2, token-url: "https://localhost:%d/t", client-id: a, client-secret: b}
                    proxy: http://127.0.0.1:%d
                    """.formatted(server.address(), tokens.port(), proxy.port());
            assertThat(read(text, Map.of()).status()).isEqualTo(200);
            assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer t");
            assertThat(proxy.asked())
                    .hasSize(2)
                    .anySatisfy(head -> assertThat(head).startsWith("CONNECT localhost:" + tokens.port()))
                    .anySatisfy(head -> assertThat(head).startsWith("GET " + server.address()));
        }
    }

    @Test
    void aClientCertificateIsForTheHostsThatTheTargetFileNames() {
        OwnHosts hosts = OwnHosts.of(target("""
                base-url: https://jobs.example/api
                control: {url: "http://control.example:8081/c"}
                identities:
                  default: {type: oauth2, token-url: "https://login.example:444/t", client-id: a, client-secret: b}
                """, Map.of()));
        assertThat(hosts.contain("jobs.example", 443)).isTrue();
        assertThat(hosts.contain("control.example", 8081)).isTrue();
        assertThat(hosts.contain("login.example", 444)).isTrue();
        assertThat(hosts.contain("jobs.example", 444)).isFalse();
        assertThat(hosts.contain("storage.example", 443)).isFalse();
    }

    @Test
    void aRequestOfHttpIsTheProxysToRead() {
        try (RawServer server = RawServer.answering(JOB.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
                Tunnel proxy = Tunnel.proxy()) {
            Exchange exchange = read(
                    "base-url: %s%nproxy: http://me:secret@127.0.0.1:%d".formatted(server.address(), proxy.port()),
                    Map.of());
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(proxy.asked().get(0))
                    .startsWith("GET " + server.address() + "/v1/jobs/7 HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n");
            assertThat(exchange.request().message().header("Proxy-Authorization"))
                    .isEmpty();
        }
    }

    @Test
    void whyAConnectionFailsIsSaidInOneLine() throws IOException {
        List<String> said = new ArrayList<>();
        String tls = "\ntls: {ca: ca.pem}";
        try (RawServer server = secured(authority.issue("localhost"))) {
            said.add(trouble("base-url: https://localhost:" + server.port(), Map.of()));
            said.add(trouble("base-url: https://127.0.0.1:" + server.port() + tls, Map.of()));
        }
        try (RawServer server = secured(authority.issue("localhost", Instant.parse("2020-01-31T00:00:00Z")))) {
            said.add(trouble("base-url: https://localhost:" + server.port() + tls, Map.of()));
        }
        // A server that refuses a client may close the connection before the client has read why.
        said.add(FailureReason.of(
                new SSLHandshakeException("Received fatal alert: certificate_required"),
                URI.create("https://jobs.example/api"),
                Duration.ofSeconds(1),
                0));
        said.add(troubleWithAServerOfHttp());
        for (String proxy : List.of("http://me:hunter2@127.0.0.1:1", "http://no-such-host.invalid:1")) {
            said.add(trouble("base-url: https://localhost:1\nproxy: " + proxy, Map.of()));
        }
        try (RawServer proxy = RawServer.answering(
                RawServer.answer("407 Proxy Authentication Required", "Connection: close\r\n", ""))) {
            String by = "\nproxy: http://me:hunter2@127.0.0.1:" + proxy.port();
            said.add(trouble("base-url: https://localhost:1" + by, Map.of()));
            said.add(trouble("base-url: http://localhost:1" + by, Map.of()));
        }
        String all = String.join("\n", said) + "\n";
        assertThat(all).doesNotContain("hunter2");
        Golden.matches(
                "connection-trouble.txt",
                all.replaceAll("(localhost|127.0.0.1):\\d{2,5}\\b", "$1:PORT")
                        .replaceAll("from \\d{4}-\\d\\d-\\d\\d to (?!2020)[0-9-]+", "from DAY to DAY"));
    }

    private String troubleWithAServerOfHttp() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
                try (Socket connection = server.accept()) {
                    connection.getOutputStream().write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
                    connection.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // It has said what it had to.
                }
            });
            String said = trouble("base-url: https://localhost:" + server.getLocalPort(), Map.of());
            answered.join();
            return said;
        }
    }

    private static RawServer secured(TestAuthority.Issued issued) {
        return RawServer.secured(issued.context(), (asked, out) -> out.write(bytes(JOB)));
    }

    private String trouble(String text, Map<String, String> environment) {
        Throwable thrown = catchThrowable(() -> read(text, environment));
        assertThat(thrown).isInstanceOf(CannotJudgeException.class);
        return Secrets.of(target(text, environment)).masked(String.valueOf(thrown.getMessage()));
    }

    private Exchange read(String text, Map<String, String> environment) {
        Target target = target(text, environment);
        return run.client(target).read(target.owner(), "7");
    }

    private Target target(String text, Map<String, String> environment) {
        try {
            Path file = Files.writeString(
                    folder.resolve("target.yaml"), text + "\ntiming: {request-timeout: PT5S, poll-every: PT0.1S}\n");
            TargetFile read = TargetFile.read(file, environment);
            return read.at(URI.create(text.lines().findFirst().orElseThrow().substring("base-url: ".length())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
