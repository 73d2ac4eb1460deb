package io.jobskit.mock.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method its method, in upper case
 * @param path its path as it was sent, percent-encoding and all
 * @param query what follows the question mark, as it was sent; null if there is none
 * @param headers gives the values of a header, by a name in any case: one for each time that it was sent
 * @param address where its sender reaches the stub
 * @param body its body; nobody changes the array
 * @param seen what was found out on its behalf before it came here; null for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record HttpRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> headers,
        PublicAddress address,
        byte[] body,
        @Nullable Object seen) {

    /** A request on whose behalf nothing was found out before. */
    public HttpRequest(
            String method,
            String path,
            @Nullable String query,
            Function<String, List<String>> headers,
            PublicAddress address,
            byte[] body) {
        this(method, path, query, headers, address, body, null);
    }

    /** What was found out on its behalf before, if it is of that kind; null if not. */
    public <T> @Nullable T seen(Class<T> kind) {
        return kind.isInstance(seen) ? kind.cast(seen) : null;
    }

    /** The values of that header, one for each time that it was sent. */
    public List<String> values(String name) {
        return headers.apply(name);
    }

    /** The value of a header that is a list: all its values joined by commas (RFC 9110, 5.3). Null if it was not sent. */
    public @Nullable String list(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The parameters of its query. */
    public QueryParameters parameters() {
        return QueryParameters.of(query);
    }
}
