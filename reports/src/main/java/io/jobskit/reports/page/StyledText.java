package io.jobskit.reports.page;

import io.jobskit.contract.verdict.DifferenceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text.
 *
 * @param text the piece
 * @param kind how it is shown; empty for plain text
 */
record StyledText(String text, String kind) {

    private static final String FOUND = "found";
    private static final String EXPECTED = "expected";
    private static final Pattern TAG = Pattern.compile("(?m)^ *(?<tag>@.*)$");
    private static final Pattern KEYWORD =
            Pattern.compile("(?m)^ *(?<keyword>Feature:|Rule:|Scenario:|Given|When|Then|And|But|[*])(?= )");

    /** Why a requirement is not kept: in the sentence of each difference, what was found and what was expected. */
    static List<StyledText> ofReason(String reason, List<DifferenceRecord> differences) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (DifferenceRecord difference : differences) {
            int at = difference.sentence().isEmpty() ? -1 : reason.indexOf(difference.sentence(), from);
            if (at >= 0) {
                from = at + difference.sentence().length();
                add(pieces, difference, at);
            }
        }
        return spans(reason, pieces);
    }

    /** Every sentence ends with one of the two, as far as there are both; the other one is the last before that. */
    private static void add(List<Piece> pieces, DifferenceRecord difference, int start) {
        String sentence = difference.sentence();
        int found = last(sentence, difference.actual(), sentence.length());
        int expected = last(sentence, difference.expected(), sentence.length());
        if (found >= 0 && expected >= found + difference.actual().length()) {
            found = last(sentence, difference.actual(), expected);
        } else if (found >= 0) {
            expected = last(sentence, difference.expected(), found);
        }
        add(pieces, start, found, difference.actual(), FOUND);
        add(pieces, start, expected, difference.expected(), EXPECTED);
    }

    private static int last(String sentence, String value, int end) {
        return value.isEmpty() ? -1 : sentence.lastIndexOf(value, end - value.length());
    }

    private static void add(List<Piece> pieces, int start, int at, String value, String kind) {
        if (at >= 0) {
            pieces.add(new Piece(start + at, start + at + value.length(), kind));
        }
    }

    /** Gherkin: its keywords and tags told apart. */
    static List<StyledText> ofGherkin(String text) {
        List<Piece> pieces = new ArrayList<>();
        TAG.matcher(text).results().forEach(tag -> pieces.add(new Piece(tag.start(1), tag.end(1), "tag")));
        KEYWORD.matcher(text).results().forEach(word -> pieces.add(new Piece(word.start(1), word.end(1), "keyword")));
        return spans(text, pieces);
    }

    private static List<StyledText> spans(String text, List<Piece> pieces) {
        List<StyledText> spans = new ArrayList<>();
        int done = 0;
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingInt(Piece::start)).toList()) {
            if (piece.start >= done) {
                add(spans, text.substring(done, piece.start), "");
                add(spans, text.substring(piece.start, piece.end), piece.kind);
                done = piece.end;
            }
        }
        add(spans, text.substring(done), "");
        return spans;
    }

    /** What nobody could see is a piece of its own. */
    private static void add(List<StyledText> spans, String text, String kind) {
        int done = 0;
        Matcher sign = Visible.SIGN.matcher(text);
        while (sign.find()) {
            addVisible(spans, text.substring(done, sign.start()), kind);
            addVisible(spans, sign.group(), (kind + " sign").strip());
            done = sign.end();
        }
        addVisible(spans, text.substring(done), kind);
    }

    private static void addVisible(List<StyledText> spans, String text, String kind) {
        if (!text.isEmpty()) {
            spans.add(new StyledText(text, kind));
        }
    }

    private record Piece(int start, int end, String kind) {}
}
