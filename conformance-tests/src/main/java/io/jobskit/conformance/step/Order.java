package io.jobskit.conformance.step;

import java.util.stream.Stream;

/** What is true of a listing. */
enum Order {
    JOBS("is a list of jobs"),
    CONTENT("gives the kind, status and parameters of each job"),
    LINKS("gives a link to each job"),
    AGREES("agrees with reading each job by itself"),
    ONCE("names every job once over several pages"),
    ENDS("says which page is the last");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    static Order of(String words) {
        return Stream.of(values())
                .filter(order -> order.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No listing reads [%s].".formatted(words)));
    }

    String words() {
        return words;
    }
}
