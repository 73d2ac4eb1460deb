package io.jobskit.mock.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is malformed, in words of JSON. The parser's own message names its features and classes, so it is only looked at
 * and never repeated; one that is unknown here becomes a general sentence.
 */
final class Malformed {

    /** How much of what was sent is shown. */
    static final int LONGEST = 40;

    private record Kind(Pattern said, String sentence) {

        Kind(String said, String sentence) {
            this(Pattern.compile(said, Pattern.DOTALL), sentence);
        }
    }

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
    private static final String CHARACTER = "Unexpected character \\('(.+?)' \\(code .*";
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "(?:Invalid numeric value|Unexpected character .* in numeric value).*",
                    "a number is not written as JSON writes one"),
            new Kind(
                    CHARACTER + "double-quote to start field name.*", "'$1' stands where a name in double quotes must"),
            new Kind(CHARACTER + "colon to separate.*", "'$1' stands where a colon must"),
            new Kind(CHARACTER + "comma to separate Object.*", "'$1' stands where a comma or } must"),
            new Kind(CHARACTER + "comma to separate Array.*", "'$1' stands where a comma or ] must"),
            new Kind(CHARACTER + "hex-digit.*", "'$1' stands where a hexadecimal digit of an escape must"),
            new Kind(CHARACTER, "'$1' stands where it cannot"),
            new Kind("Unexpected close marker '(.)'.*", "'$1' closes what is not open"),
            new Kind(
                    "Unrecognized token '([^']{1," + LONGEST + "}).*",
                    "'$1' is no value: a text stands in double quotes"),
            new Kind("Non-standard token '(\\S{1,10})'.*", "'$1' is no value of JSON"),
            new Kind("Illegal unquoted character.*", "a control character stands in a text: write it as an escape"),
            new Kind("Unrecognized character escape.*", "a backslash is followed by no escape of JSON"),
            new Kind("Illegal character.*", "a control character stands outside of a text"));

    private Malformed() {}

    static String sentence(JsonProcessingException failure) {
        if (failure instanceof JsonEOFException) {
            return "it ends in the middle";
        }
        for (Kind kind : KINDS) {
            Matcher said = kind.said.matcher(failure.getOriginalMessage());
            if (said.matches()) {
                return said.groupCount() == 0 ? kind.sentence : kind.sentence.replace("$1", said.group(1));
            }
        }
        return "something stands there that is not JSON";
    }

    /** The name that an object has twice, where the parser was told to look; null if that is not what failed. */
    static @Nullable String repeatedName(JsonProcessingException failure) {
        Matcher said = REPEATED.matcher(failure.getOriginalMessage());
        return said.lookingAt() ? said.group(1) : null;
    }

    /** In a name the parser itself finds it. */
    static boolean isHalfACharacter(JsonProcessingException failure) {
        return failure.getOriginalMessage().contains("surrogate");
    }
}
