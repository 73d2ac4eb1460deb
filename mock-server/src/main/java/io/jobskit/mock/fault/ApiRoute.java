package io.jobskit.mock.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request asks of the API, as far as faults tell requests apart. */
public enum ApiRoute {
    CREATE,
    READ,
    LIST,
    DOWNLOAD,
    CANCEL;

    /** The names of all, for a message. */
    static final String NAMES = Arrays.stream(values()).map(ApiRoute::word).collect(Collectors.joining(", "));

    /** Its name in a document. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The route of that name; nothing if there is none. */
    static Optional<ApiRoute> named(String word) {
        return Arrays.stream(values())
                .filter(route -> route.word().equals(word))
                .findFirst();
    }
}
