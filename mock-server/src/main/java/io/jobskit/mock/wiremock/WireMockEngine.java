package io.jobskit.mock.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.NotPermittedException;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import io.jobskit.mock.server.Handlers;
import io.jobskit.mock.server.HttpFront;
import io.jobskit.mock.server.ServerSettings;
import io.jobskit.mock.server.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The running server: WireMock, with the handlers of the stub in front of it and among its mappings. */
public final class WireMockEngine implements AutoCloseable {

    private final ExecutorService streaming;
    private final WireMockServer server;
    private final @Nullable Integer httpsPort;

    private WireMockEngine(ExecutorService streaming, WireMockServer server, @Nullable Integer httpsPort) {
        this.streaming = streaming;
        this.server = server;
        this.httpsPort = httpsPort;
    }

    /**
     * Starts a server.
     *
     * @param requests the requests that are answered, as a message lists them
     * @throws StartException if it can't be started; the message is for whoever gave the settings
     */
    public static WireMockEngine start(ServerSettings settings, Handlers handlers, List<String> requests, Clock clock)
            throws StartException {
        ExecutorService streaming = Executors.newCachedThreadPool(WireMockEngine::daemon);
        try {
            List<HttpFront> fronts = new ArrayList<>();
            WireMockServer server = server(settings, handlers, requests, clock, streaming, fronts);
            server.start();
            return new WireMockEngine(streaming, server, fronts.get(0).httpsPort());
        } catch (MappingFileException unreadable) {
            streaming.shutdownNow();
            throw StartException.unusable(new IllegalArgumentException(MappingTrouble.said(unreadable), unreadable));
        } catch (NotPermittedException banned) {
            streaming.shutdownNow();
            throw StartException.unusable(
                    new IllegalArgumentException(banned.getErrors().first().getTitle(), banned));
        } catch (FatalStartupException failed) {
            streaming.shutdownNow();
            throw StartException.cannotListen(settings, failed);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** The port that it listens on for HTTPS; null if it does not. */
    public @Nullable Integer httpsPort() {
        return httpsPort;
    }

    /** Refuses new connections, finishes what is in flight, for 10 s at most, and stops. */
    @Override
    public void close() {
        server.stop();
        streaming.shutdownNow();
    }

    private static WireMockServer server(
            ServerSettings settings,
            Handlers handlers,
            List<String> requests,
            Clock clock,
            ExecutorService streaming,
            List<HttpFront> fronts) {
        Path root = settings.mappings() == null ? Path.of(".") : settings.mappings();
        Path mappings = settings.mappings() == null
                ? null
                : Files.isDirectory(root.resolve("mappings")) ? root.resolve("mappings") : root;
        Routes routes = new Routes();
        Journal journal = new Journal(settings.journalSize());
        DefaultStores stores = new DefaultStores(new SingleRootFileSource(root.toFile())) {
            @Override
            public RequestJournalStore getRequestJournalStore() {
                return journal;
            }
        };
        MappingOverrides overrides = new MappingOverrides(stores.getStubStore(), routes, journal, clock);
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(settings.bind())
                .port(settings.port())
                .withStores(stores)
                .usingFilesUnderDirectory(root.toString())
                .mappingSource(new MappingFiles(routes, mappings))
                .extensions(overrides, new RouteTransformer(handlers.routes(), settings.fronting(), streaming))
                .extensionScanningEnabled(false)
                .httpClientFactory(new ProxyClients())
                .disableOptimizeXmlFactoriesLoading(true)
                .notMatchedRendererFactory(extensions -> new NotMatched(requests))
                .maxLoggedResponseSize(AnsweredEntry.MOST_LOGGED)
                .gzipDisabled(true)
                .notifier(new Silence())
                .httpServerFactory((options, admin, stubs) -> new JobsHttpServer(options, admin, stubs, jetty -> {
                    HttpFront front = new HttpFront(jetty, settings, handlers, overrides, streaming);
                    fronts.add(front);
                    return front;
                }));
        if (!settings.proxying()) {
            configuration.extensions(new ProxyingBan());
        }
        return new WireMockServer(configuration);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "jobs-streaming");
        thread.setDaemon(true);
        return thread;
    }

    /** WireMock's own log would show headers, and credentials are among them. */
    private static final class Silence implements Notifier {
        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable cause) {}
    }
}
