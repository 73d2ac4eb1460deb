package io.jobskit.conformance.proof.twist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a server, in a firm of its own there, and answers as a twist has it. */
public final class TwistedServer implements AutoCloseable {

    /** What belongs to a connection, not to a message. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "date", "expect", "host", "transfer-encoding", "upgrade", "keep-alive");

    static {
        // Without it each answer waits for the acknowledgement of its own headers, 40 milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI honest;
    private final String firm;
    private final Twist twist;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(TwistedServer::daemon);
    private final HttpClient client;

    public TwistedServer(URI honest, String firm, Twist twist, HttpClient client) {
        this.honest = honest;
        this.firm = firm;
        this.twist = twist;
        this.client = client;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException("No port could be listened at.", e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "twisted-server");
        thread.setDaemon(true);
        return thread;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = twist.answer(ask(exchange), this::send);
            } catch (RuntimeException broken) {
                // A twist that fails looks to the kit like a server error, which the test then shows.
                reply = Reply.of(599).withText(broken.toString());
            }
            boolean isChunked = reply.headers().containsKey("Transfer-Encoding");
            reply.without("Transfer-Encoding").headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body();
            // What is 0 bytes long is sent in chunks.
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : isChunked ? 0 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Ask ask(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Ask(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : "?" + query,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private Reply send(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(honest + ask.path() + ask.query()))
                .method(
                        ask.method(),
                        ask.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body()));
        ask.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))
                    && !name.equalsIgnoreCase("Addepar-Firm")) {
                request.header(name, value);
            }
        });
        request.header("Addepar-Firm", firm);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = Reply.of(response.statusCode()).withBody(response.body());
            for (Map.Entry<String, java.util.List<String>> header :
                    response.headers().map().entrySet()) {
                if (!OF_THE_CONNECTION.contains(header.getKey())
                        && !header.getKey().startsWith(":")) {
                    reply = reply.with(header.getKey(), header.getValue().get(0));
                }
            }
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
