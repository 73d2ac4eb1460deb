package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The API over HTTPS, to a client that verifies whom it speaks to. */
class HttpsTest {

    private static SSLContext trusting(X509Certificate authority) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("stub", authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aClientThatTrustsTheAuthorityReachesItByAnyNameOfLoopback(HttpClient.Version version) throws Exception {
        try (JobsMockServer server = JobsMockServer.builder().httpsPort(0).start()) {
            X509Certificate authority = Objects.requireNonNull(server.httpsAuthority(), "no authority");
            HttpClient client = HttpClient.newBuilder()
                    .version(version)
                    .sslContext(trusting(authority))
                    .build();
            for (String host : new String[] {"127.0.0.1", "localhost"}) {
                URI jobs = URI.create("https://" + host + ":" + server.httpsPort() + "/v1/jobs");
                HttpResponse<String> response =
                        client.send(HttpRequest.newBuilder(jobs).build(), BodyHandlers.ofString());
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.version()).isEqualTo(version);
                assertThat(response.body()).isEqualTo("{\"data\":[],\"links\":{\"next\":null}}");
            }
            assertThat(server.httpsUrl()).isEqualTo("https://127.0.0.1:" + server.httpsPort());
            assertThat(server.httpsPort()).isNotEqualTo(server.port());
        }
    }

    @Test
    void eachServerOfATestHasACertificateOfItsOwn() throws Exception {
        try (JobsMockServer one = JobsMockServer.builder().httpsPort(0).start();
                JobsMockServer other = JobsMockServer.builder().httpsPort(0).start()) {
            assertThat(one.httpsAuthority()).isNotEqualTo(other.httpsAuthority());
        }
    }

    @Test
    void withoutAPortForItThereIsNoHttps() throws Exception {
        try (JobsMockServer server = JobsMockServer.builder().start()) {
            assertThat(server.httpsPort()).isNull();
            assertThat(server.httpsUrl()).isNull();
            assertThat(server.httpsAuthority()).isNull();
        }
    }
}
