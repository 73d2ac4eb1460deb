package io.jobskit.mock.server;

import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.refusal.Refusal;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
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

    private static final String REPLICA = "X-Jobs-Replica";

    private final Handlers handlers;
    private final ControlGuard guard;
    private final Fronting fronting;
    private final Overrides overrides;
    private final Answers answers;
    private final FaultInjection injection;
    private final int bodyLimit;
    private final @Nullable HttpField replica;

    FrontHandler(
            Handler wireMock,
            Handlers handlers,
            ControlGuard guard,
            Fronting fronting,
            Overrides overrides,
            Answers answers,
            ServerSettings settings) {
        super(wireMock);
        this.handlers = handlers;
        this.guard = guard;
        this.fronting = fronting;
        this.overrides = overrides;
        this.answers = answers;
        this.bodyLimit = settings.bodyLimit();
        this.injection = new FaultInjection(handlers.faults(), overrides, answers, bodyLimit);
        String name = settings.replica();
        this.replica = name == null ? null : new HttpField(REPLICA, name);
    }

    /**
     * Nothing here blocks, unless what the stub keeps is kept where one has to wait for it: bodies are read as they come, and
     * WireMock gets a thread of its own.
     */
    @Override
    public InvocationType getInvocationType() {
        return handlers.mayWait() ? InvocationType.BLOCKING : InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request sent, Response response, Callback callback) {
        HttpFields headers = sent.getHeaders();
        Cors.open(response.getHeaders(), headers.get(HttpHeader.ORIGIN));
        if (replica != null) {
            response.getHeaders().put(replica);
        }
        Request request = below(sent);
        String path =
                String.valueOf((request == null ? sent : request).getHttpURI().getPath());
        boolean control = request != null && guarded(request, path);
        RequestRecord.begin(sent, ExchangeRecorder.tells(sent.getMethod(), path));
        HttpResponse refused = control ? guard.refuse(ControlGuard.Sender.of(sent)) : null;
        if (refused == null && Cors.isPreflight(sent.getMethod(), headers)) {
            Cors.allow(response.getHeaders(), headers);
            answers.send(HttpResponse.of(204), sent, response, callback);
            return true;
        }
        if (refused == null) {
            refused = unreadable(sent);
        }
        if (refused != null || request == null) {
            answers.send(refused == null ? outside(sent) : refused, sent, response, callback);
        } else if (handlers.control().leadsHere(path)) {
            answer(handlers.control(), path, false, request, response, callback);
        } else if (control) {
            wireMock(request, response, callback);
        } else if (injection.concerns(request)) {
            injection.handle(path, request, response, callback, (now, to, then) -> onward(path, now, to, then));
        } else {
            onward(path, request, response, callback);
        }
        return true;
    }

    private void onward(String path, Request request, Response response, Callback callback) {
        if (handlers.routes().leadsHere(path) && !overrides.claim(request.getMethod(), request.getHttpURI())) {
            answer(handlers.routes(), path, true, request, response, callback);
        } else {
            handOver(request, response, callback);
        }
    }

    private @Nullable HttpResponse unreadable(Request sent) {
        if (HttpLines.isMalformed(sent)) {
            return refusal(
                    400,
                    "The path is not correctly percent-encoded: '%' is to be followed by two hexadecimal"
                            + " digits, and is '%25' where it stands for itself.");
        }
        List<String> prefixes = Fronting.prefixes(sent);
        if (!fronting.understands(prefixes)) {
            return refusal(
                    400,
                    "The proxy's header " + Fronting.PREFIX_HEADER + " is '" + Excerpt.of(String.join(", ", prefixes))
                            + "': it must be a path such as /jobs.");
        }
        return null;
    }

    private HttpResponse outside(Request sent) {
        return refusal(
                404,
                "The stub has no route " + sent.getMethod() + " "
                        + Excerpt.of(String.valueOf(sent.getHttpURI().getPath())) + ": every path begins with '"
                        + fronting.basePath() + "' (--base-path).");
    }

    private static HttpResponse refusal(int status, String detail) {
        return ErrorDocument.answer(status, List.of(new ErrorObject(status, detail, null)))
                .withNote(detail);
    }

    /** The request as it is below the base path; null if its path is not below it. */
    private @Nullable Request below(Request sent) {
        if (fronting.basePath().isEmpty()) {
            return sent;
        }
        String path = fronting.below(String.valueOf(sent.getHttpURI().getPath()));
        return path == null ? null : new RequestBelow(sent, path);
    }

    /** Looks at the path as it was sent, as the stub's handlers do, and as it is meant, as WireMock does. */
    private static boolean guarded(Request request, String path) {
        return ControlGuard.guards(path)
                || ControlGuard.guards(String.valueOf(request.getHttpURI().getCanonicalPath()));
    }

    private void answer(
            HttpHandler handler, String path, boolean remember, Request request, Response response, Callback callback) {
        int limit = handler.bodyLimit(path, bodyLimit);
        BodyReader.read(request, limit, getInvocationType(), new Reading(request, response, callback) {
            @Override
            public void read(byte[] body) {
                RequestRecord.of(request).sent(body);
                HttpFields headers = ReadRequest.headers(request, body);
                answer(
                        handler.answer(new HttpRequest(
                                request.getMethod(),
                                path,
                                request.getHttpURI().getQuery(),
                                headers::getValuesList,
                                fronting.address(request),
                                body,
                                request.getAttribute(FaultInjection.SEEN))),
                        body);
            }

            @Override
            public void tooLarge() {
                answer(handler.tooLarge(path, limit), new byte[0]);
            }

            private void answer(HttpResponse answer, byte[] body) {
                if (remember) {
                    overrides.bypassed(ReceivedRequest.of(request, body), FaultInjection.marked(answer, request));
                }
                answers.send(answer, request, response, callback);
            }
        });
    }

    /** Hands a request over to WireMock, which holds bodies in memory too: only the user's own mappings may be large. */
    private void handOver(Request request, Response response, Callback callback) {
        BodyReader.read(request, bodyLimit, getInvocationType(), new Reading(request, response, callback) {
            @Override
            public void read(byte[] body) {
                RequestRecord.of(request).sent(body);
                wireMock(body.length == 0 ? request : new ReadRequest(request, body), response, callback);
            }

            @Override
            public void tooLarge() {
                answers.send(ErrorDocument.answer(Refusal.tooLarge(bodyLimit)), request, response, callback);
            }
        });
    }

    private void wireMock(Request request, Response response, Callback callback) {
        Response seen = new SeenResponse(request, response);
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!super.handle(request, seen, callback)) {
                    Response.writeError(request, seen, callback, 404);
                }
            } catch (Exception failed) {
                Response.writeError(request, seen, callback, failed);
            }
        });
    }
}
