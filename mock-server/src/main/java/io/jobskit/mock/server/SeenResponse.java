package io.jobskit.mock.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer of WireMock's, which clears what was put into its headers before: pages may see it all the same. */
final class SeenResponse extends Response.Wrapper {

    private final RequestRecord recording;

    SeenResponse(Request request, Response response) {
        super(request, response);
        this.recording = RequestRecord.of(request);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (!isCommitted()) {
            Cors.openOnce(getHeaders(), getRequest().getHeaders().get(HttpHeader.ORIGIN));
        }
        recording.answering(content);
        super.write(last, content, callback);
    }
}
