package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.TestAuthority;
import io.jobskit.conformance.support.Tunnel;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.testing.Nginx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target behind nginx, which a private authority vouches for and which lets in who shows a certificate of that. */
class ConnectionsIT {

    private static final String SERVER = """
            server {
              listen unix:FOLDER/socket ssl;
              ssl_certificate FOLDER/server.pem;
              ssl_certificate_key FOLDER/server.key;
              ssl_client_certificate FOLDER/ca.pem;
              ssl_verify_client on;
              location /team/api/ {
                proxy_pass STUB/;
                proxy_set_header Host $http_host;
              }
            }
            """;

    private final SimulatedTime time = new SimulatedTime();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTargetBehindAPrivateAuthorityAClientCertificateAndAProxyIsJudgedAsAnyOther() throws Exception {
        Nginx.isNeeded();
        TestAuthority authority = new TestAuthority();
        authority.itself().write(folder, "ca");
        authority.issue("localhost").write(folder, "server");
        authority.issue("the kit").write(folder, "client");
        try (OwnStub stub = OwnStub.start(time);
                Tunnel proxy = Tunnel.proxy();
                Tunnel front = Tunnel.to(folder.resolve("socket"));
                Nginx nginx = Nginx.start(
                        folder, SERVER.replace("STUB", stub.address().toString()))) {
            String target = "base-url: https://localhost:%d/team/api\n".formatted(front.port());
            String tls = "tls: {ca: ca.pem, certificate: client.pem, key: client.key}\n";
            List<String> usual = outcomes(judged("base-url: " + stub.address() + "\n", Map.of()));
            assertThat(outcomes(judged(target + tls, Map.of()))).isEqualTo(usual);
            assertThat(proxy.asked()).isEmpty();
            String by = "proxy: http://me:secret@127.0.0.1:%d\n".formatted(proxy.port());
            assertThat(outcomes(judged(target + tls + by, Map.of()))).isEqualTo(usual);
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("CONNECT localhost:%d HTTP/1.1\r\n".formatted(front.port()))
                            .contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n"));

            Verdict untrusted = judged(target, Map.of());
            assertThat(untrusted.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(untrusted.reason()).contains("localhost:" + front.port(), "tls: {ca: FILE}");
            Verdict nameless = judged(target + "tls: {ca: ca.pem}\n", Map.of());
            assertThat(nameless.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(nameless.reason()).contains("tls: {certificate: FILE, key: FILE}");
            Verdict insecure = judged(target + tls.replace("ca: ca.pem", "insecure: true"), Map.of());
            assertThat(outcomes(insecure)).isEqualTo(usual);
            assertThat(insecure.targetName()).endsWith(" (its certificate is not verified)");
            assertThat(nginx.requests()).allMatch(line -> line.startsWith("HTTP/1.1 "));
        }
    }

    private Verdict judged(String text, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("target.yaml"), text + """
                timing: {completes-within: PT10S, poll-every: PT0.02S, request-timeout: PT10S}
                """);
        TargetFile read = TargetFile.read(file, environment);
        Target target = read.at(((Place.Address) read.place()).baseUrl());
        return Runs.judge(Runs.only(Runs.of(target), "cancel"), time);
    }

    private static List<String> outcomes(Verdict verdict) {
        return verdict.requirements().stream()
                .map(judged -> judged.requirement().id() + " " + judged.outcome())
                .toList();
    }
}
