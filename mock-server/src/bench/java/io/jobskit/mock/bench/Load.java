package io.jobskit.mock.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Load from 16 connections, each of which sends its next request when the reply to the last one is complete. One thread
 * drives all of them and makes nothing anew for a request, so that it takes far less time than the server.
 */
final class Load implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final List<byte[]> requests;
    private final int status;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    private int next;
    private Latencies latencies = new Latencies();

    /** One connection. */
    private static final class Connection {
        final SocketChannel channel;
        final Reply reply = Reply.withoutBody();
        long sent;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /**
     * Connects and sends the first requests.
     *
     * @param requests what is sent, in turns
     * @param status what every reply must have
     */
    Load(int port, List<byte[]> requests, int status) throws IOException {
        this.requests = requests.stream().toList();
        this.status = status;
        this.selector = Selector.open();
        for (int i = 0; i < CONNECTIONS; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            send(connection);
        }
    }

    /** Goes on until told that it is enough; the latencies of the replies meanwhile. */
    Latencies drive(BooleanSupplier enough) throws IOException {
        latencies = new Latencies();
        while (!enough.getAsBoolean()) {
            selector.select(this::receive, 100);
        }
        return latencies;
    }

    /** Goes on for so many replies. */
    void drive(long replies) throws IOException {
        drive(() -> latencies.count() >= replies);
    }

    private void receive(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            in.clear();
            if (connection.channel.read(in) < 0) {
                throw new EOFException("The server closed a connection");
            }
            in.flip();
            if (connection.reply.take(in)) {
                if (connection.reply.status() != status) {
                    throw new IOException("Answered " + connection.reply.status() + ", not " + status);
                }
                latencies.add(System.nanoTime() - connection.sent);
                send(connection);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void send(Connection connection) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(requests.get(next));
        next = next + 1 == requests.size() ? 0 : next + 1;
        connection.sent = System.nanoTime();
        while (request.hasRemaining()) {
            connection.channel.write(request);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
