package io.jobskit.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of the kit, or two parts of one, on both sides of fixed words: what was found on one side, what was expected
 * on the other. Both sides may hold whatever a target sent. A text is read once from left to right, so that the time it
 * takes grows with its length and nothing else.
 *
 * @param text the whole text
 * @param floor where the clause before this one ended
 * @param middle where the fixed words begin
 * @param after where they end
 * @param end where the clause ends
 */
record Clause(String text, int floor, int middle, int after, int end) {

    private static final String END = ". ";

    /** The clauses with those words in their middle, each up to the end of its sentence. */
    static List<Clause> around(String words, String text) {
        List<Clause> clauses = new ArrayList<>();
        int floor = 0;
        int middle = text.indexOf(words);
        while (middle >= 0) {
            int after = middle + words.length();
            int end = end(text, after);
            if (end < 0) {
                break;
            }
            clauses.add(new Clause(text, floor, middle, after, end));
            floor = end;
            middle = text.indexOf(words, end);
        }
        return clauses;
    }

    /** The clauses that begin as the shape has it, which takes no blank in, and end with those words. */
    static List<Matched> between(Pattern head, String words, String text) {
        List<Matched> clauses = new ArrayList<>();
        Matcher found = head.matcher(text);
        int floor = 0;
        while (found.find(floor)) {
            int end = text.indexOf(words, found.end());
            if (end < 0) {
                break;
            }
            clauses.add(new Matched(new Clause(text, floor, found.start(), found.end(), end), found.toMatchResult()));
            floor = end + words.length();
        }
        return clauses;
    }

    /** The end of the sentence in which a place is; less than 0 if it has none. */
    private static int end(String text, int from) {
        int end = text.indexOf(END, from + 1);
        if (end >= 0) {
            return end;
        }
        return text.length() > from + 1 && text.endsWith(".") ? text.length() - 1 : -1;
    }

    /** What follows the fixed words. */
    String following() {
        return text.substring(after, end);
    }

    /** What stands before the fixed words in the same sentence, as far as one can tell. */
    String lead() {
        String before = text.substring(floor, middle);
        return before.substring(before.lastIndexOf(END) + 1);
    }

    /** The same with the sentences before: what a target sent may hold what looks like the end of one. */
    String wholeLead() {
        return text.substring(floor, middle);
    }

    /** Where the first of those words ends before the middle: in the sentence, or else before it; less than 0 if nowhere. */
    int afterFirst(String words) {
        for (String before : List.of(lead(), wholeLead())) {
            int at = before.indexOf(words);
            if (at >= 0 && at + words.length() < before.length()) {
                return middle - before.length() + at + words.length();
            }
        }
        return -1;
    }

    /** The beginning of a clause of that shape: in the sentence, or else before it. */
    Optional<MatchResult> head(Pattern shape) {
        return Stream.of(lead(), wholeLead())
                .map(shape::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .findFirst();
    }

    /** A clause, with what the beginning of it holds. */
    record Matched(Clause clause, MatchResult head) {}
}
