package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11Utils;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/**
 * WireMock's server with the stub in front: open to browsers on any origin, and stopped without cutting anybody off.
 */
final class JobsHttpServer extends Jetty12HttpServer {

    /** How long what is in flight may take once the server is told to stop, in milliseconds. */
    private static final long STOP_TIMEOUT = 10_000;

    /** How long it may take to close what is idle then, in milliseconds. */
    private static final long CLOSE_TIMEOUT = 1000;

    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = -1;

    private final GracefulHandler requests;

    JobsHttpServer(
            Options options,
            AdminRequestHandler admin,
            StubRequestHandler stubs,
            UnaryOperator<Handler> front,
            @Nullable RequestLog log) {
        super(options, admin, stubs);
        CrossOriginHandler browsers = new CrossOriginHandler();
        browsers.setAllowedOriginPatterns(Set.of("*"));
        browsers.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        // The star stands for every header but Authorization.
        browsers.setAllowedHeaders(
                Set.of("*", "Authorization", "Addepar-Firm", "Addepar-Compute-Type", "Content-Type", "Jobs-Control"));
        browsers.setExposedHeaders(Set.of(
                "Location",
                "Content-Disposition",
                "ETag",
                "X-RateLimit-Retry-After",
                "Retry-After",
                "WWW-Authenticate"));
        browsers.setHandler(front.apply(jettyServer.getHandler()));
        requests = new GracefulHandler(browsers);
        jettyServer.setHandler(requests);
        jettyServer.setErrorHandler(new ErrorPage());
        jettyServer.setRequestLog(log);
        jettyServer.setStopTimeout(CLOSE_TIMEOUT);
    }

    /**
     * As many selectors as Jetty takes for this machine: WireMock takes two on any, and on few cores the second makes
     * each request half as dear again in changes between threads.
     */
    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        HttpConfiguration configuration = Jetty11Utils.createHttpConfig(settings);
        ServerConnector connector = new ServerConnector(
                jettyServer,
                null,
                null,
                null,
                ACCEPTORS,
                SELECTORS,
                new HttpConnectionFactory(configuration),
                new HTTP2CServerConnectionFactory(configuration));
        Jetty11Utils.setJettySettings(settings, connector);
        // A client that pauses while the server stops keeps its connection as long as the stop may take.
        connector.setShutdownIdleTimeout(STOP_TIMEOUT);
        connector.setHost(bindAddress);
        connector.setPort(port);
        return connector;
    }

    /** What nothing matches is WireMock's to answer; whatever else it refuses is refused as the server refuses. */
    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        Request.Handler notMatched = new UnmatchedPage(context.getErrorHandler());
        Request.Handler refused = new ErrorPage();
        context.setErrorHandler((request, response, callback) -> {
            boolean notFound = Integer.valueOf(404).equals(request.getAttribute(ErrorHandler.ERROR_STATUS));
            return (notFound ? notMatched : refused).handle(request, response, callback);
        });
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String bindAddress, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
        ServerConnector connector = super.createHttpsConnector(bindAddress, https, settings, listener);
        connector.setShutdownIdleTimeout(STOP_TIMEOUT);
        return connector;
    }

    /** Refuses new connections, lets what is in flight finish for 10 s at most, and stops. */
    @Override
    public void stop() {
        try {
            CompletableFuture<?>[] connections = Arrays.stream(jettyServer.getConnectors())
                    .map(Connector::shutdown)
                    .toArray(CompletableFuture<?>[]::new);
            requests.shutdown()
                    .completeOnTimeout(null, STOP_TIMEOUT, TimeUnit.MILLISECONDS)
                    .join();
            // What is left open is idle, or has had its time.
            for (Connector connector : jettyServer.getConnectors()) {
                connector.getConnectedEndPoints().forEach(EndPoint::close);
            }
            CompletableFuture.allOf(connections)
                    .completeOnTimeout(null, CLOSE_TIMEOUT, TimeUnit.MILLISECONDS)
                    .join();
            jettyServer.stop();
            jettyServer.join();
        } catch (TimeoutException someRequestTookTooLong) {
            return;
        } catch (Exception failed) {
            throw new IllegalStateException("The server can't be stopped: " + failed.getMessage(), failed);
        }
    }
}
