package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.page.Curl;
import io.jobskit.testing.Nginx;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub behind nginx, under a path that nginx takes off: whoever follows its redirects arrives. */
class BehindNginxIT {

    private static final String STUB = "http://stub.example/team/stub";

    private static final String SERVER = """
            server {
              listen unix:FOLDER/socket;
              location /team/stub/ {
                proxy_pass STUB/;
                proxy_set_header X-Forwarded-Prefix /team/stub;
                proxy_set_header X-Forwarded-Host $http_host;
                proxy_set_header X-Forwarded-Proto $scheme;
              }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void redirectsLeadBackThroughTheProxy() throws Exception {
        Nginx.isNeeded();
        try (StubProcess stub = StubProcess.ofJar(
                "--port",
                "0",
                "--behind-proxy",
                "--progress",
                "immediate",
                "--completed-read",
                "303",
                "--download",
                "303",
                "--allow-host",
                "stub.example")) {
            try (Nginx nginx =
                    Nginx.start(folder, SERVER.replace("STUB", stub.address().toString()))) {
                assertThat(nginx.curl(
                                STUB + "/v1/jobs", "-H", "Content-Type: application/vnd.api+json", "-d", Curl.VIEW_JOB))
                        .contains("\"id\":\"1\"");
                assertThat(nginx.curl(
                                STUB + "/v1/jobs/1", "-L", "-o", "/dev/null", "-w", "%{http_code} %{url_effective}"))
                        .matches("200 http://stub\\.example/team/stub/v1/jobs/1/download/[0-9a-f]{32}");
                assertThat(nginx.curl(STUB + "/")).contains("http://stub.example/team/stub/v1/jobs");
                assertThat(nginx.curl(STUB + "/__control/jobs", "-H", "Origin: http://stub.example"))
                        .contains("\"jobs\"");
                assertThat(nginx.curl(STUB + "/__control/jobs", "-H", "Origin: http://evil.example"))
                        .contains("--allow-origin http://evil.example");
            }
        }
    }
}
