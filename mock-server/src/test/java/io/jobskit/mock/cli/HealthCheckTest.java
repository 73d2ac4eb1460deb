package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.jobskit.mock.support.Stub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aStubAnswers() {
        try (Stub stub = Stub.start()) {
            assertThat(ask(stub.port())).isZero();
            assertThat(out).hasToString("The stub at http://127.0.0.1:" + stub.port() + " answers.\n");
            assertThat(err.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 503})
    void whatAnswersOtherwiseIsNoStub(int status) throws IOException {
        HttpServer server = answering(status);
        int port = server.getAddress().getPort();
        assertThat(ask(port)).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err)
                .hasToString("jobs-mock: http://127.0.0.1:" + port + "/__health/ready was answered with " + status
                        + ", not with 200: " + (status == 503 ? "the stub there is not ready" : "no stub is there")
                        + ".\n");
        server.stop(0);
    }

    @Test
    void whereNothingListensThereIsNoAnswer() throws IOException {
        HttpServer server = answering(200);
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(ask(port)).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("jobs-mock: No stub answers at http://127.0.0.1:" + port + ": ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "https://localhost", "http://", "http://a b", "http://a/?b", "http:///x"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HealthCheck(address))
                .withMessage("--check-health is '" + address
                        + "': it must be the address of a stub, such as http://127.0.0.1:8080.");
    }

    private int ask(int port) {
        return new HealthCheck("http://127.0.0.1:" + port)
                .ask(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
