package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target behind an nginx that speaks HTTP/2 at one address, and does not at another. */
class Http2IT {

    private static final String SERVERS = """
            ssl_certificate FOLDER/server.pem;
            ssl_certificate_key FOLDER/server.key;
            ssl_client_certificate FOLDER/ca.pem;
            ssl_verify_client optional;
            keepalive_requests 50;
            server {
              listen unix:FOLDER/new ssl http2;
              location / {
                proxy_pass STUB;
                proxy_set_header Host $http_host;
              }
            }
            server {
              listen unix:FOLDER/old ssl;
              location / {
                proxy_pass STUB;
                proxy_set_header Host $http_host;
              }
            }
            """;

    private final SimulatedTime time = new SimulatedTime();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void certificates() {
        Nginx.isNeeded();
        TestAuthority authority = new TestAuthority();
        authority.itself().write(folder, "ca");
        authority.issue("localhost").write(folder, "server");
        authority.issue("the kit").write(folder, "client");
    }

    @Test
    void aRunOverHttp2ComesToTheVerdictOfOneOverHttp1() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tunnel front = Tunnel.to(folder.resolve("new"));
                Nginx nginx = nginx(stub)) {
            Verdict first = judged(front, "http: 1.1\n", "create", "download");
            int before = nginx.requests().size();
            assertThat(nginx.requests()).allMatch(line -> line.startsWith("HTTP/1.1 "));

            Verdict second = judged(front, "", "create", "download");
            List<String> requests = nginx.requests();
            assertThat(requests.subList(before, requests.size()))
                    .hasSizeGreaterThan(200)
                    .allMatch(line -> line.startsWith("HTTP/2.0 "));
            assertThat(second.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(outcomes(second)).isEqualTo(outcomes(first));
            List<Exchange> evidence = second.requirements().stream()
                    .flatMap(judged -> judged.evidence().stream())
                    .toList();
            assertThat(evidence)
                    .isNotEmpty()
                    .allSatisfy(
                            exchange -> assertThat(exchange.request().message().headers())
                                    .extracting(Header::name)
                                    .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                                    .contains("jobs-conformance")
                                    .doesNotContain("host", "connection"));
        }
    }

    @Test
    void theClientCertificateIsShownOverHttp2AndAProxyLeadsToIt() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tunnel front = Tunnel.to(folder.resolve("new"));
                Tunnel proxy = Tunnel.proxy();
                Nginx nginx = nginx(stub)) {
            String by = "proxy: http://me:secret@127.0.0.1:%d\n".formatted(proxy.port());
            Verdict verdict = judged(front, by, "cancel");

            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(nginx.requests())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("HTTP/2.0 ") && line.endsWith(" SUCCESS"));
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allMatch(head -> head.startsWith("CONNECT localhost:%d HTTP/1.1\r\n".formatted(front.port()))
                            && head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n"));
        }
    }

    @Test
    void aServerWithoutHttp2IsJudgedOverHttp1UnlessTheTargetFileAsksForHttp2() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tunnel front = Tunnel.to(folder.resolve("old"));
                Nginx nginx = nginx(stub)) {
            Verdict asItIs = judged(front, "", "cancel");
            assertThat(asItIs.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            List<String> requests = nginx.requests();
            assertThat(requests).isNotEmpty().allMatch(line -> line.startsWith("HTTP/1.1 "));

            Verdict insisting = judged(front, "http: 2\n", "cancel");
            assertThat(insisting.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(insisting.reason())
                    .contains(
                            "localhost:%d does not offer HTTP/2 (h2 by ALPN), which http: 2 in the target file requires"
                                    .formatted(front.port()));
            assertThat(nginx.requests()).isEqualTo(requests);
        }
    }

    @Test
    void aServerWithHttp2IsWhatTheTargetFileMayAskFor() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tunnel front = Tunnel.to(folder.resolve("new"));
                Nginx nginx = nginx(stub)) {
            assertThat(judged(front, "http: 2\n", "cancel").conclusion())
                    .isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(nginx.requests()).isNotEmpty().allMatch(line -> line.startsWith("HTTP/2.0 "));
        }
    }

    private Nginx nginx(OwnStub stub) throws IOException {
        return Nginx.start(folder, SERVERS.replace("STUB", stub.address().toString()));
    }

    private Verdict judged(Tunnel front, String more, String... only) throws IOException {
        return Runs.judge(Runs.only(Runs.of(target(front, more)), only), time);
    }

    private Target target(Tunnel front, String more) throws IOException {
        Path file = Files.writeString(folder.resolve("target.yaml"), """
                base-url: https://localhost:%d
                tls: {ca: ca.pem, certificate: client.pem, key: client.key}
                control: {url: /__control}
                timing: {completes-within: PT10S, poll-every: PT0.02S, request-timeout: PT10S}
                """.formatted(front.port()) + more);
        TargetFile read = TargetFile.read(file, Map.of());
        return read.at(((Place.Address) read.place()).baseUrl());
    }

    private static List<String> outcomes(Verdict verdict) {
        return verdict.requirements().stream()
                .map(judged -> judged.requirement().id() + " " + judged.outcome() + " " + judged.reason())
                .toList();
    }
}
