package io.jobskit.conformance.step;

import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.util.stream.Stream;

/** Who acts, in the words of the features. */
enum User {
    OWNER("the owner", Identity.DEFAULT),
    WITHOUT_PERMISSION("a user without the permission", "no-permission"),
    WITHOUT_SCOPE("an app without the scope", "no-scope"),
    ANOTHER("another user", "other-user"),
    FULL_QUEUE("a user whose queue is full", "full-queue"),
    NOBODY("an anonymous caller", ""),
    INVALID("a caller with invalid credentials", Identity.BAD_CREDENTIALS);

    private final String words;
    private final String identity;

    User(String words, String identity) {
        this.words = words;
        this.identity = identity;
    }

    String words() {
        return words;
    }

    static User of(String words) {
        return Stream.of(values())
                .filter(user -> user.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Whose the job is, or what the user lacks, in the words of a sentence; nothing for the owner. */
    String suffix() {
        return switch (this) {
            case OWNER, FULL_QUEUE -> "";
            case ANOTHER -> " of another user";
            case NOBODY -> " without credentials";
            case INVALID -> " without valid credentials";
            case WITHOUT_PERMISSION, WITHOUT_SCOPE -> " as " + identity;
        };
    }

    Identity in(ScenarioContext scene) {
        return this == NOBODY ? Identity.nobody("") : scene.stage().identity(identity);
    }
}
