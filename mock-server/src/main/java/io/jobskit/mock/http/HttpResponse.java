package io.jobskit.mock.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status its status code
 * @param headers its headers, without those that the server adds to any answer
 * @param content its body
 * @param note what the log says of it besides, such as the job and its status; null for nothing
 */
public record HttpResponse(
        int status,
        List<Header> headers,
        Content content,
        @Nullable String note) {

    /** A header. */
    public record Header(String name, String value) {}

    /** An answer without headers, a body or a note. */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, List.of(), Content.NONE, null);
    }

    /** The same answer with that body, labelled with that media type. */
    public HttpResponse withBody(String mediaType, Content body) {
        HttpResponse labelled = withHeader("Content-Type", mediaType);
        return new HttpResponse(status, labelled.headers, body, note);
    }

    /** The same answer with one more header. */
    public HttpResponse withHeader(String name, String value) {
        List<Header> more = new ArrayList<>(headers.size() + 1);
        more.addAll(headers);
        more.add(new Header(name, value));
        return new HttpResponse(status, more, content, note);
    }

    /** The same answer with that note. */
    public HttpResponse withNote(String text) {
        return new HttpResponse(status, headers, content, text);
    }
}
