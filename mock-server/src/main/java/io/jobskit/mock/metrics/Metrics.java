package io.jobskit.mock.metrics;

import io.jobskit.mock.fault.ApiRoute;
import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the stub counts of itself, as Prometheus reads it (text format 0.0.4): requests, jobs, what the store takes, and the
 * process. It begins to count when it is asked for the first time: whom nobody watches, nothing is counted for.
 */
public final class Metrics implements HttpHandler {

    /** Where it is asked for. */
    public static final String PATH = "/__metrics";

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String CONTROL = "/__control";

    private final ApiRoutes routes;
    private final Firms firms;
    private final Store store;
    private final LongSupplier forgotten;
    private volatile @Nullable Meters meters;

    /**
     * What is counted of a stub whose API has these routes, and which keeps what it keeps there.
     *
     * @param forgotten tells how many jobs it has forgotten so far, as they were old
     */
    public Metrics(ApiRoutes routes, Firms firms, Store store, LongSupplier forgotten) {
        this.routes = routes;
        this.firms = firms;
        this.store = store;
        this.forgotten = forgotten;
    }

    /**
     * Counts a request that was answered, if anybody has asked for that so far.
     *
     * @param path its path, below the base path
     * @param status what it was answered; 0 for a request that was not
     * @param nanos how long that took, in nanoseconds
     */
    public void answered(String method, String path, int status, long nanos) {
        Meters counting = meters;
        if (counting != null) {
            counting.answered(route(method, path), status, nanos);
        }
    }

    private String route(String method, String path) {
        ApiRoute route = routes.leadsHere(path) ? routes.route(method, path) : null;
        if (route != null) {
            return route.name().toLowerCase(Locale.ROOT);
        }
        return path.startsWith(CONTROL) ? "control" : "other";
    }

    @Override
    public boolean leadsHere(String path) {
        return path.equals(PATH);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), request.path(), "GET, HEAD"));
        }
        byte[] text = counting().text().getBytes(StandardCharsets.UTF_8);
        return HttpResponse.of(200).withBody(TEXT, new Content.Bytes(text)).withHeader("Cache-Control", "no-store");
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    private synchronized Meters counting() {
        Meters counting = meters;
        if (counting == null) {
            counting = new Meters(new JobCounts(firms, store.jobs()), forgotten);
            store.meter(counting.registry());
            meters = counting;
        }
        return counting;
    }
}
