package io.jobskit.conformance.watch;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;
import org.jspecify.annotations.Nullable;

/** A request of a client on its way to the target: as the client wrote it, but for whom it names as the host. */
final class Onward {

    private final HttpRequest request;
    private final URI origin;
    private final PassedBodies bodies;
    private @Nullable Passing passing;

    /** The request as it goes to the target at that address. */
    Onward(HttpRequest came, URI base, PassedBodies bodies) {
        this.bodies = bodies;
        this.origin = URI.create(base.getScheme() + "://" + base.getRawAuthority());
        String method = came.getRequestLine().getMethod();
        String path = base.getRawPath() + came.getRequestLine().getUri();
        HttpEntity body = came instanceof HttpEntityEnclosingRequest enclosing ? enclosing.getEntity() : null;
        if (body != null && (body.isChunked() || body.getContentLength() > 0)) {
            BasicHttpEntityEnclosingRequest enclosing = new BasicHttpEntityEnclosingRequest(method, path);
            passing = new Passing(body, bodies);
            enclosing.setEntity(passing);
            this.request = enclosing;
        } else {
            this.request = new BasicHttpRequest(method, path);
        }
        headers(came, base, body != null && body.isChunked())
                .forEach(header -> request.addHeader(header.name(), header.value()));
    }

    /** Whether it has been asked to be told to go on before this passes: this was said already. */
    private static boolean isForTheServer(Header header, boolean isChunked) {
        boolean isLength = header.name().equalsIgnoreCase("Content-Length");
        return !header.name().equalsIgnoreCase("Expect") && !(isLength && isChunked);
    }

    private static List<Header> headers(HttpRequest came, URI base, boolean isChunked) {
        Header host = new Header("Host", base.getRawAuthority());
        List<Header> headers = new ArrayList<>();
        if (!came.containsHeader("Host")) {
            headers.add(host);
        }
        EndToEnd.of(came)
                .filter(header -> isForTheServer(header, isChunked))
                .map(header -> header.name().equalsIgnoreCase("Host") ? host : header)
                .forEach(headers::add);
        if (isChunked) {
            headers.add(new Header("Transfer-Encoding", "chunked"));
        }
        return headers;
    }

    HttpRequest request() {
        return request;
    }

    /** Its whole address at the target. */
    String url() {
        return origin + request.getRequestLine().getUri();
    }

    /** What has been sent. */
    Message sent() {
        List<Header> headers = EndToEnd.all(request);
        if (passing == null) {
            return bodies.message(headers, Body.of(new byte[0]));
        }
        Body kept = passing.kept;
        return kept == null
                ? PassedBodies.unrecorded(headers, passing.getContentLength())
                : bodies.message(headers, kept);
    }

    /** Whether the client broke off before it had sent all of it. */
    boolean isBroken() {
        return passing != null && passing.isBroken;
    }

    /** A body that is sent on while it comes. */
    private static final class Passing extends HttpEntityWrapper {

        private final PassedBodies bodies;
        private @Nullable Body kept;
        private boolean isBroken;

        Passing(HttpEntity body, PassedBodies bodies) {
            super(body);
            this.bodies = bodies;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (Tee tee = new Tee(wrappedEntity.getContent(), out)) {
                kept = bodies.passing(tee);
            } catch (Tee.UnwrittenException gone) {
                throw gone.reason();
            } catch (IOException brokenOff) {
                isBroken = true;
                throw brokenOff;
            }
        }
    }
}
