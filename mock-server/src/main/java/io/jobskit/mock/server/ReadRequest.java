package io.jobskit.mock.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;

/** A request whose body has been read, to be read once more; not compressed any longer, if it was. */
final class ReadRequest extends Request.Wrapper {

    private final Content.Source body;
    private final HttpFields headers;

    ReadRequest(Request request, byte[] body) {
        super(request);
        this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        this.headers = headers(request, body);
    }

    /** The headers of a request that has that body once it has been read. */
    static HttpFields headers(Request request, byte[] body) {
        return GzipBody.isSentWith(request.getHeaders())
                ? HttpFields.build(request.getHeaders())
                        .remove(HttpHeader.CONTENT_ENCODING)
                        .put(HttpHeader.CONTENT_LENGTH, body.length)
                        .asImmutable()
                : request.getHeaders();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public long getLength() {
        return headers.getLongField(HttpHeader.CONTENT_LENGTH);
    }

    @Override
    public Content.Chunk read() {
        return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
        body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
        body.fail(failure);
        super.fail(failure);
    }
}
