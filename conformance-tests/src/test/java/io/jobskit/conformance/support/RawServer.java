package io.jobskit.conformance.support;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.wait.Pause;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server that knows nothing of HTTP but where a request ends: it keeps every byte that it gets, and says what it is told to. */
public final class RawServer implements AutoCloseable {

    /** What it does with a request; the connection is closed if that throws. */
    @FunctionalInterface
    public interface Conversation {
        void with(Asked asked, OutputStream answer) throws IOException, InterruptedException;
    }

    /**
     * A request, byte for byte.
     *
     * @param head its head with the empty line, each byte as the character of its number
     * @param bytes its body
     * @param place its place among the requests on its connection, from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    public record Asked(String head, byte[] bytes, int place) {

        /** The body as text. */
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        public String method() {
            return head.substring(0, head.indexOf(' '));
        }

        /** The value of a header; empty if there is none. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What it does with a request, in a time that it shares with whoever sent it. */
    @FunctionalInterface
    public interface Timed {
        void with(Asked asked, OutputStream answer, Pause pause) throws IOException, InterruptedException;
    }

    private static final int BACKLOG = 100;

    private final ServerSocket socket;
    private final Conversation conversation;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    private RawServer(ServerSocket socket, Conversation conversation) {
        this.socket = socket;
        this.conversation = conversation;
    }

    public static RawServer that(Conversation conversation) {
        return at(InetAddress.getLoopbackAddress(), conversation);
    }

    /** A server at that address of this machine. */
    public static RawServer at(InetAddress address, Conversation conversation) {
        try {
            return started(new ServerSocket(0, BACKLOG, address), conversation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that speaks TLS. */
    public static RawServer secured(SSLContext context, Conversation conversation) {
        try {
            return started(
                    context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
                    conversation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawServer started(ServerSocket socket, Conversation conversation) {
        RawServer server = new RawServer(socket, conversation);
        server.threads.execute(server::accept);
        return server;
    }

    /** A server that takes its time, of that time. */
    public static RawServer within(SimulatedTime time, Timed conversation) {
        return that((asked, answer) -> {
            try (SimulatedTime.Serving serving = time.serves(asked.header(Exchange.MARK))) {
                conversation.with(asked, answer, serving);
            }
        });
    }

    /** A server that gives every request this answer, letter for letter. */
    public static RawServer answering(String answer) {
        return that((request, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** An answer with a body and its length. */
    public static String answer(String status, String headers, String body) {
        return "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, headers, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Every request so far, in the order in which they came. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            int place = 0;
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                int length = length(head);
                place++;
                Asked request = new Asked(head, in.readNBytes(length), place);
                asked.add(request);
                conversation.with(request, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // The client is gone, or this server closes.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    private static int length(String head) {
        String length = new Asked(head, new byte[0], 0).header("Content-Length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
