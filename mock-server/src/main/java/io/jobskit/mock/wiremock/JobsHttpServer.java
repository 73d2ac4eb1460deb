package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import io.jobskit.mock.server.Connectors;
import io.jobskit.mock.server.ErrorPage;
import io.jobskit.mock.server.HttpFront;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** WireMock's server with the stub in front. */
final class JobsHttpServer extends Jetty12HttpServer {

    private final HttpFront front;

    JobsHttpServer(
            Options options, AdminRequestHandler admin, StubRequestHandler stubs, Function<Server, HttpFront> front) {
        super(options, admin, stubs);
        this.front = front.apply(jettyServer);
    }

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        return Connectors.plain(jettyServer, bindAddress, port);
    }

    /** What nothing matches is WireMock's to answer; whatever else it refuses is refused as the server refuses. */
    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        // An encoded slash or percent sign in a path is a character as any other; nothing here maps such a path to a
        // file.
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addFilter(new NoSuchFileFilter(), "/*", EnumSet.of(DispatcherType.REQUEST));
        Request.Handler notMatched = new UnmatchedPage(context.getErrorHandler());
        Request.Handler refused = new ErrorPage();
        context.setErrorHandler((request, response, callback) -> {
            boolean notFound = Integer.valueOf(404).equals(request.getAttribute(ErrorHandler.ERROR_STATUS));
            return (notFound ? notMatched : refused).handle(request, response, callback);
        });
    }

    @Override
    public void stop() {
        front.stop();
    }
}
