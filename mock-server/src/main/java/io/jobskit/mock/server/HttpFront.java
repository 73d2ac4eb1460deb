package io.jobskit.mock.server;

import io.jobskit.mock.job.OutputType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.jspecify.annotations.Nullable;

/** The stub in front of WireMock's server: sees every request first, and stops without cutting anybody off. */
public final class HttpFront {

    /** How long what is in flight may take once the server is told to stop, in milliseconds. */
    static final long STOP_TIMEOUT = 10_000;

    /** How long it may take to close what is idle then, in milliseconds. */
    private static final long CLOSE_TIMEOUT = 1000;

    private final Server server;
    private final GracefulHandler requests;
    private final @Nullable ServerConnector secure;

    /**
     * Puts the stub in front of what that server does, before it starts.
     *
     * @param streaming makes bodies while they are sent
     */
    public HttpFront(
            Server server, ServerSettings settings, Handlers handlers, Overrides overrides, Executor streaming) {
        this.server = server;
        Https https = settings.https();
        secure = https == null ? null : Connectors.secure(server, settings.bind(), https.port(), https.certificate());
        if (secure != null) {
            server.addConnector(secure);
        }
        if (settings.fronting().behindProxy()) {
            Arrays.stream(server.getConnectors())
                    .map(ServerConnector.class::cast)
                    .forEach(Connectors::behindProxy);
        }
        requests = new GracefulHandler(compressing(new FrontHandler(
                server.getHandler(),
                handlers,
                new ControlGuard(settings.bind(), settings.control()),
                settings.fronting(),
                overrides,
                new Answers(streaming),
                settings)));
        server.setHandler(requests);
        server.setErrorHandler(new ErrorPage());
        server.setRequestLog(log(settings));
        server.setStopTimeout(CLOSE_TIMEOUT);
    }

    /** The port that it listens on for HTTPS; null if it does not. */
    public @Nullable Integer httpsPort() {
        return secure == null ? null : secure.getLocalPort();
    }

    /** Refuses new connections, lets what is in flight finish for 10 s at most, and stops. */
    public void stop() {
        try {
            CompletableFuture<?>[] connections = Arrays.stream(server.getConnectors())
                    .map(Connector::shutdown)
                    .toArray(CompletableFuture<?>[]::new);
            requests.shutdown()
                    .completeOnTimeout(null, STOP_TIMEOUT, TimeUnit.MILLISECONDS)
                    .join();
            // What is left open is idle, or has had its time.
            for (Connector connector : server.getConnectors()) {
                connector.getConnectedEndPoints().forEach(EndPoint::close);
            }
            CompletableFuture.allOf(connections)
                    .completeOnTimeout(null, CLOSE_TIMEOUT, TimeUnit.MILLISECONDS)
                    .join();
            server.stop();
            server.join();
        } catch (TimeoutException someRequestTookTooLong) {
            return;
        } catch (Exception failed) {
            throw new IllegalStateException("The server can't be stopped: " + failed.getMessage(), failed);
        }
    }

    private static @Nullable RequestLog log(ServerSettings settings) {
        List<RequestLog> logs = new ArrayList<>();
        if (settings.exchanges() != null) {
            logs.add(new ExchangeRecorder(settings.exchanges()));
        }
        if (settings.counter() != null) {
            logs.add(new RequestMeter(settings.counter(), settings.fronting()));
        }
        if (settings.log() != null) {
            logs.add(new RequestLines(settings.log(), settings.verbose()));
        }
        return logs.isEmpty() ? null : new RequestLog.Collection(logs.toArray(RequestLog[]::new));
    }

    /** Sends gzip to whoever asks for it; a workbook is compressed already. */
    private static Handler compressing(Handler handler) {
        GzipHandler gzip = new GzipHandler();
        gzip.setIncludedMethods("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
        gzip.addExcludedMimeTypes(OutputType.XLSX.mediaType(), "text/event-stream");
        // A client sees the first of what is streamed when it is made, not when a buffer is full.
        gzip.setSyncFlush(true);
        gzip.setHandler(handler);
        return gzip;
    }
}
