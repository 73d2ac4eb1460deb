package io.jobskit.mock.server;

import io.jobskit.mock.fault.FaultEffect;
import io.jobskit.mock.fault.FaultHeader;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.StoreException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Has the faults of a firm befall its requests, before they are answered by the stub or by WireMock or while they are. */
public final class FaultInjection {

    /** In the journal, the status of an answer that there never was. */
    public static final int NO_ANSWER = 0;

    /** The request attribute with the fault that befell it. */
    static final String FAULT = "io.jobskit.fault";

    /** The request attribute of a request whose sender gets no answer. */
    static final String UNANSWERED = "io.jobskit.unanswered";

    /** Has a request answered as ever. */
    @FunctionalInterface
    interface Onward {
        /** Answers it, at once or later. */
        void answer(Request request, Response response, Callback callback);
    }

    /** The request attribute with what was seen on behalf of the request. */
    static final String SEEN = "io.jobskit.seen";

    private final FirmFaults faults;
    private final Overrides overrides;
    private final Answers answers;
    private final int bodyLimit;

    FaultInjection(FirmFaults faults, Overrides overrides, Answers answers, int bodyLimit) {
        this.faults = faults;
        this.overrides = overrides;
        this.answers = answers;
        this.bodyLimit = bodyLimit;
    }

    /** Whether a fault may befall that request. Asked of each, so it costs next to nothing where there are none. */
    boolean concerns(Request request) {
        return faults.any() || request.getHeaders().contains(FaultHeader.NAME);
    }

    /** Has befall the request what there is to befall it, and otherwise has it answered as ever. */
    void handle(String path, Request request, Response response, Callback callback, Onward onward) {
        FirmFaults.Strike strike;
        try {
            strike = faults.strike(request.getMethod(), path, request.getHeaders()::getValuesList);
        } catch (Refusal wrongHeader) {
            refuse(ErrorDocument.answer(wrongHeader), request, response, callback);
            return;
        } catch (StoreException unavailable) {
            refuse(
                    ErrorDocument.answer(Refusal.unavailable(unavailable.sentence(), unavailable.retryAfter())),
                    request,
                    response,
                    callback);
            return;
        }
        FaultEffect fault = strike.fault();
        if (fault == null) {
            request.setAttribute(SEEN, strike.seen());
            onward.answer(request, response, callback);
            return;
        }
        Request marked = new MarkedRequest(request, fault.toString());
        marked.setAttribute(FAULT, fault.toString());
        if (fault instanceof FaultEffect.Status status) {
            Refusal refusal = Refusal.injected(status.code(), status.retryAfter());
            refuse(marked(ErrorDocument.answer(refusal), marked), marked, response, callback);
        } else if (fault instanceof FaultEffect.Drop) {
            marked.setAttribute(UNANSWERED, true);
            overrides.bypassed(ReceivedRequest.of(marked, new byte[0]), marked(HttpResponse.of(NO_ANSWER), marked));
            cut(marked, callback);
        } else {
            befall(fault, marked, new FaultyResponse(marked, response, fault), callback, onward);
        }
    }

    /** The answer as the journal shows it: with the fault that befell the request, if one did. */
    static HttpResponse marked(HttpResponse answer, Request request) {
        return request instanceof MarkedRequest
                ? answer.withHeader(FaultHeader.NAME, request.getHeaders().get(FaultHeader.NAME))
                : answer;
    }

    /** Closes the connection of a request, whatever has been sent of its answer. */
    static void cut(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("The connection was cut, as a fault has it"));
    }

    private static void befall(
            FaultEffect fault, Request request, Response response, Callback callback, Onward onward) {
        // What takes long on purpose is not idle.
        request.addIdleTimeoutListener(idle -> false);
        if (fault instanceof FaultEffect.Delay delay) {
            later(delay.median(), request, response, callback, onward);
        } else {
            onward.answer(request, response, callback);
        }
    }

    /** No thread waits meanwhile. */
    private static void later(Duration delay, Request request, Response response, Callback callback, Onward onward) {
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getComponents().getExecutor().execute(() -> {
                            try {
                                onward.answer(request, response, callback);
                            } catch (RuntimeException failed) {
                                Response.writeError(request, response, callback, failed);
                            }
                        }),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Reads the body first: a client that is answered while it still sends never sees the answer. */
    private void refuse(HttpResponse answer, Request request, Response response, Callback callback) {
        BodyReader.read(request, bodyLimit, InvocationType.NON_BLOCKING, new Reading(request, response, callback) {
            @Override
            public void read(byte[] body) {
                RequestRecord.of(request).sent(body);
                answer(body);
            }

            @Override
            public void tooLarge() {
                answer(new byte[0]);
            }

            private void answer(byte[] body) {
                overrides.bypassed(ReceivedRequest.of(request, body), answer);
                answers.send(answer, request, response, callback);
            }
        });
    }
}
