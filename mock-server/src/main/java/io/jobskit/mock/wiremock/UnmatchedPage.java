package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.github.tomakehurst.wiremock.verification.diff.DiffEventData;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends what {@link NotMatched} says, labelled as it says: WireMock's own servlet would add a charset, which no other
 * answer has and JSON:API does not know. What WireMock has not looked at goes to the handler behind.
 */
final class UnmatchedPage implements Request.Handler {

    private final Request.Handler behind;

    UnmatchedPage(Request.Handler behind) {
        this.behind = behind;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<DiffEventData> unmatched = unmatched(request.getAttribute(ServeEvent.ORIGINAL_SERVE_EVENT_KEY));
        if (unmatched.isEmpty()) {
            return behind.handle(request, response, callback);
        }
        response.setStatus(unmatched.get().getStatus());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, unmatched.get().getContentType());
        byte[] body = unmatched.get().getReport().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Optional<DiffEventData> unmatched(Object event) {
        return event instanceof ServeEvent seen
                ? seen.getDiffSubEvent().map((SubEvent diff) -> diff.getDataAs(DiffEventData.class))
                : Optional.empty();
    }
}
