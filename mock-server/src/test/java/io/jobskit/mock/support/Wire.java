package io.jobskit.mock.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which a request is the very bytes that a test writes. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 10_000;

    private final Socket socket;

    /** A connection to that port of this machine. */
    public Wire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE);
        } catch (IOException failed) {
            throw new UncheckedIOException("No connection to port " + port, failed);
        }
    }

    /** The head of a request with those headers, after which a body may come. */
    public static String head(String method, String target, String... headers) {
        String first = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
        return first + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** Sends a request and reads the answer, which has a length, chunks or no body. */
    public Reply send(String head, String body) {
        try {
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
            return reply(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "No answer to " + head.lines().findFirst().orElse(""), failed);
        }
    }

    /** Sends a request and reads whatever comes until the server closes the connection. */
    public String sendAndReadToTheEnd(String head, String body) {
        try {
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "No end of the answer to " + head.lines().findFirst().orElse(""), failed);
        }
    }

    /** Sends a request and does not wait for its answer. */
    public void sendOnly(String head) {
        try {
            socket.getOutputStream().write(head.getBytes(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The request could not be sent", failed);
        }
    }

    /** Whether the server has said anything that is not read yet. */
    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("The connection is gone", failed);
        }
    }

    private static Reply reply(InputStream in) throws IOException {
        String statusLine = line(in);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        List<String> length = headers.getOrDefault("Content-Length", List.of("0"));
        byte[] body =
                headers.containsKey("Transfer-Encoding") ? chunks(in) : in.readNBytes(Integer.parseInt(length.get(0)));
        return new Reply(Integer.parseInt(statusLine.substring(9, 12)), HttpHeaders.of(headers, (n, v) -> true), body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("The server closed the connection after [" + bytes.toString(ISO_8859_1) + "]");
            }
            if (one != '\r') {
                bytes.write(one);
            }
        }
        return bytes.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
