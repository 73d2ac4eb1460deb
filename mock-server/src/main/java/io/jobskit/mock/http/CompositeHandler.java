package io.jobskit.mock.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several handlers as one: the first that a path leads to answers. */
public final class CompositeHandler implements HttpHandler {

    private final List<HttpHandler> handlers;

    /** Those handlers. */
    public CompositeHandler(List<HttpHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public boolean leadsHere(String path) {
        return first(path) != null;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        return handler(request.path()).answer(request);
    }

    @Override
    public int bodyLimit(String path, int usual) {
        return handler(path).bodyLimit(path, usual);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return handler(path).tooLarge(path, limit);
    }

    private HttpHandler handler(String path) {
        HttpHandler handler = first(path);
        if (handler == null) {
            throw new IllegalArgumentException(path + " leads to no handler");
        }
        return handler;
    }

    private @Nullable HttpHandler first(String path) {
        for (HttpHandler handler : handlers) {
            if (handler.leadsHere(path)) {
                return handler;
            }
        }
        return null;
    }
}
