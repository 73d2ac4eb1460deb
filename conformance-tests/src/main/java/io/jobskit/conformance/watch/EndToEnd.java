package io.jobskit.conformance.watch;

import io.jobskit.conformance.exchange.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.http.HttpMessage;

/** Headers that are for whoever is at the other end, and not for the next hop (RFC 9110, section 7.6.1). */
final class EndToEnd {

    private static final Set<String> FOR_THE_NEXT_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private EndToEnd() {}

    /** All headers as they came. */
    static List<Header> all(HttpMessage message) {
        return Arrays.stream(message.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
    }

    /** Those that are passed on, in their order. */
    static Stream<Header> of(HttpMessage message) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(message.getHeaders("Connection"))
                .flatMap(header -> Arrays.stream(header.getValue().split(",", -1)))
                .map(String::strip)
                .forEach(named::add);
        return all(message).stream()
                .filter(header -> !FOR_THE_NEXT_HOP.contains(header.name().toLowerCase(Locale.ROOT)))
                .filter(header -> !named.contains(header.name()));
    }
}
