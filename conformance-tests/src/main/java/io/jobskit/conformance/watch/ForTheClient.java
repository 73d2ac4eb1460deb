package io.jobskit.conformance.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.traffic.Passed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.http.HttpEntity;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.EnglishReasonPhraseCatalog;
import org.apache.http.message.BasicStatusLine;

/** An answer as the client gets it: what the target said, on the connection that the client has. */
final class ForTheClient {

    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";
    private static final String CLOSE = "close";

    private final HttpRequest request;
    private final HttpResponse response;

    ForTheClient(HttpRequest request, HttpResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The status and the headers of an answer to the request for that address. */
    void answer(HttpResponse answer, WayBack way, String url) {
        status(answer.getStatusLine().getStatusCode(), answer.getStatusLine().getReasonPhrase());
        Optional<URI> asked = Passed.address(url);
        String host = request.containsHeader("Host")
                ? request.getFirstHeader("Host").getValue()
                : way.base().getRawAuthority();
        EndToEnd.of(answer).forEach(header -> {
            boolean isLocation = header.name().equalsIgnoreCase("Location") && asked.isPresent();
            response.addHeader(
                    header.name(),
                    isLocation ? way.of(header.value(), asked.orElseThrow(), "http://" + host) : header.value());
        });
        if (isOver()) {
            response.addHeader("Connection", CLOSE);
        }
    }

    /** Its body. */
    void body(HttpEntity body) {
        response.removeHeaders(LENGTH);
        if (body.getContentLength() >= 0) {
            response.addHeader(LENGTH, Long.toString(body.getContentLength()));
        } else if (!isOld()) {
            response.addHeader(CODING, "chunked");
        }
        response.setEntity(body);
    }

    /** An answer of the kit's own. */
    void refuse(int status, String why) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("errors")
                .addObject()
                .put("status", Integer.toString(status))
                .put("title", "jobs-conformance watch could not pass this on")
                .put("detail", Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
        status(status, EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ENGLISH));
        for (var header : response.getAllHeaders()) {
            response.removeHeader(header);
        }
        response.addHeader("Content-Type", "application/vnd.api+json");
        response.addHeader("Connection", CLOSE);
        body(new ByteArrayEntity(document.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void status(int status, String reason) {
        response.setStatusLine(new BasicStatusLine(HttpVersion.HTTP_1_1, status, reason));
    }

    private boolean isOld() {
        return request.getProtocolVersion().lessEquals(HttpVersion.HTTP_1_0);
    }

    /** Whether the connection ends with this answer. */
    private boolean isOver() {
        return isOld()
                || EndToEnd.all(request).stream()
                        .anyMatch(header -> header.name().equalsIgnoreCase("Connection")
                                && header.value().toLowerCase(Locale.ROOT).contains(CLOSE));
    }
}
