package io.jobskit.conformance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port of this machine behind which something else is: a socket of a file, or whatever a proxy is asked for. */
public final class Tunnel implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final ServerSocketChannel server;
    private final Entrance entrance;
    private final Queue<String> asked;
    private final Queue<SocketChannel> open = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Finds out where a connection leads. */
    private interface Entrance {
        SocketChannel to(SocketChannel connection) throws IOException;
    }

    private Tunnel(Queue<String> asked, Entrance entrance) {
        this.asked = asked;
        this.entrance = entrance;
        try {
            this.server = ServerSocketChannel.open(StandardProtocolFamily.INET)
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tunnel to the socket of that file. */
    public static Tunnel to(Path socket) {
        return started(new Tunnel(
                new ConcurrentLinkedQueue<>(), connection -> SocketChannel.open(UnixDomainSocketAddress.of(socket))));
    }

    /** A proxy, which leads wherever it is asked to with CONNECT, or with the whole address in another request. */
    public static Tunnel proxy() {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        return started(new Tunnel(asked, connection -> onward(connection, asked)));
    }

    private static Tunnel started(Tunnel tunnel) {
        tunnel.threads.execute(tunnel::accept);
        return tunnel;
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    /** The heads of what a proxy was asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private static SocketChannel onward(SocketChannel connection, Queue<String> asked) throws IOException {
        String head = head(connection);
        asked.add(head);
        String[] words = head.split(" ", 3);
        if (words[0].equals("CONNECT")) {
            int colon = words[1].lastIndexOf(':');
            String host = words[1].substring(0, colon).replaceAll("[\\[\\]]", "");
            int port = Integer.parseInt(words[1].substring(colon + 1));
            SocketChannel onward = SocketChannel.open(new InetSocketAddress(host, port));
            connection.write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
            return onward;
        }
        URI address = URI.create(words[1]);
        SocketChannel onward = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        onward.write(bytes(head.replaceFirst("(?i)(?m)^Proxy-[^\r]*\r\n", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")));
        return onward;
    }

    private static String head(SocketChannel connection) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && connection.read(one.clear()) > 0) {
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel connection = server.accept();
                open.add(connection);
                threads.execute(() -> lead(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(SocketChannel connection) {
        try {
            SocketChannel onward = entrance.to(connection);
            open.add(onward);
            threads.execute(() -> pump(onward, connection));
            pump(connection, onward);
        } catch (IOException gone) {
            close(connection);
        }
    }

    private static void pump(SocketChannel from, SocketChannel to) {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try {
            while (from.read(piece.clear()) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    to.write(piece);
                }
            }
        } catch (IOException gone) {
            // Either end is gone, and so is the tunnel.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Tunnel::close);
            threads.shutdownNow();
        }
    }
}
