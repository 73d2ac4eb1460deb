package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobskit.conformance.target.WaitFor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final WaitFor PATH = new WaitFor.HttpPath("/health");
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Test
    void anAnswerOf200TellsThatItIsReady() throws IOException {
        try (Answering server = new Answering(200)) {
            assertThat(Readiness.of(PATH, server.address(), () -> "").missing()).isEmpty();
        }
    }

    @Test
    void anyOtherAnswerIsNamedAndARedirectIsNotFollowed() throws IOException {
        try (Answering server = new Answering(302)) {
            assertThat(Readiness.of(PATH, server.address(), () -> "").missing())
                    .contains("GET " + server.address() + "/health was last answered with 302, not with 200");
        }
    }

    @Test
    void noAnswerIsSaid() {
        assertThat(Readiness.of(PATH, NOWHERE, () -> "").missing())
                .contains("GET http://127.0.0.1:1/health was not answered");
    }

    @Test
    void aLineTellsThatItIsReadyWhereverTheRegularExpressionIsInIt() {
        Readiness readiness = Readiness.of(
                new WaitFor.LogLine("ready in \\d+ s$"), NOWHERE, () -> "starting\nnow ready in 3 s\nGET /\n");

        assertThat(readiness.missing()).isEmpty();
    }

    @Test
    void aLineThatIsNotThereIsNamed() {
        Readiness readiness = Readiness.of(new WaitFor.LogLine("one.two"), NOWHERE, () -> "one\ntwo\n");

        assertThat(readiness.missing()).contains("no line that it printed has `one.two`");
    }

    /** Answers everything with one status. */
    private static final class Answering implements AutoCloseable {

        private final HttpServer server;

        Answering(int status) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
