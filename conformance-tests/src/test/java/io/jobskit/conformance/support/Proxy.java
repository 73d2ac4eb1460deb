package io.jobskit.conformance.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server in front of another, which passes everything on but for what its {@link Lie} changes. */
public final class Proxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "date", "upgrade", "expect");

    static {
        // Or each answer waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI target;
    private final Lie lie;

    private Proxy(URI target, Lie lie) throws IOException {
        this.target = target;
        this.lie = lie;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** A request that came in. */
    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    public record Asked(String method, String path, Map<String, List<String>> headers, byte[] body) {

        /** The same of another address; the path holds the query as well. */
        public Asked at(String other) {
            return new Asked(method, other, headers, body);
        }
    }

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    public record Told(int status, Map<String, List<String>> headers, byte[] body) {

        /** An answer without a body. */
        public static Told of(int status) {
            return new Told(status, Map.of(), new byte[0]);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The same with another body. */
        public Told with(String other) {
            return new Told(status, headers, other.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The server behind. */
    @FunctionalInterface
    public interface Truth {
        Told answer(Asked asked);
    }

    /** What is answered: the truth, something made of it, or something else. Requests may come side by side. */
    @FunctionalInterface
    public interface Lie {
        Told answer(Asked asked, Truth truth);
    }

    /** Starts one in front of that server, on a port that was free. */
    public static Proxy before(URI target, Lie lie) {
        try {
            Proxy proxy = new Proxy(target, lie);
            proxy.server.setExecutor(proxy.threads);
            proxy.server.createContext("/", proxy::handle);
            proxy.server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new TreeMap<>(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            Told told = lie.answer(asked, this::forward);
            told.headers().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(told.status(), told.body().length == 0 ? -1 : told.body().length);
            exchange.getResponseBody().write(told.body());
        }
    }

    private Told forward(Asked asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + asked.path()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Told(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Told.of(502);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
