package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.TestAuthority;
import io.jobskit.conformance.support.Tinyproxy;
import io.jobskit.conformance.support.Tunnel;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.testing.Nginx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target behind a forward proxy that people run, and that asks for credentials of its own. */
class ForwardProxyIT {

    private static final String SERVER = """
            server {
              listen unix:FOLDER/socket ssl http2;
              ssl_certificate FOLDER/server.pem;
              ssl_certificate_key FOLDER/server.key;
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
    void proxy() {
        Tinyproxy.assumeThere();
    }

    @Test
    void itReadsRequestsToATargetWithoutTls() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tinyproxy proxy = Tinyproxy.start(folder)) {
            Verdict verdict = judged(stub.address(), "proxy: http://me:secret@127.0.0.1:%d\n".formatted(proxy.port()));

            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(proxy.asked())
                    .hasSizeGreaterThan(20)
                    .allMatch(line -> line.contains(" " + stub.address() + "/v1/"));
        }
    }

    @Test
    void itLeadsToATargetWithTls() throws Exception {
        Nginx.isNeeded();
        TestAuthority authority = new TestAuthority();
        authority.itself().write(folder, "ca");
        authority.issue("localhost").write(folder, "server");
        try (OwnStub stub = OwnStub.start(time);
                Tinyproxy proxy = Tinyproxy.start(folder);
                Tunnel front = Tunnel.to(folder.resolve("socket"));
                Nginx nginx = Nginx.start(
                        folder, SERVER.replace("STUB", stub.address().toString()))) {
            Verdict verdict = judged(
                    URI.create("https://localhost:" + front.port()),
                    "proxy: http://me:secret@127.0.0.1:%d\ntls: {ca: ca.pem}\n".formatted(proxy.port()));

            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allMatch(line -> line.contains("CONNECT localhost:%d HTTP/1.1".formatted(front.port())));
            assertThat(nginx.requests()).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("HTTP/2.0 "));
        }
    }

    @Test
    void itsRefusalIsNotTheTargets() throws Exception {
        try (OwnStub stub = OwnStub.start(time);
                Tinyproxy proxy = Tinyproxy.start(folder)) {
            String by = "proxy: http://%s127.0.0.1:%d\n";
            String refusal = "the proxy '127.0.0.1:%d' refused the request with ".formatted(proxy.port());
            Verdict nameless = judged(stub.address(), by.formatted("", proxy.port()));
            Verdict wrong = judged(URI.create("https://localhost:1"), by.formatted("me:wrong@", proxy.port()));

            assertThat(nameless.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(nameless.reason()).contains(refusal + "407");
            assertThat(wrong.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(wrong.reason()).contains(refusal + "401");
        }
    }

    private Verdict judged(URI address, String more) throws IOException {
        Path file = Files.writeString(
                folder.resolve("target.yaml"),
                "base-url: %s\ntiming: {completes-within: PT10S, poll-every: PT0.02S}\n".formatted(address) + more);
        TargetFile read = TargetFile.read(file, Map.of());
        return Runs.judge(Runs.only(Runs.of(read.at(((Place.Address) read.place()).baseUrl())), "cancel"), time);
    }
}
