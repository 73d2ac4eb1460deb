package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.twist.Ask;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page limit that a request asks for. */
final class Limits {

    private static final Pattern LIMIT = Pattern.compile("page(?:\\[|%5[Bb])limit(?:]|%5[Dd])=(-?\\d{1,9})(&|$)");

    private Limits() {}

    /** It as a number; nothing if there is none. */
    static Optional<Integer> of(Ask ask) {
        Matcher limit = LIMIT.matcher(ask.query());
        return limit.find() ? Optional.of(Integer.valueOf(limit.group(1))) : Optional.empty();
    }

    /** The request without it. */
    static Ask without(Ask ask) {
        return ask.withQuery(LIMIT.matcher(ask.query()).replaceFirst(""));
    }
}
