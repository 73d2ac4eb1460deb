package io.jobskit.conformance.proof.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands requests on to a server and its answers back, and keeps every byte of both as the client sent and got it. */
final class RecordingServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *(\\d+)");
    private static final int BACKLOG = 100;

    private final URI honest;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Spoken> recorded = new CopyOnWriteArrayList<>();

    RecordingServer(URI honest) {
        this.honest = honest;
        try {
            this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("No port could be listened at.", e);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Everything that went through so far. */
    List<Spoken> recorded() {
        return List.copyOf(recorded);
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
            byte[] head = head(in);
            if (head.length > 0) {
                byte[] body = in.readNBytes(length(head));
                byte[] answer = answer(head, body);
                // Kept before it is handed back: whoever has an answer finds it recorded.
                recorded.add(Spoken.of(together(head, body), answer));
                connection.getOutputStream().write(answer);
                connection.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // The client is gone, or this server closes.
        } finally {
            open.remove(connection);
        }
    }

    /** A connection for each request, which ends where the answer ends, the client's as well. */
    private byte[] answer(byte[] head, byte[] body) throws IOException {
        String onwards = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("(?im)^Connection:.*\r\n", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        try (Socket onward = new Socket(honest.getHost(), honest.getPort())) {
            onward.getOutputStream().write(together(onwards.getBytes(StandardCharsets.ISO_8859_1), body));
            onward.getOutputStream().flush();
            return onward.getInputStream().readAllBytes();
        }
    }

    private static int length(byte[] head) {
        Matcher length = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    /** Up to and with the empty line; nothing if the client has no more to say. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
            if (ends == 2) {
                return head.toByteArray();
            }
        }
        return new byte[0];
    }

    private static byte[] together(byte[] head, byte[] body) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(head);
        both.writeBytes(body);
        return both.toByteArray();
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
