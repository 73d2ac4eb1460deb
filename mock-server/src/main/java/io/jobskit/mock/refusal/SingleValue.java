package io.jobskit.mock.refusal;

import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a request can say only once: a header with a single value, a parameter of the query. */
public final class SingleValue {

    private SingleValue() {}

    /**
     * The value of that header, without blanks around it; null if it was not sent. Sent more than once and alike, it counts
     * once: some proxies repeat a header.
     *
     * @throws Refusal 400 if it was sent with different values
     */
    public static @Nullable String header(HttpRequest request, String name) {
        List<String> sent = request.values(name);
        if (sent.isEmpty()) {
            return null;
        }
        String value = sent.get(0).strip();
        if (sent.size() > 1) {
            long values = sent.stream().map(String::strip).distinct().count();
            if (values > 1) {
                throw Refusal.contradictoryHeader(name, (int) values);
            }
        }
        return value;
    }

    /**
     * The value of that parameter; null if it is not there, empty if it has none.
     *
     * @throws Refusal 400 if it is there more than once, or if anything in the query cannot be decoded
     */
    public static @Nullable String parameter(QueryParameters parameters, String name) {
        String unreadable = parameters.unreadable();
        if (unreadable != null) {
            throw Refusal.unreadableQuery(unreadable);
        }
        List<String> values = parameters.values(name);
        if (values.size() > 1) {
            throw Refusal.repeatedParameter(name, values.size());
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
