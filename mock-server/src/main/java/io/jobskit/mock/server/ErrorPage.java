package io.jobskit.mock.server;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.refusal.ErrorDocument;
import io.jobskit.mock.refusal.ErrorObject;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself refuses, such as a request that is no HTTP, refused as the API refuses: with an error object
 * that a page on any origin may see.
 */
public final class ErrorPage extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        // What failed inside is nobody's business outside; it would be a class and a line of the stub's.
        boolean said = code < 500 && message != null && !message.isBlank();
        String detail = said ? message : HttpStatus.getMessage(code);
        HttpResponse answer = ErrorDocument.answer(code, List.of(new ErrorObject(code, detail + ".", null)));
        for (HttpResponse.Header header : answer.headers()) {
            response.getHeaders().put(header.name(), header.value());
        }
        String origin = HttpLines.origin(request);
        if (origin == null) {
            Cors.openToAny(response.getHeaders());
        } else {
            Cors.open(response.getHeaders(), origin);
        }
        byte[] body = answer.content() instanceof Content.Bytes whole ? whole.bytes() : new byte[0];
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        // The server closes after what it could not read; a client that is not told sends its next request into the
        // void.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
