package io.jobskit.conformance.watch;

import io.jobskit.conformance.client.BodyStore;
import io.jobskit.conformance.client.Upstream;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.traffic.Passed;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.http.ExceptionLogger;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.bootstrap.HttpServer;
import org.apache.http.impl.bootstrap.ServerBootstrap;
import org.apache.http.protocol.HttpProcessorBuilder;

/**
 * A server that stands in front of a target: clients send to it what they would send to the target, and get what the target
 * answers. Bodies that have passed can be read until it is closed.
 */
public final class WatchingServer implements AutoCloseable {

    /** What is under way at the end may come to its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Upstream upstream;
    private final PassedBodies bodies;
    private final UnderWay underWay;
    private final AtomicBoolean isOver;
    private final HttpServer server;

    private WatchingServer(
            Upstream upstream, PassedBodies bodies, UnderWay underWay, AtomicBoolean isOver, HttpServer server) {
        this.upstream = upstream;
        this.bodies = bodies;
        this.underWay = underWay;
        this.isOver = isOver;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param port the port; 0 for any that is free
     * @param recorder gets each exchange that is over, from several threads
     * @throws IOException if nobody can listen there
     */
    public static WatchingServer start(
            Target target, InetAddress bind, int port, Consumer<Passed> recorder, Clock clock) throws IOException {
        Upstream upstream = new Upstream(target);
        PassedBodies bodies = new PassedBodies(new BodyStore());
        UnderWay underWay = new UnderWay();
        AtomicBoolean isOver = new AtomicBoolean();
        Consumer<Passed> untilTheEnd = passed -> {
            if (!isOver.get()) {
                recorder.accept(passed);
            }
        };
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(bind)
                .setListenerPort(port)
                .setSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                .setHttpProcessor(HttpProcessorBuilder.create().build())
                .setConnectionFactory(ClientConnection::on)
                .setExceptionLogger(ExceptionLogger.NO_OP)
                .registerHandler("*", new Forwarder(upstream, target.baseUrl(), bodies, underWay, untilTheEnd, clock))
                .create();
        boolean listens = false;
        try {
            server.start();
            listens = true;
        } finally {
            if (!listens) {
                upstream.close();
            }
        }
        return new WatchingServer(upstream, bodies, underWay, isOver, server);
    }

    /** Where clients send what they would send to the target's address. */
    public URI address() {
        InetAddress listens = server.getInetAddress();
        InetAddress near = listens.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listens;
        String host = near instanceof Inet6Address ? "[" + near.getHostAddress() + "]" : near.getHostAddress();
        return URI.create("http://" + host + ":" + server.getLocalPort());
    }

    /** Waits a moment until nothing is under way, and takes no more requests; what is not over then is never told of. */
    public void end() {
        // Before the server is stopped, which interrupts whoever passes something on.
        underWay.end(PATIENCE);
        isOver.set(true);
        upstream.close();
        server.shutdown(0, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try (bodies) {
            end();
        }
    }
}
