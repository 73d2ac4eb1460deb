package io.jobskit.mock.server;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What becomes of a request body that fails or times out, whoever reads it. */
abstract class Reading implements BodyReader.Outcome {

    private final Request request;
    private final Response response;
    private final Callback callback;

    Reading(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    public void notGzip() {
        Response.writeError(
                request,
                response,
                callback,
                400,
                "The body is incomplete, or is not gzip although its Content-Encoding is gzip");
    }

    @Override
    public void failed(Throwable cause) {
        if (cause instanceof TimeoutException) {
            Response.writeError(request, response, callback, 408, "The body of the request did not arrive in time");
        } else {
            callback.failed(cause);
        }
    }
}
