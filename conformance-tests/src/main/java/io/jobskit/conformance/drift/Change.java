package io.jobskit.conformance.drift;

import java.util.List;
import java.util.Optional;

/**
 * What became of one sentence.
 *
 * @param kind in one word
 * @param before what is known of it; empty if it is new
 * @param now as the page has it; empty if it vanished
 */
record Change(Kind kind, Optional<Known> before, Optional<Sentence> now) {

    /** In the words of the reports. */
    enum Kind {
        SAME,
        /** The same words stand in another section. */
        MOVED,
        CHANGED,
        NEW,
        VANISHED
    }

    String section() {
        return now.map(Sentence::section).orElseGet(() -> before.orElseThrow().section());
    }

    int place() {
        return now.map(Sentence::place).orElseGet(() -> before.orElseThrow().place());
    }

    /** The ids of the requirements that rest on it. */
    List<String> requirements() {
        return before.map(Known::requirements).orElse(List.of());
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
