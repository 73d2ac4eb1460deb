package io.jobskit.mock.wiremock;

import io.jobskit.mock.http.Door;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request. Control requests, and requests for the stub's own routes that WireMock has no say in, it
 * answers at once, on the thread that read them; everything else it hands over to WireMock on a thread that may block.
 */
final class FrontHandler extends Handler.Wrapper {

    /** The request attribute that holds what the log says besides. */
    static final String NOTE = "io.jobskit.note";

    /** The doors of the stub: what it answers by itself. */
    record Entrances(Door control, Door routes) {}

    private final Entrances doors;
    private final AdminGuard guard;
    private final Claims claims;
    private final Routes routes;
    private final Journal journal;
    private final Answers answers;
    private final int bodyLimit;
    private final Clock clock;

    FrontHandler(
            Handler wireMock,
            Entrances doors,
            AdminGuard guard,
            Claims claims,
            Routes routes,
            Journal journal,
            Answers answers,
            int bodyLimit,
            Clock clock) {
        super(wireMock);
        this.doors = doors;
        this.guard = guard;
        this.claims = claims;
        this.routes = routes;
        this.journal = journal;
        this.answers = answers;
        this.bodyLimit = bodyLimit;
        this.clock = clock;
    }

    /** Nothing here blocks: bodies are read as they come, and WireMock gets a thread of its own. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpURI uri = request.getHttpURI();
        String path = String.valueOf(uri.getPath());
        HttpResponse refused = refused(request, path);
        if (refused != null) {
            answers.send(refused, request, response, callback);
        } else if (doors.control.leadsHere(path)) {
            answer(doors.control, path, false, request, response, callback);
        } else if (doors.routes.leadsHere(path)) {
            if (claims.claim(request.getMethod(), uri)) {
                handOver(request, response, callback);
            } else {
                answer(doors.routes, path, true, request, response, callback);
            }
        } else {
            handOver(request, response, callback);
        }
        return true;
    }

    /** Looks at the path as it was sent, as the stub's doors do, and as it is meant, as WireMock does. */
    private @Nullable HttpResponse refused(Request request, String path) {
        String authorization = request.getHeaders().get("Authorization");
        HttpResponse refused = guard.refuse(path, authorization);
        return refused != null
                ? refused
                : guard.refuse(String.valueOf(request.getHttpURI().getCanonicalPath()), authorization);
    }

    private void answer(
            Door door, String path, boolean remember, Request request, Response response, Callback callback) {
        BodyReader.read(request, bodyLimit, new Reading(request, response, callback) {
            @Override
            public void read(byte[] body) {
                HttpURI uri = request.getHttpURI();
                send(
                        door.answer(new HttpRequest(
                                request.getMethod(), path, uri.getQuery(), request.getHeaders()::getValuesList, body)),
                        body);
            }

            @Override
            public void tooLarge() {
                send(door.tooLarge(bodyLimit), new byte[0]);
            }

            private void send(HttpResponse answer, byte[] body) {
                if (answer.note() != null) {
                    request.setAttribute(NOTE, answer.note());
                }
                if (remember) {
                    journal.add(new AnsweredEntry(received(request, body), answer, routes, clock.instant()));
                }
                answers.send(answer, request, response, callback);
            }
        });
    }

    /** What is the same whoever gets a body: it may never come. */
    private abstract static class Reading implements BodyReader.Outcome {

        private final Request request;
        private final Response response;
        private final Callback callback;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void failed(Throwable cause) {
            if (cause instanceof TimeoutException) {
                Response.writeError(request, response, callback, 408, "The body did not come");
            } else {
                callback.failed(cause);
            }
        }
    }

    private static AnsweredEntry.Received received(Request request, byte[] body) {
        return new AnsweredEntry.Received(
                request.getMethod(),
                request.getHttpURI(),
                request.getConnectionMetaData().getRemoteSocketAddress(),
                request.getConnectionMetaData().getProtocol(),
                request.getHeaders(),
                body);
    }

    /** Hands a request over to WireMock, which holds bodies in memory too: only the user's own mappings may be large. */
    private void handOver(Request request, Response response, Callback callback) {
        if (String.valueOf(request.getHttpURI().getCanonicalPath()).startsWith(AdminGuard.ADMIN + "/")) {
            wireMock(request, response, callback);
            return;
        }
        BodyReader.read(request, bodyLimit, new Reading(request, response, callback) {
            @Override
            public void read(byte[] body) {
                wireMock(body.length == 0 ? request : new ReadRequest(request, body), response, callback);
            }

            @Override
            public void tooLarge() {
                answers.send(doors.routes.tooLarge(bodyLimit), request, response, callback);
            }
        });
    }

    private void wireMock(Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception failed) {
                Response.writeError(request, response, callback, failed);
            }
        });
    }
}
