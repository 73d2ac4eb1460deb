package io.jobskit.contract.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a target must offer before a requirement can be judged at all.
 *
 * @param identity the name of a second set of credentials
 * @param control the test-control protocol: hold, move and release
 * @param age the control protocol's capability to age a job
 */
public record Needs(Optional<String> identity, boolean control, boolean age) {

    private static final String IDENTITY = "identity:";

    static Needs of(List<String> words) {
        Optional<String> identity = words.stream()
                .filter(word -> word.startsWith(IDENTITY))
                .map(word -> word.substring(IDENTITY.length()))
                .findFirst();
        return new Needs(identity, words.contains("control"), words.contains("age"));
    }
}
