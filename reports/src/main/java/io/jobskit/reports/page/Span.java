package io.jobskit.reports.page;

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
record Span(String text, String kind) {

    private static final Pattern ANSWERED = Pattern.compile("answered (\\d++) where ");
    private static final String WITHIN = " within ";
    private static final String FOUND = "found";
    private static final String EXPECTED = "expected";
    private static final int READABLE = 4000;
    private static final Pattern TAG = Pattern.compile("(?m)^ *(?<tag>@.*)$");
    private static final Pattern KEYWORD =
            Pattern.compile("(?m)^ *(?<keyword>Feature:|Rule:|Scenario:|Given|When|Then|And|But|[*])(?= )");

    /** Why a requirement is not kept: what was found and what was expected told apart. */
    static List<Span> ofReason(String reason) {
        String text = readable(reason);
        List<Piece> pieces = new ArrayList<>();
        for (Clause.Matched answered : Clause.between(ANSWERED, " was expected", text)) {
            Clause clause = answered.clause();
            pieces.add(new Piece(answered.head().start(1), answered.head().end(1), FOUND));
            pieces.add(new Piece(clause.after(), clause.end(), EXPECTED));
        }
        Clause.around("; it should be ", text).forEach(clause -> told(clause, " is ", pieces));
        Clause.around("; it should have ", text).forEach(clause -> told(clause, " has ", pieces));
        for (Clause clause : Clause.around("; it was seen as ", text)) {
            for (String asked : List.of(" should be ", " should have become ")) {
                int from = clause.afterFirst(asked);
                if (from >= 0) {
                    int within = text.substring(from, clause.middle()).indexOf(WITHIN);
                    pieces.add(new Piece(from, within < 0 ? clause.middle() : from + within, EXPECTED));
                    pieces.add(new Piece(clause.after(), clause.end(), FOUND));
                }
            }
        }
        return spans(reason, pieces);
    }

    private static void told(Clause clause, String verb, List<Piece> pieces) {
        int found = clause.afterFirst(verb);
        if (found >= 0) {
            pieces.add(new Piece(found, clause.middle(), FOUND));
            pieces.add(new Piece(clause.after(), clause.end(), EXPECTED));
        }
    }

    /** As much of a reason as is looked through: a target must not be able to make that long. */
    static String readable(String reason) {
        return reason.substring(0, Math.min(reason.length(), READABLE));
    }

    /** Gherkin: its keywords and tags told apart. */
    static List<Span> ofGherkin(String text) {
        List<Piece> pieces = new ArrayList<>();
        TAG.matcher(text).results().forEach(tag -> pieces.add(new Piece(tag.start(1), tag.end(1), "tag")));
        KEYWORD.matcher(text).results().forEach(word -> pieces.add(new Piece(word.start(1), word.end(1), "keyword")));
        return spans(text, pieces);
    }

    private static List<Span> spans(String text, List<Piece> pieces) {
        List<Span> spans = new ArrayList<>();
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
    private static void add(List<Span> spans, String text, String kind) {
        int done = 0;
        Matcher sign = Visible.SIGN.matcher(text);
        while (sign.find()) {
            addVisible(spans, text.substring(done, sign.start()), kind);
            addVisible(spans, sign.group(), (kind + " sign").strip());
            done = sign.end();
        }
        addVisible(spans, text.substring(done), kind);
    }

    private static void addVisible(List<Span> spans, String text, String kind) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, kind));
        }
    }

    private record Piece(int start, int end, String kind) {}
}
