package io.jobskit.mock.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method its method, in upper case
 * @param path its path as it was sent, percent-encoding and all
 * @param query what follows the question mark, as it was sent; null if there is none
 * @param headers gives the value of a header, by a name in any case; null for one that was not sent
 * @param address where its sender reaches the stub
 * @param body its body; nobody changes the array
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record HttpRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, @Nullable String> headers,
        PublicAddress address,
        byte[] body) {

    /** The value of that header, null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The parameters of its query. */
    public QueryParameters parameters() {
        return QueryParameters.of(query);
    }
}
