package io.jobskit.conformance.drift;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What counts of a text when it is compared: neither case nor white space nor markup, and punctuation only in code. */
final class Tokens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern WORD_OR_SIGN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** Where a sentence ends: the next one begins with a capital letter, a digit, a quotation mark or a bracket. */
    private static final Pattern END =
            Pattern.compile("(?<=[.!?][)\"'\u2019\u201d]{0,2})\\s+(?=[\"'\u201c(]?[\\p{Lu}\\p{N}])");

    private Tokens() {}

    /** The words of prose. */
    static List<String> ofProse(String text) {
        return all(WORD, text);
    }

    /** The words and signs of code, where a bracket or a quotation mark says as much as a word. */
    static List<String> ofCode(String text) {
        return all(WORD_OR_SIGN, text);
    }

    private static List<String> all(Pattern pattern, String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return pattern.matcher(folded).results().map(MatchResult::group).toList();
    }

    /** The sentences of a paragraph. */
    static Stream<String> sentences(String paragraph) {
        return END.splitAsStream(oneLine(paragraph));
    }

    /** With single blanks for all white space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
