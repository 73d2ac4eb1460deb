package io.jobskit.conformance.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.traffic.Passed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A watch before a server, a client of few words, and what the watch tells. */
abstract class AtAWatch {

    final Queue<Passed> told = new ConcurrentLinkedQueue<>();

    WatchingServer watch(String baseUrl) {
        try {
            return WatchingServer.start(
                    target(baseUrl), InetAddress.getLoopbackAddress(), 0, told::add, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Target target(String baseUrl) {
        return TargetFile.ofBaseUrl(baseUrl).at(URI.create(baseUrl));
    }

    /** The only exchange, once it is over. */
    Passed over(WatchingServer watch) {
        watch.end();
        assertThat(told).hasSize(1);
        return told.element();
    }

    static Message message(Passed passed) {
        return passed.answer().orElseThrow().message();
    }

    /** Sends that, and reads until the connection is closed, or breaks off. */
    static String says(WatchingServer watch, String request) {
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), watch.address().getPort())) {
            client.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                client.getInputStream().transferTo(all);
            } catch (SocketException brokenOff) {
                // What has come until then is the answer.
            }
            return all.toString(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
