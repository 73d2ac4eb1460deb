package io.jobskit.mock.health;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stub lives, and whether it is ready, as Kubernetes asks: one that does not live is to be started anew, one that
 * is not ready gets no requests until it is. A database that is gone is no reason to start the stub anew.
 */
public final class Health implements HttpHandler {

    /** Where it is asked whether the stub lives. */
    public static final String LIVE = "/__health/live";

    /** Where it is asked whether the stub is ready. */
    public static final String READY = "/__health/ready";

    private static final String RETRY_AFTER = "1";

    private final Store store;
    private volatile boolean stopping;

    /** The health of a stub with that store. */
    public Health(Store store) {
        this.store = store;
    }

    /** Says from now on that the stub is not ready. */
    public void stop() {
        stopping = true;
    }

    @Override
    public boolean leadsHere(String path) {
        return path.equals(LIVE) || path.equals(READY);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return ErrorDocument.answer(Refusal.methodNotAllowed(request.method(), request.path(), "GET, HEAD"));
        }
        String trouble = request.path().equals(READY) ? trouble() : null;
        return trouble == null
                ? document(200, "up", null)
                : document(503, "down", trouble).withHeader("Retry-After", RETRY_AFTER);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return ErrorDocument.answer(Refusal.tooLarge(limit));
    }

    private @Nullable String trouble() {
        if (stopping) {
            return "The stub is stopping.";
        }
        try {
            store.check();
            return null;
        } catch (StoreException unavailable) {
            return unavailable.sentence();
        }
    }

    private static HttpResponse document(int status, String word, @Nullable String reason) {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("status", word);
            if (reason != null) {
                json.writeStringField("reason", reason);
            }
            json.writeEndObject();
        });
        return HttpResponse.of(status)
                .withBody(MediaTypes.JSON, new Content.Bytes(body))
                .withHeader("Cache-Control", "no-store");
    }
}
