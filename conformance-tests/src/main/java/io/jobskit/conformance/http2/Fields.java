package io.jobskit.conformance.http2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.ProtocolException;
import org.apache.http.ProtocolVersion;
import org.apache.http.message.BasicHeader;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.message.BasicStatusLine;

/** What becomes of the head of a message over HTTP/2. */
public final class Fields {

    private static final ProtocolVersion VERSION = new ProtocolVersion("HTTP", 2, 0);

    /** What is about one connection of HTTP/1.1 has no place in HTTP/2; the host is the authority there. */
    private static final Set<String> NOT_SENT =
            Set.of("host", "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

    private Fields() {}

    /** The headers of a request as they are sent: their names in small letters. */
    public static List<Header> of(HttpRequest request) {
        List<Header> fields = new ArrayList<>();
        Arrays.stream(request.getAllHeaders()).forEach(header -> {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!NOT_SENT.contains(name)) {
                fields.add(new BasicHeader(name, header.getValue() == null ? "" : header.getValue()));
            }
        });
        return fields;
    }

    /** The same behind what stands in the first line of HTTP/1.1 and in its {@code Host}. */
    static List<Header> whole(HttpRequest request) {
        List<Header> fields = new ArrayList<>();
        fields.add(new BasicHeader(":method", request.getRequestLine().getMethod()));
        fields.add(new BasicHeader(":scheme", "https"));
        Header host = request.getFirstHeader("Host");
        if (host != null) {
            fields.add(new BasicHeader(":authority", host.getValue()));
        }
        fields.add(new BasicHeader(":path", request.getRequestLine().getUri()));
        fields.addAll(of(request));
        return fields;
    }

    /**
     * The answer, without its body.
     *
     * @throws ProtocolException if these are no fields of an answer
     */
    static HttpResponse answer(List<Header> fields) throws ProtocolException {
        int status = 0;
        List<Header> headers = new ArrayList<>();
        for (Header field : fields) {
            if (!field.getName().startsWith(":")) {
                headers.add(field);
            } else if (field.getName().equals(":status") && status == 0 && headers.isEmpty()) {
                status = status(field.getValue());
            } else {
                throw new ProtocolException("An answer over HTTP/2 has a misplaced field '%s'.".formatted(field));
            }
        }
        if (status == 0) {
            throw new ProtocolException("An answer over HTTP/2 has no status.");
        }
        HttpResponse answer = new BasicHttpResponse(new BasicStatusLine(VERSION, status, ""));
        answer.setHeaders(headers.toArray(Header[]::new));
        return answer;
    }

    /** How long the body is, if the head says so. */
    static Optional<Long> length(HttpResponse head) {
        return Optional.ofNullable(head.getFirstHeader("Content-Length"))
                .map(Header::getValue)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static int status(String value) throws ProtocolException {
        if (!value.matches("[1-9][0-9]{2}")) {
            throw new ProtocolException("An answer over HTTP/2 has the status '%s'.".formatted(value));
        }
        return Integer.parseInt(value);
    }
}
