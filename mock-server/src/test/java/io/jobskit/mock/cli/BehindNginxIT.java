package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.page.Curl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub behind nginx, under a path that nginx takes off: whoever follows its redirects arrives. */
class BehindNginxIT {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private static final String CONFIGURATION = """
            daemon off;
            pid FOLDER/pid;
            error_log FOLDER/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              server {
                listen unix:FOLDER/socket;
                location /team/stub/ {
                  proxy_pass STUB/;
                  proxy_set_header X-Forwarded-Prefix /team/stub;
                  proxy_set_header X-Forwarded-Host $http_host;
                  proxy_set_header X-Forwarded-Proto $scheme;
                }
              }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void redirectsLeadBackThroughTheProxy() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(NGINX), "NOT RUN: there is no " + NGINX);
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
            Process nginx = nginx(stub.address().toString());
            try {
                assertThat(curl("/v1/jobs", "-H", "Content-Type: application/vnd.api+json", "-d", Curl.VIEW_JOB))
                        .contains("\"id\":\"1\"");
                assertThat(curl("/v1/jobs/1", "-L", "-o", "/dev/null", "-w", "%{http_code} %{url_effective}"))
                        .matches("200 http://stub\\.example/team/stub/v1/jobs/1/download/[0-9a-f]{32}");
                assertThat(curl("/")).contains("http://stub.example/team/stub/v1/jobs");
                assertThat(curl("/__control/jobs", "-H", "Origin: http://stub.example"))
                        .contains("\"jobs\"");
                assertThat(curl("/__control/jobs", "-H", "Origin: http://evil.example"))
                        .contains("--allow-origin http://evil.example");
            } finally {
                nginx.destroy();
                assertThat(nginx.waitFor()).isZero();
            }
        }
    }

    private Process nginx(String stub) throws IOException {
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("FOLDER", folder.toString()).replace("STUB", stub));
        Process nginx = new ProcessBuilder(
                        NGINX.toString(), "-e", folder.resolve("error.log").toString(), "-c", file.toString())
                .inheritIO()
                .start();
        // The file is written when nginx listens.
        await().until(() -> Files.exists(folder.resolve("pid")));
        return nginx;
    }

    private String curl(String path, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-sS",
                "--unix-socket",
                folder.resolve("socket").toString(),
                "http://stub.example/team/stub" + path));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
