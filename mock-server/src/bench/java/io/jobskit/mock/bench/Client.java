package io.jobskit.mock.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that does one thing at a time, for what is prepared before the load and for long downloads. */
final class Client implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\",\"type\":\"jobs\"");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

    Client(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    }

    /** A reply whose body is a text. */
    record Answer(int status, String body) {}

    Answer send(byte[] request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = send(request, piece -> {
            while (piece.hasRemaining()) {
                bytes.write(piece.get());
            }
        });
        return new Answer(status, bytes.toString(StandardCharsets.UTF_8));
    }

    /** Sends a request and gives the body to that taker; the answer is the status. */
    int send(byte[] request, Reply.Body body) throws IOException {
        Reply reply = new Reply(body);
        channel.write(ByteBuffer.wrap(request));
        while (true) {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new EOFException("The server closed the connection within a reply");
            }
            if (reply.take(buffer.flip())) {
                return reply.status();
            }
        }
    }

    /** Creates a job; its path. */
    String create(String job) throws IOException {
        Answer answer = send(Messages.post("/v1/jobs", job));
        Matcher id = ID.matcher(answer.body);
        if (answer.status != 202 || !id.find()) {
            throw new IOException("No job was created: " + answer);
        }
        return "/v1/jobs/" + id.group(1);
    }

    /** Reads a job until it has completed; what is then read. */
    String completed(String path) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            Answer answer = send(Messages.get(path));
            if (answer.body.contains("\"Completed\"")) {
                return answer.body;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IOException(path + " did not complete within 30 s");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
