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
                    "a number is not in the form of a JSON number"),
            new Kind(
                    CHARACTER + "double-quote to start field name.*",
                    "found '$1' where a name in double quotes is expected"),
            new Kind(CHARACTER + "colon to separate.*", "found '$1' where a colon is expected"),
            new Kind(CHARACTER + "comma to separate Object.*", "found '$1' where a comma or } is expected"),
            new Kind(CHARACTER + "comma to separate Array.*", "found '$1' where a comma or ] is expected"),
            new Kind(
                    CHARACTER + "hex-digit.*",
                    "found '$1' where a hexadecimal digit of an escape sequence is expected"),
            new Kind(CHARACTER, "'$1' is not allowed here"),
            new Kind("Unexpected close marker '(.)'.*", "'$1' closes nothing that is open"),
            new Kind(
                    "Unrecognized token '([^']{1," + LONGEST + "}).*",
                    "'$1' is not a JSON value: a string needs double quotes"),
            new Kind("Non-standard token '(\\S{1,10})'.*", "'$1' is not a JSON value"),
            new Kind(
                    "Illegal unquoted character.*",
                    "a string contains a control character: write the character as an escape sequence"),
            new Kind("Unrecognized character escape.*", "a backslash begins no escape sequence of JSON"),
            new Kind("Illegal character.*", "there is a control character outside of a string"));

    private Malformed() {}

    static String sentence(JsonProcessingException failure) {
        if (failure instanceof JsonEOFException) {
            return "the document is incomplete";
        }
        for (Kind kind : KINDS) {
            Matcher said = kind.said.matcher(failure.getOriginalMessage());
            if (said.matches()) {
                return said.groupCount() == 0 ? kind.sentence : kind.sentence.replace("$1", said.group(1));
            }
        }
        return "there is something that is not JSON";
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
