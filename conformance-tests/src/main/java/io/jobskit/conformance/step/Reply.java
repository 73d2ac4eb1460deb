package io.jobskit.conformance.step;

import java.util.List;
import java.util.stream.Stream;

/** How an act is answered: a closed list, with the status codes that say so. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Reply {
    ACCEPTED("accepted", 202),
    ACCEPTED_AND_SHOWN("accepted and shown", 202),
    FOUND("found", 200, 303),
    FOUND_WHOLE("found, with its status and parameters", 200, 303),
    BAD_REQUEST("refused as invalid", 400),
    UNAUTHORISED("refused for lack of credentials", 401),
    FORBIDDEN("refused as forbidden", 403),
    FORBIDDEN_OR_UNKNOWN("refused as forbidden or unknown", 403, 404),
    UNKNOWN("answered as if there were no such job", 404),
    NOT_ALLOWED("refused as a method that is not allowed", 405),
    CONFLICT("refused as a conflict", 409, 400),
    UNSUPPORTED("refused as an unsupported media type", 415, 400);

    private final String words;
    private final List<Integer> codes;

    Reply(String words, Integer... codes) {
        this.words = words;
        this.codes = List.of(codes);
    }

    static Reply of(String words) {
        return Stream.of(values())
                .filter(reply -> reply.words.equals(words))
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
