package io.jobskit.mock.snapshot;

import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;

/** A handler whose answers are made while nobody replaces a firm. */
public final class GatedHandler implements HttpHandler {

    private final HttpHandler handler;
    private final SnapshotGate gate;

    /** That handler, behind that gate. */
    public GatedHandler(HttpHandler handler, SnapshotGate gate) {
        this.handler = handler;
        this.gate = gate;
    }

    @Override
    public boolean leadsHere(String path) {
        return handler.leadsHere(path);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        long pass = gate.enter();
        try {
            return handler.answer(request);
        } finally {
            gate.leave(pass);
        }
    }

    @Override
    public int bodyLimit(String path, int usual) {
        return handler.bodyLimit(path, usual);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return handler.tooLarge(path, limit);
    }
}
