package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line for the shell, given to a shell. */
class CurlTest {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(String.join(
                    "|",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Gateway")),
                    body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheSameRequestAgain() throws Exception {
        assumeTrue(isInstalled("curl"), "curl is not installed");
        String body = "{\"name\": \"it's $HOME\",\n \"b\": \"\\\\\"}";
        String pair = Base64.getEncoder().encodeToString(("key:" + Targets.SECRET).getBytes(StandardCharsets.UTF_8));
        String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/jobs?filter[x]='a'&b";
        String line = new CurlLine(Secrets.of(Targets.secretive()))
                .of(Samples.exchange(
                        1,
                        "default",
                        Samples.request(
                                "PATCH",
                                uri,
                                List.of(
                                        new Header("Authorization", "Basic " + pair),
                                        new Header("Content-Type", "application/vnd.api+json"),
                                        new Header("X-Gateway", Targets.HEADER)),
                                body),
                        Optional.empty()));

        run(line);

        assertThat(received.poll(10, TimeUnit.SECONDS))
                .isEqualTo(String.join(
                        "|",
                        "PATCH",
                        "/v1/jobs?filter[x]='a'&b",
                        "Basic " + pair,
                        "application/vnd.api+json",
                        Targets.HEADER,
                        body));
    }

    private static void run(String line) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line + " --max-time 10")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("JOBS_SECRET", Targets.SECRET);
        shell.environment().put("JOBS_HEADER_X_GATEWAY", Targets.HEADER);
        shell.environment().put("NO_PROXY", "127.0.0.1");
        shell.environment().put("no_proxy", "127.0.0.1");
        Process process = shell.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
