package io.jobskit.conformance.step;

import java.util.List;
import java.util.stream.Stream;

/** Whether the results of a job can be had. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Availability {
    AVAILABLE("available", 200),
    NOT_FOUND("not found", 404),
    GONE("gone", 410),
    OUT_OF_REACH("out of reach", 404, 410);

    private final String words;
    private final List<Integer> codes;

    Availability(String words, Integer... codes) {
        this.words = words;
        this.codes = List.of(codes);
    }

    static Availability of(String words) {
        return Stream.of(values())
                .filter(availability -> availability.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    static boolean isOne(String words) {
        return Stream.of(values()).anyMatch(availability -> availability.words.equals(words));
    }

    String words() {
        return words;
    }

    List<Integer> codes() {
        return codes;
    }
}
