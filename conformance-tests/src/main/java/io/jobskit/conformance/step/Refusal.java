package io.jobskit.conformance.step;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed list of refusals, with the status codes that say them. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Refusal {
    BAD_REQUEST("as a bad request", 400),
    UNAUTHORISED("as unauthorised", 401),
    FORBIDDEN("as forbidden", 403),
    UNKNOWN("as unknown", 404),
    NOT_ALLOWED("as not allowed", 405),
    CONFLICT("as a conflict", 409, 400),
    UNSUPPORTED("as an unsupported media type", 415, 400);

    /** Any of them, for a parameter type. */
    static final String REGEX =
            Stream.of(values()).map(refusal -> refusal.words).collect(Collectors.joining("|"));

    private final String words;
    private final List<Integer> codes;

    Refusal(String words, Integer... codes) {
        this.words = words;
        this.codes = List.of(codes);
    }

    static Refusal of(String words) {
        return Stream.of(values())
                .filter(refusal -> refusal.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    String words() {
        return words;
    }

    List<Integer> codes() {
        return codes;
    }
}
