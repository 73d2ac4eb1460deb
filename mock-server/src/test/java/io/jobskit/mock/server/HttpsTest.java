package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class HttpsTest {

    /** The stub's certificate is signed by nobody. */
    private static final class TrustAnybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void theApiIsServedOverHttpsToo() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAnybody()}, null);
        try (JobsMockServer server = JobsMockServer.builder().httpsPort(0).start()) {
            int port = Objects.requireNonNull(server.httpsPort(), "no port for HTTPS");
            assertThat(port).isNotEqualTo(server.port());
            try (Socket socket = context.getSocketFactory().createSocket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write("GET /v1/jobs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.UTF_8));
                InputStream in = socket.getInputStream();
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200")
                        .endsWith("{\"data\":[],\"links\":{\"next\":null}}");
            }
        }
    }

    @Test
    void withoutAPortForItThereIsNoHttps() throws Exception {
        try (JobsMockServer server = JobsMockServer.builder().start()) {
            assertThat(server.httpsPort()).isNull();
        }
    }
}
