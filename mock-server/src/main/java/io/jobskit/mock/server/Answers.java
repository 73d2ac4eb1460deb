package io.jobskit.mock.server;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Sends answers: those that are there as a whole without blocking, the others from a thread that may block. The answer to
 * HEAD is given its body too, so that its headers come out as those of GET; the server does not send it.
 */
final class Answers {

    private final Executor streaming;

    Answers(Executor streaming) {
        this.streaming = streaming;
    }

    void send(HttpResponse answer, Request request, Response response, Callback callback) {
        RequestRecord recording = RequestRecord.of(request);
        recording.answered(answer);
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpResponse.Header header : answer.headers()) {
            headers.put(header.name(), header.value());
        }
        if (answer.content() instanceof Content.Bytes whole) {
            headers.put(HttpHeader.CONTENT_LENGTH, whole.bytes().length);
            response.write(true, ByteBuffer.wrap(whole.bytes()), callback);
        } else if (answer.content() instanceof Content.Streamed streamed) {
            streaming.execute(() -> stream(streamed.writer(), recording, request, response, callback));
        } else if (answer.content() instanceof Content.Live live
                && !request.getMethod().equals("HEAD")) {
            streaming.execute(() -> goOn(live.writer(), response, callback));
        } else {
            // Told as not the last of it where a length of 0 would be said of what is not sent again.
            response.write(answer.status() != 304, BufferUtil.EMPTY_BUFFER, callback);
        }
    }

    /** Each write waits for the client, so memory stays flat; a client that has gone makes the next one fail. */
    private static void stream(
            Content.Writer writer, RequestRecord recording, Request request, Response response, Callback callback) {
        StreamedBody body =
                new StreamedBody(response, recording, request.getMethod().equals("HEAD"));
        try {
            writer.writeTo(body);
            body.finish(callback);
        } catch (StreamedBody.NobodyReadsOnException enough) {
            // Told as not the last of it: or the server would say that the body has no bytes at all.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
        } catch (Throwable failed) {
            // Half a body must not look like a whole one: the connection is cut.
            recording.cutOff();
            callback.failed(failed);
        }
    }

    /** Each write waits for the client here too; one that has gone is how most of these end. */
    private static void goOn(Content.Writer writer, Response response, Callback callback) {
        try (OutputStream out = org.eclipse.jetty.io.Content.Sink.asOutputStream(response)) {
            writer.writeTo(out);
        } catch (Throwable failed) {
            callback.failed(failed);
            return;
        }
        callback.succeeded();
    }
}
