package io.jobskit.conformance.probe;

import java.util.Arrays;
import java.util.stream.Stream;

/** What is done to a job in each status, in the words of the table. */
enum ProbeEvent {
    READING("reading three times"),
    LISTING("listing"),
    DOWNLOADING("downloading twice"),
    OTHER_LISTING("another user listing"),
    OTHER_READING("another user reading"),
    UNPERMITTED_READING("a user without the permission reading"),
    SCOPELESS_READING("an app without the scope reading"),
    ANONYMOUS_DOWNLOADING("an anonymous caller downloading"),
    OTHER_DOWNLOADING("another user downloading"),
    OTHER_CANCELLING("another user cancelling"),
    CANCELLING_TWIN("cancelling its twin"),
    CANCELLING("cancelling"),
    CANCELLING_AGAIN("cancelling again"),
    RELEASING("releasing"),
    AGEING("ageing");

    private final String words;

    ProbeEvent(String words) {
        this.words = words;
    }

    /**
     * The event of those words.
     *
     * @throws IllegalStateException if there is none; it says so with all that there are
     */
    static ProbeEvent of(String words) {
        return Stream.of(values())
                .filter(event -> event.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no event '%s'; there are %s.".formatted(words, Arrays.toString(values()))));
    }

    @Override
    public String toString() {
        return words;
    }
}
