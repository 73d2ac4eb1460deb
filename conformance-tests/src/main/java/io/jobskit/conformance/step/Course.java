package io.jobskit.conformance.step;

import java.util.stream.Stream;

/** What is true of all that was seen of a job over time. */
enum Course {
    CHANGES("each change of its status is one that is allowed"),
    PROGRESS("its progress never falls"),
    START("the moment it started does not change"),
    END("the moment it completed does not change");

    private final String words;

    Course(String words) {
        this.words = words;
    }

    static Course of(String words) {
        return Stream.of(values())
                .filter(course -> course.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No course reads [%s].".formatted(words)));
    }

    String words() {
        return words;
    }
}
